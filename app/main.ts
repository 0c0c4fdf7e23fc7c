/** The composition root: reads the page, opens the store, mounts what is on the page. */
export {};
