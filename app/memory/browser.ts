/** The composition of the memory with a real page: its storage, clock, randomness and address. */

import { rescoring } from "./correction.ts";
import type { Moment } from "./event.ts";
import { basePathOf, deviceKey, isProfileId, prefixOf } from "./key.ts";
import { type Changed, forgetful, guarded, type StoragePort, type Unlisten } from "./storage.ts";
import { openStore, type Store } from "./store.ts";

/** What of this device belongs to the course on this site, and to none of its readers alone. */
export interface Device {
  /** What stays on the device. */
  readonly kept: StoragePort;
  /** What ends with the tab. */
  readonly tab: StoragePort;
  /** The prefix of a reader's keys; "" for the first reader. */
  readonly prefix: (profile: string) => string;
  readonly key: (name: string) => string;
}

/** Whose record a page shows: "" for the first reader, a profile's id, or GUEST. */
export const GUEST = "guest";

/** A reset in another tab removes thousands of keys, each with its own event. */
const GATHERING_MS = 50;

/**
 * Opens the memory of the course named by `<html data-course data-root>`, which both its scripts share:
 * `data-home` leads from the root of the traditional edition to that of the site.
 *
 * Throws Error when the page does not name its course and root: that is a mistake of the build.
 */
export function openHere(page: Window): Store {
  const device = deviceHere(page);
  const reader = readerOf(device);
  return openStore(
    reader === GUEST ? forgetful() : device.kept,
    now,
    random,
    device.prefix(reader === GUEST ? "" : reader),
    rescoring(page.document.documentElement.dataset.corrections),
  );
}

export function deviceHere(page: Window): Device {
  const { course, root, home = "" } = page.document.documentElement.dataset;
  if (!course || !root) throw new Error("<html> must carry data-course and data-root");
  const path = basePathOf(root + home, page.location.href);
  return {
    kept: guarded(() => page.localStorage, (listener) => listenToTabs(page, listener)),
    tab: guarded(() => page.sessionStorage, () => () => {}),
    prefix: (profile) => prefixOf(course, path, profile),
    key: (name) => deviceKey(course, path, name),
  };
}

/** Who was chosen on this device, or as a guest in this tab; a page keeps its reader until it is loaded again. */
export function readerOf({ kept, tab, key }: Device): string {
  const guest = tab.get(key(GUEST));
  if (guest.ok && guest.value !== null) return GUEST;
  const chosen = kept.get(key("now"));
  return chosen.ok && isProfileId(chosen.value) ? chosen.value : "";
}

export function random(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** The moment and the offset of the device's time zone. */
export function now(): Moment {
  const date = new Date();
  return { t: date.getTime(), o: -Math.round(date.getTimezoneOffset()) };
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
