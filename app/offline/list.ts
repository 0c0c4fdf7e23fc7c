/** offline.json: what of the site can be taken along, written when the site is built. Pure. */

import { isCount, isFields, isText, readList } from "../page/read.ts";

export interface ListedFile {
  readonly path: string;
  readonly size: number;
}

export interface ListedIssue {
  /** Address below the site's root: issues/002/. */
  readonly path: string;
  readonly title: string;
  readonly pages: readonly ListedFile[];
  /** Its lessons' passages, for search; none where the site has no search. */
  readonly search: readonly ListedFile[];
}

/** One script's pages, and the files they need. */
export interface Edition {
  /** "" or zh-Hant/. */
  readonly folder: string;
  readonly shell: readonly ListedFile[];
  readonly assets: readonly ListedFile[];
  /** What search begins with. */
  readonly search: readonly ListedFile[];
  readonly issues: readonly ListedIssue[];
}

export interface OfflineList {
  readonly build: string;
  readonly editions: readonly Edition[];
}

export const LIST_PATH = "offline.json";

export function readOfflineList(raw: unknown): OfflineList | null {
  if (!isFields(raw) || raw.v !== 1 || !isText(raw.build)) return null;
  const editions = readList(raw.editions, readEdition);
  return editions && { build: raw.build, editions };
}

/** The edition an address belongs to: the one with the longest folder it begins with. */
export function editionOf(list: OfflineList, path: string): Edition | null {
  const fitting = list.editions.filter(({ folder }) => path.startsWith(folder));
  return [...fitting].sort((a, b) => b.folder.length - a.folder.length)[0] ?? null;
}

function readEdition(raw: unknown): Edition | null {
  if (!isFields(raw) || !isText(raw.folder)) return null;
  const shell = readList(raw.shell, readFile);
  const assets = readList(raw.assets, readFile);
  const search = readList(raw.search, readFile);
  const issues = readList(raw.issues, readIssue);
  if (!shell || !assets || !search || !issues) return null;
  return { folder: raw.folder, shell, assets, search, issues };
}

function readIssue(raw: unknown): ListedIssue | null {
  if (!isFields(raw) || !isText(raw.path) || !isText(raw.title)) return null;
  const pages = readList(raw.pages, readFile);
  const search = readList(raw.search, readFile);
  return pages && search && { path: raw.path, title: raw.title, pages, search };
}

function readFile(raw: unknown): ListedFile | null {
  if (!Array.isArray(raw) || !isText(raw[0]) || !isCount(raw[1])) return null;
  return { path: raw[0], size: raw[1] };
}
