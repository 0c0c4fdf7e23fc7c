/** Issues that were downloaded: brought in whole, listed, kept current, and let go. */

import { isCount, isFields, isText, parseJson, readList } from "../page/read.ts";
import { LIST_PATH, type ListedFile, type OfflineList, readOfflineList } from "./list.ts";
import { editionOf } from "./list.ts";
import { HELP } from "./places.ts";
import { NotSound, type Shelf } from "./shelf.ts";

export interface KeptIssue {
  readonly path: string;
  readonly title: string;
  readonly build: string;
  readonly pages: readonly string[];
  readonly assets: readonly string[];
  readonly search: readonly string[];
  readonly size: number;
}

/** What one issue takes along: its pages, the shell's, and the files of both. */
export interface Parcel {
  readonly issue: KeptIssue;
  readonly missing: readonly ListedFile[];
}

export type Progress = (done: number, all: number) => void;

const AT_ONCE = 4;

export async function fetchList(shelf: Shelf): Promise<OfflineList> {
  const response = await fetch(shelf.address(LIST_PATH), { cache: "no-cache", redirect: "error" });
  const list = response.ok ? readOfflineList(parseJson(await response.text())) : null;
  if (!list) throw new NotSound(LIST_PATH);
  return list;
}

/** What downloading an issue would bring; null when the site has no such issue. */
export async function parcelOf(
  list: OfflineList,
  path: string,
  shelf: Shelf,
): Promise<Parcel | null> {
  const edition = editionOf(list, path);
  const issue = edition?.issues.find((one) => one.path === path);
  if (!edition || !issue) return null;
  const pages = [...issue.pages, ...edition.shell];
  const search = [...issue.search, ...edition.search];
  const missing = await absent([...pages, ...edition.assets, ...search], list.build, shelf);
  return {
    issue: {
      path,
      title: issue.title,
      build: list.build,
      pages: pages.map((file) => file.path),
      assets: edition.assets.map((file) => file.path),
      search: search.map((file) => file.path),
      size: sum(issue.pages),
    },
    missing,
  };
}

export function sum(files: readonly ListedFile[]): number {
  return files.reduce((total, { size }) => total + size, 0);
}

/**
 * Brings in what is missing, files before pages, and writes the issue down when all of it is there:
 * what was left half done is taken up the next time. Throws NotSound, TypeError (no network) or
 * QuotaExceededError.
 */
export function keep(parcel: Parcel, shelf: Shelf, tell: Progress): Promise<void> {
  return shelf.writing(() => bringIn(parcel, shelf, tell));
}

async function bringIn({ issue, missing }: Parcel, shelf: Shelf, tell: Progress): Promise<void> {
  const all = sum(missing);
  const [isPage, isSearch] = [new Set(issue.pages), new Set(issue.search)];
  let done = 0;
  const bring = async ({ path, size }: ListedFile) => {
    if (isPage.has(path)) await shelf.storePage(path, await shelf.fetchPage(path, issue.build));
    else if (isSearch.has(path)) await shelf.storeSearch(path, issue.build);
    else await shelf.storeAsset(path);
    tell(done += size, all);
  };
  await inTurns(missing.filter(({ path }) => !isPage.has(path)), bring);
  await inTurns(missing.filter(({ path }) => isPage.has(path)), bring);
  // What was there when the parcel was made up may have been swept away before it was begun.
  for (const path of issue.assets) await shelf.storeAsset(path);
  await shelf.put("kept", issue.path, new Response(JSON.stringify(issue)));
}

/** In the order they were downloaded. */
export async function keptIssues(shelf: Shelf): Promise<readonly KeptIssue[]> {
  const paths = await shelf.paths("kept");
  const records = await Promise.all(paths.map((path) => shelf.find("kept", path)));
  const texts = await Promise.all(records.map((record) => record?.text() ?? ""));
  return texts.flatMap((text) => readKept(parseJson(text)) ?? []);
}

/** Deletes what of an issue no other downloaded issue has; the page that helps stays for who has none. */
export async function letGo(issue: KeptIssue, shelf: Shelf): Promise<void> {
  await shelf.forget("kept", [issue.path]);
  const kept = await keptIssues(shelf);
  const others = new Set([HELP, ...kept.flatMap(({ pages, search }) => [...pages, ...search])]);
  for (const store of ["pages", "search"] as const) {
    await shelf.forget(store, issue[store].filter((path) => !others.has(path)));
  }
}

/** Brings issues of earlier builds to the present one; those it cannot bring stay as they were. */
export async function refreshKept(build: string, shelf: Shelf): Promise<void> {
  const old = (await keptIssues(shelf)).filter((issue) => issue.build !== build);
  if (old.length === 0) return;
  const list = await fetchList(shelf);
  if (list.build !== build) return;
  for (const { path } of old) {
    const parcel = await parcelOf(list, path, shelf);
    if (parcel) await keep(parcel, shelf, () => {});
  }
}

/** A page, or what finds it, that is there of another build is missing, too. */
async function absent(
  files: readonly ListedFile[],
  build: string,
  shelf: Shelf,
): Promise<readonly ListedFile[]> {
  const found = await Promise.all(
    files.map(async ({ path }) => {
      if (path.startsWith("assets/")) return await shelf.find("assets", path) !== undefined;
      if (path.endsWith(".json")) return await shelf.searchBuild(path) === build;
      return (await shelf.page(path))?.facts.build === build;
    }),
  );
  return files.filter((_, at) => !found[at]);
}

async function inTurns(
  files: readonly ListedFile[],
  bring: (file: ListedFile) => Promise<void>,
): Promise<void> {
  const open = [...files];
  const turn = async () => {
    for (let file = open.shift(); file; file = open.shift()) await bring(file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, turn));
}

function readKept(raw: unknown): KeptIssue | null {
  if (!isFields(raw) || !isText(raw.path) || !isText(raw.title) || !isText(raw.build)) return null;
  const text = (entry: unknown) => isText(entry) ? entry : null;
  const [pages, assets] = [readList(raw.pages, text), readList(raw.assets, text)];
  if (!pages || !assets || !isCount(raw.size)) return null;
  const { path, title, build, size } = raw;
  // Issues that were downloaded before search came along are brought to the next build with it.
  const search = readList(raw.search, text) ?? [];
  return { path, title, build, pages, assets, search, size };
}
