/** Where things are: names of caches, keys of pages, and which files never change under their name. Pure. */

/** Caches of one course on one site; hosts such as `user.github.io` give all their sites a single storage. */
export interface CacheNames {
  /** Pages that were visited or downloaded, each once, whatever build it is of. */
  readonly pages: string;
  /** Files that are named by their content. */
  readonly assets: string;
  /** What was downloaded on purpose. */
  readonly kept: string;
  /** What finds the lessons that were downloaded. */
  readonly search: string;
}

/** The page a reader gets who has neither network nor copy. */
export const HELP = "offline/";

const HASHED = /^assets\/[\w-]+\.[0-9a-f]{10}\.(js|css|json|txt)$/;
const JSON_TYPE = /^application\/(?:\w+\+)?json\b/;
const TYPES: Readonly<Record<string, RegExp>> = {
  js: /^(?:text|application)\/(?:x-)?javascript\b/,
  css: /^text\/css\b/,
  json: JSON_TYPE,
  txt: /^text\/plain\b/,
};

/** `base` is the path of the site's root. The kill switch knows the beginning of these names, too. */
export function cacheNames(base: string): CacheNames {
  const prefix = `course-offline:${base.replaceAll(":", "%3A")}:`;
  return {
    pages: `${prefix}pages`,
    assets: `${prefix}assets`,
    kept: `${prefix}kept`,
    search: `${prefix}search`,
  };
}

/** A path below the site's root without what chats append; null for an address outside the site. */
export function pathBelow(address: string, scope: string): string | null {
  const { origin, pathname } = new URL(address);
  const root = new URL(scope);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return null;
  return pathname.slice(root.pathname.length);
}

/** The one key of a page, by whatever spelling of its address it was asked for; null when it is no page. */
export function pageKey(path: string): string | null {
  const key = path.replace(/(^|\/)index\.html$/, "$1");
  return key === "" || key.endsWith("/") ? key : null;
}

export function isAsset(path: string): boolean {
  return HASHED.test(path);
}

/** Whether a type fits the name: a log-in page of a hotel's network calls itself HTML. */
export function hasType(path: string, type: string | null): boolean {
  const expected = TYPES[HASHED.exec(path)?.[1] ?? ""];
  return expected?.test(type ?? "") ?? false;
}

/** Whether a type is that of data, and not that of a log-in page. */
export function isJson(type: string | null): boolean {
  return JSON_TYPE.test(type ?? "");
}
