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
  const missing = await absent([...pages, ...edition.assets], list.build, shelf);
  return {
    issue: {
      path,
      title: issue.title,
      build: list.build,
      pages: pages.map((file) => file.path),
      assets: edition.assets.map((file) => file.path),
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
  const isPage = new Set(issue.pages);
  let done = 0;
  const bring = async ({ path, size }: ListedFile) => {
    if (isPage.has(path)) await shelf.storePage(path, await shelf.fetchPage(path, issue.build));
    else await shelf.storeAsset(path);
    tell(done += size, all);
  };
  await inTurns(missing.filter(({ path }) => !isPage.has(path)), bring);
  await inTurns(missing.filter(({ path }) => isPage.has(path)), bring);
  // What was there when the parcel was made up may have been swept away before it was begun.
  for (const path of issue.assets) await shelf.storeAsset(path);
  const record = new Response(JSON.stringify(issue));
  await (await shelf.open("kept")).put(shelf.address(issue.path), record);
}

/** In the order they were downloaded. */
export async function keptIssues(shelf: Shelf): Promise<readonly KeptIssue[]> {
  const cache = await shelf.open("kept");
  const records = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
  const texts = await Promise.all(records.map((record) => record?.text() ?? ""));
  return texts.flatMap((text) => readKept(parseJson(text)) ?? []);
}

/** Deletes an issue's pages that no other downloaded issue has; the page that helps stays for who has none. */
export async function letGo(issue: KeptIssue, shelf: Shelf): Promise<void> {
  await (await shelf.open("kept")).delete(shelf.address(issue.path));
  const others = new Set([HELP, ...(await keptIssues(shelf)).flatMap(({ pages }) => pages)]);
  const cache = await shelf.open("pages");
  for (const page of issue.pages) {
    if (!others.has(page)) await cache.delete(shelf.address(page));
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

/** A page that is there of another build is missing, too. */
async function absent(
  files: readonly ListedFile[],
  build: string,
  shelf: Shelf,
): Promise<readonly ListedFile[]> {
  const assets = await shelf.open("assets");
  const found = await Promise.all(
    files.map(async ({ path }) =>
      path.startsWith("assets/")
        ? await assets.match(shelf.address(path)) !== undefined
        : (await shelf.page(path))?.facts.build === build
    ),
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
  return { path, title, build, pages, assets, size };
}
