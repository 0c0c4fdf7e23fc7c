/** What pages and the worker say to each other. */

import { isFields, isText, readList } from "../page/read.ts";

/** A page says that it is there, once it has loaded and again whenever another worker takes over. */
export interface Here {
  readonly type: "here";
  /** The page's address below the root, and its build. */
  readonly path: string;
  readonly build: string;
  /** Files it has loaded: without a worker at that time, they are not stored yet. */
  readonly loaded: readonly string[];
  /** Whether the site is to be asked for the page again, or what is stored is good enough. */
  readonly isLook: boolean;
}

/** The worker answers with the build of the page as it was last seen. */
export interface Seen {
  readonly type: "seen";
  readonly build: string;
}

export function readHere(raw: unknown): Here | null {
  if (!isFields(raw) || raw.type !== "here" || !isText(raw.path) || !isText(raw.build)) return null;
  const loaded = readList(raw.loaded, (entry) => isText(entry) ? entry : null);
  const { path, build } = raw;
  return loaded && { type: "here", path, build, loaded, isLook: raw.isLook === true };
}

export function readSeen(raw: unknown): Seen | null {
  if (!isFields(raw) || raw.type !== "seen" || !isText(raw.build)) return null;
  return { type: "seen", build: raw.build };
}
