/** The composition of the memory with a real page: its storage, clock, randomness and address. */

import type { Store } from "./store.ts";

/** Opens the memory of the course named by `<html data-course data-root>`. */
export declare function openHere(page: Window): Store;
