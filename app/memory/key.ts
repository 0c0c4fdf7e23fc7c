/**
 * Storage keys. Everything of one course on one site lives under one prefix, because hosts such
 * as `user.github.io` give all their sites a single storage.
 *
 * `<prefix>e:<writer>:<counter>` one event, `<prefix>p:<hash>` packed events,
 * `<prefix>q:<anything>` a value that could not be read.
 *
 * Further readers of one device have prefixes that differ before the last colon, so that no
 * prefix begins with another; `ec:<course>:<path>~<name>` without that colon is the device's own.
 */

export interface EventId {
  readonly id: string;
  readonly writer: string;
  readonly counter: number;
}

export type KeyReading =
  | { readonly space: "event"; readonly id: EventId }
  | { readonly space: "pack"; readonly hash: string }
  | { readonly space: "aside" }
  | { readonly space: "other" };

const ASIDE: KeyReading = { space: "aside" };
const WRITER_DIGITS = 16;
const ID = /^[0-9a-f]{16}:(?:0|[1-9][0-9]{0,15})$/;

/** `basePath` is the path of the site's root and ends with a slash; `profile` is eight digits. */
export function prefixOf(course: string, basePath: string, profile = ""): string {
  return `${siteOf(course, basePath)}${profile && `~${profile}`}:`;
}

/** A key for what belongs to the device and not to one of its readers. */
export function deviceKey(course: string, basePath: string, name: string): string {
  return `${siteOf(course, basePath)}~${name}`;
}

/** A reader of this device other than its first one. */
export function isProfileId(text: unknown): text is string {
  return typeof text === "string" && /^[0-9a-f]{8}$/.test(text);
}

function siteOf(course: string, basePath: string): string {
  return `ec:${course}:${basePath.replaceAll(":", "%3A")}`;
}

export function courseOf(prefix: string): string {
  return prefix.split(":")[1] ?? "";
}

/** The site root's path, from a page's address and the relative path `root` it names. */
export function basePathOf(root: string, address: string): string {
  const path = new URL(root, address).pathname;
  return path.endsWith("/") ? path : `${path}/`;
}

export function makeId(writer: string, counter: number): EventId {
  return { id: `${writer}:${counter}`, writer, counter };
}

/** Null for anything that is not `<16 hexadecimal digits>:<counter>`. */
export function readId(text: string): EventId | null {
  if (!ID.test(text)) return null;
  const counter = Number(text.slice(WRITER_DIGITS + 1));
  return Number.isSafeInteger(counter)
    ? { id: text, writer: text.slice(0, WRITER_DIGITS), counter }
    : null;
}

export function eventKey(prefix: string, id: string): string {
  return `${prefix}e:${id}`;
}

export function packKey(prefix: string, hash: string): string {
  return `${prefix}p:${hash}`;
}

/** Where the raw text of an unreadable value goes; `mark` keeps two of them apart. */
export function asideKey(prefix: string, key: string, mark = ""): string {
  return `${prefix}q:${key.slice(prefix.length)}${mark && `:${mark}`}`;
}

/** What lives at a key under `prefix`; a malformed event key counts as set aside. */
export function readKey(prefix: string, key: string): KeyReading {
  if (key.startsWith("e:", prefix.length)) {
    const id = readId(key.slice(prefix.length + 2));
    return id ? { space: "event", id } : ASIDE;
  }
  const name = key.slice(prefix.length);
  // A hash that is damaged itself fits no text: whatever is whole in the pack is still read.
  if (name.startsWith("p:")) return { space: "pack", hash: name.slice(2) };
  return name.startsWith("q:") ? ASIDE : { space: "other" };
}
