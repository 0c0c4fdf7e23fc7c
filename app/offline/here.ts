/** The page's own view of what can be stored: its edition, its issue, its list. */

import { type OfflineList } from "./list.ts";
import { fetchList } from "./kept.ts";
import { siteRoot } from "./register.ts";
import type { Shelf } from "./shelf.ts";

let fetched: Promise<OfflineList> | undefined;

/** The list, fetched once a page; a failure is not remembered. */
export function listHere(shelf: Shelf): Promise<OfflineList> {
  fetched ??= fetchList(shelf).catch((error) => {
    fetched = undefined;
    throw error;
  });
  return fetched;
}

/** "" or zh-Hant/: where the page's edition lies below the site's root. */
export function folderHere(): string {
  const { root = "./" } = document.documentElement.dataset;
  return new URL(root, location.href).pathname.slice(siteRoot().pathname.length);
}
