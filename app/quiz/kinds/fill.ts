/** `fill`: typed words, compared once both sides are folded. Pure. */

import type { ItemResponse } from "../../memory/event.ts";
import { count, type Fields, isText, readList } from "../../page/read.ts";
import { fold, type Variants } from "../fold.ts";
import { type ItemKind, missing, points, type Score } from "../kind.ts";

export interface FillKey {
  /** Folded. */
  readonly accepts: ReadonlySet<string>;
  /** Folded wrong words → place of their feedback. */
  readonly mistakes: ReadonlyMap<string, number>;
  readonly variants: Variants;
}

export const fill: ItemKind<FillKey> = { read, score };

function read(raw: Fields): FillKey | null {
  const accepts = readList(raw.accepts, words);
  const mistakes = readList(raw.mistakes, (group) => readList(group, words));
  const pairs = readList(raw.variants, count);
  if (!accepts || !mistakes || !pairs) return null;
  const variants = variantsOf(pairs);
  return {
    accepts: new Set(accepts.map((text) => fold(text, variants))),
    mistakes: new Map(
      mistakes.flatMap((group, place) => group.map((text) => [fold(text, variants), place])),
    ),
    variants,
  };
}

function score(key: FillKey, response: ItemResponse): Score {
  const given = foldedResponse(key, response);
  if (given === "") return missing("empty");
  return points(key.accepts.has(given) ? 1 : 0);
}

/** Which feedback typed words get: "right", "wrong", or the place of a known mistake. */
export function fillFeedback(key: FillKey, response: ItemResponse): string {
  const given = foldedResponse(key, response);
  return key.accepts.has(given) ? "right" : String(key.mistakes.get(given) ?? "wrong");
}

function foldedResponse({ variants }: FillKey, response: ItemResponse): string {
  return typeof response === "string" ? fold(response, variants) : "";
}

/** Code points in pairs: a traditional character and the simplified one it stands for. */
function variantsOf(points: readonly number[]): Variants {
  const chars = points.map((point) => String.fromCodePoint(point));
  const pairs = chars.flatMap((char, at) => at % 2 === 0 ? [[char, chars[at + 1] ?? char]] : []);
  return new Map(pairs as [string, string][]);
}

function words(value: unknown): string | null {
  return isText(value) ? value : null;
}
