/**
 * One response out of a receipt, judged by this build's key. Pure; scripts/team mirrors it.
 *
 * Points are whole ten-thousandths: floor(share × 10000 + 0.5), the share as the item's kind scores it
 * (app/quiz/kinds). A response that the kind calls invalid (empty, incomplete, not a number) is worth 0 and marked.
 * Text that was cut is worth 0 and marked too, except where nobody but the member can judge (`open`): there the
 * claimed points count, a twentieth each.
 */

import type { ItemResponse } from "../memory/event.ts";
import type { ItemKind } from "../quiz/kind.ts";
import { categorize } from "../quiz/kinds/categorize.ts";
import { choices } from "../quiz/kinds/choices.ts";
import { cloze } from "../quiz/kinds/cloze.ts";
import { dialogue } from "../quiz/kinds/dialogue.ts";
import { fill } from "../quiz/kinds/fill.ts";
import { hotspot } from "../quiz/kinds/hotspot.ts";
import { match } from "../quiz/kinds/match.ts";
import { numeric } from "../quiz/kinds/numeric.ts";
import { order } from "../quiz/kinds/order.ts";
import { shortAnswer } from "../quiz/kinds/short_answer.ts";
import type { ItemEntry } from "../quiz/payload.ts";
import type { Given } from "../receipt/content.ts";

/** All there is to have for one item. */
export const FULL = 10_000;
const CLAIMED_POINT = FULL / 20;
const MOST_CLAIMED = 20;

export interface Grade {
  /** From 0 to 10,000. */
  readonly points: number;
  /** There was nothing to score: left out, incomplete, no number, or cut. */
  readonly isMarked: boolean;
}

export type Grader = (given: Given) => Grade;

/** The kinds' scoring with the type of their keys forgotten: each gets only keys it has read itself. */
// deno-lint-ignore no-explicit-any
const KINDS: ReadonlyMap<string, ItemKind<any>> = new Map<string, ItemKind<any>>([
  ["single", choices],
  ["multiple", choices],
  ["true_false", choices],
  ["numeric", numeric],
  ["order", order],
  ["match", match],
  ["categorize", categorize],
  ["hotspot", hotspot],
  ["dialogue", dialogue],
  ["fill", fill],
  ["cloze", cloze],
  ["short_answer", shortAnswer],
]);

const NOTHING: Grade = { points: 0, isMarked: true };

/** Judges responses to an item; null when this code does not know its kind or cannot read its key. */
export function graderOf({ kind, raw }: ItemEntry): Grader | null {
  const known = KINDS.get(kind);
  const key: unknown = known?.read(raw) ?? null;
  if (!known || key === null) return null;
  return (given) => {
    const score = known.score(key, responseOf(given));
    if (score.kind === "invalid") return NOTHING;
    if (score.kind === "open") return { points: claimed(given), isMarked: false };
    if (given.kind === "typed" && given.isCut) return NOTHING;
    return { points: Math.floor(score.points * FULL + 0.5), isMarked: false };
  };
}

/** Whether nobody but the member can judge the item. */
export function isOpen({ kind }: ItemEntry): boolean {
  return kind === "short_answer";
}

export function responseOf(given: Given): ItemResponse {
  return given.kind === "typed" ? given.text : given.numbers;
}

function claimed(given: Given): number {
  return given.kind === "typed" ? CLAIMED_POINT * Math.min(given.claimed, MOST_CLAIMED) : 0;
}
