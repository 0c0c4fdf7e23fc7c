/** The worker's store over the browser's caches: pages that come with all their files, or not at all. */

import { type CacheNames, hasType, isAsset, isJson } from "./places.ts";
import { type PageFacts, readPageFacts } from "./page_text.ts";

export interface Surroundings {
  readonly caches: CacheStorage;
  readonly names: CacheNames;
  /** Address of the site's root. */
  readonly scope: string;
  readonly course: string;
}

export type Store = keyof CacheNames;

export interface StoredPage {
  readonly response: Response;
  readonly facts: PageFacts;
}

/** A page or file that did not come as it should; nothing of it is stored. */
export class NotSound extends Error {
  override readonly name = "NotSound";
}

const VISITED_AT_MOST = 40;
const BUILD = "Course-Build";

export class Shelf {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  address(path: string): string {
    return this.#around.scope + path;
  }

  /** What is stored under a path. Looking leaves nothing behind: also not an empty cache where there was none. */
  find(store: Store, path: string): Promise<Response | undefined> {
    const { caches, names } = this.#around;
    return caches.match(this.address(path), { cacheName: names[store] });
  }

  /** In the order they were stored. */
  async paths(store: Store): Promise<readonly string[]> {
    if (!await this.#around.caches.has(this.#around.names[store])) return [];
    const keys = await (await this.#open(store)).keys();
    return keys.map(({ url }) => url.slice(this.#around.scope.length));
  }

  async put(store: Store, path: string, response: Response): Promise<void> {
    await (await this.#open(store)).put(this.address(path), response);
  }

  async forget(store: Store, paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
    const cache = await this.#open(store);
    for (const path of paths) await cache.delete(this.address(path));
  }

  #open(store: Store): Promise<Cache> {
    return this.#around.caches.open(this.#around.names[store]);
  }

  /** The stored copy of a page, or null. */
  async page(key: string): Promise<StoredPage | null> {
    const response = await this.find("pages", key);
    const facts = response && this.facts(await response.clone().text());
    return response && facts ? { response, facts } : null;
  }

  facts(html: string): PageFacts | null {
    return readPageFacts(html, this.#around.course);
  }

  /** Fetches a page past all caches. Throws NotSound, or TypeError when there is no network. */
  async fetchPage(key: string, build?: string): Promise<string> {
    const response = await fetch(this.address(key), { cache: "no-cache", redirect: "error" });
    const html = await response.text();
    const facts = this.facts(html);
    if (!response.ok || !facts || (build !== undefined && facts.build !== build)) {
      throw new NotSound(key);
    }
    return html;
  }

  /** Stores a page after the files it names, so that a stored page is never without them. */
  storePage(key: string, html: string): Promise<void> {
    return this.writing(async () => {
      for (const path of this.facts(html)?.assets ?? []) await this.storeAsset(path);
      const headers = { "Content-Type": "text/html; charset=utf-8" };
      await this.put("pages", key, new Response(html, { headers }));
    });
  }

  /** Work that stores files whose page comes later: nobody sweeps meanwhile, in the worker or in a page. */
  async writing(work: () => Promise<void>): Promise<void> {
    const locks: LockManager | undefined = navigator.locks;
    // Without locks nothing is ever swept.
    if (locks === undefined) await work();
    else await locks.request(this.#around.names.assets, { mode: "shared" }, work);
  }

  /** Does the work only when nobody is writing; it never waits, so writers never wait for it in a circle. */
  async alone(work: () => Promise<void>): Promise<boolean> {
    const locks: LockManager | undefined = navigator.locks;
    if (locks === undefined) return false;
    return await locks.request(this.#around.names.assets, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
      return lock !== null;
    });
  }

  /** A file by its name; fetched and stored when it is not there yet. Throws NotSound, or TypeError. */
  async storeAsset(path: string): Promise<void> {
    if (!isAsset(path)) return;
    if (await this.find("assets", path)) return;
    const response = await fetchSound(path, new Request(this.address(path)));
    if (!isSound(path, response)) throw new NotSound(path);
    await this.put("assets", path, response);
  }

  /** Stores a file of the search index. Its name stays, so the build it is of is noted. Throws as fetchPage does. */
  async storeSearch(path: string, build: string): Promise<void> {
    const response = await fetch(this.address(path), { cache: "no-cache", redirect: "error" });
    if (!response.ok || !isJson(response.headers.get("Content-Type"))) throw new NotSound(path);
    const headers = { "Content-Type": "application/json", [BUILD]: build };
    await this.put("search", path, new Response(await response.text(), { headers }));
  }

  /** The build a stored file of the search index is of; null when it is not there. */
  async searchBuild(path: string): Promise<string | null> {
    const stored = await this.find("search", path);
    return stored?.headers.get(BUILD) ?? null;
  }

  /** Forgets the pages that were visited longest ago; what was downloaded stays. */
  async trim(kept: ReadonlySet<string>): Promise<void> {
    const visited = (await this.paths("pages")).filter((path) => !kept.has(path));
    await this.forget("pages", visited.slice(0, Math.max(0, visited.length - VISITED_AT_MOST)));
  }
}

/**
 * What the network has for a file. Under a name that never changes the browser keeps for a year even what came from
 * a log-in page: past that, a second question brings the file.
 */
export async function fetchSound(path: string, request: Request): Promise<Response> {
  const response = await fetch(request);
  return isSound(path, response) ? response : fetch(request.url, { cache: "reload" });
}

/** Whether a file may be kept for ever under its name. */
export function isSound(path: string, response: Response): boolean {
  return response.ok && !response.redirected && response.type !== "opaque" &&
    hasType(path, response.headers.get("Content-Type"));
}
