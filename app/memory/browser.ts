/** The composition of the memory with a real page: its storage, clock, randomness and address. */

import type { Moment } from "./event.ts";
import { basePathOf, prefixOf } from "./key.ts";
import { type Changed, guarded, type Unlisten } from "./storage.ts";
import { openStore, type Store } from "./store.ts";

/** A reset in another tab removes thousands of keys, each with its own event. */
const GATHERING_MS = 50;

/**
 * Opens the memory of the course named by `<html data-course data-root>`.
 *
 * Throws Error when the page does not name its course and root: that is a mistake of the build.
 */
export function openHere(page: Window): Store {
  return openStore(
    guarded(() => page.localStorage, (listener) => listenToTabs(page, listener)),
    now,
    (count) => crypto.getRandomValues(new Uint8Array(count)),
    prefixHere(page),
  );
}

/** The moment and the offset of the device's time zone. */
export function now(): Moment {
  const date = new Date();
  return { t: date.getTime(), o: -Math.round(date.getTimezoneOffset()) };
}

function prefixHere(page: Window): string {
  const { course, root } = page.document.documentElement.dataset;
  if (!course || !root) throw new Error("<html> must carry data-course and data-root");
  return prefixOf(course, basePathOf(root, page.location.href));
}

/** Gathers what other tabs change; a page from the back-forward cache has missed it all. */
function listenToTabs(page: Window, listener: (changed: Changed) => void): Unlisten {
  let changed: Set<string> | "all" = new Set();
  let timer: number | undefined;
  const gather = (key: string | null) => {
    if (key === null) changed = "all";
    else if (changed !== "all") changed.add(key);
    timer ??= page.setTimeout(() => {
      const gathered = changed;
      changed = new Set();
      timer = undefined;
      listener(gathered);
    }, GATHERING_MS);
  };
  const onStorage = ({ key }: StorageEvent) => gather(key);
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && gather(null);
  page.addEventListener("storage", onStorage);
  page.addEventListener("pageshow", onShow);
  return () => {
    page.clearTimeout(timer);
    page.removeEventListener("storage", onStorage);
    page.removeEventListener("pageshow", onShow);
  };
}
