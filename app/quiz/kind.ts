/** What a kind of item is to the rest: its key and its scoring, which are pure, and the service of its form. */

import type { ItemResponse } from "../memory/event.ts";
import type { Fields } from "../page/read.ts";
import type { Shuffle } from "./shuffle.ts";

/** What a response lacks before it can be scored. */
export type Missing = "empty" | "not-a-number" | "incomplete";

/**
 * What became of a response. "invalid" says that there is nothing to score yet, and is never
 * mistaken for wrong; "open" says that only the reader herself can tell.
 */
export type Score =
  | { readonly kind: "points"; readonly points: number }
  | { readonly kind: "invalid"; readonly why: Missing }
  | { readonly kind: "open" };

/** The key of an item, read from the JSON of the page, and how a response to it is scored. */
export interface ItemKind<Key> {
  /** null when the JSON is not what the kind needs. */
  readonly read: (raw: Fields) => Key | null;
  readonly score: (key: Key, response: ItemResponse) => Score;
}

/**
 * Serves the form of one item. It finds its elements inside the form, by class or data and never by
 * id, since a form can stand on a page twice.
 */
export interface Responder {
  /** What the reader has picked, placed or typed so far. */
  readonly response: () => ItemResponse;
  readonly score: (response: ItemResponse) => Score;
  /** Puts an earlier response into the form. */
  readonly fill: (response: ItemResponse) => void;
  /** Says beside each part of the response what became of it. */
  readonly mark: (response: ItemResponse) => void;
  /** What to say of a response that is not fully right; null or nothing says 还不对. */
  readonly words?: (response: ItemResponse, points: number) => string | null;
  /** What to say of one that is fully right, instead of 答对了. */
  readonly praise?: string;
  /** Moves the focus to where the reader begins, or to what she has left out. */
  readonly focus: () => void;
  /** Back to nothing answered, as far as resetting the form does not do it. */
  readonly reset?: () => void;
  /** For "open" responses: shows what to compare with; then, once the reader has judged, her points. */
  readonly grade?: () => number | null;
}

/**
 * Makes the responder of a form; null when the key in the page cannot be read. `shuffle` gives this
 * reader's order of the item's options, unless the key says that they stay as written.
 */
export type Respond = (form: HTMLFormElement, raw: Fields, shuffle: Shuffle) => Responder | null;

export function points(share: number): Score {
  return { kind: "points", points: share };
}

export function missing(why: Missing): Score {
  return { kind: "invalid", why };
}
