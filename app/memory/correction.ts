/** Corrected keys: what a reader picked before may count for more now, never for less. Pure. */

import type { AnswerEvent } from "./event.ts";
import { isCount, readJson } from "./format.ts";

/** The points of an answer by the key of today. */
export type Rescore = (event: AnswerEvent) => number;

/** Which choices are right now: picking any one of them, or picking all of them and no other. */
interface Key {
  readonly how: "any" | "all";
  readonly choices: readonly number[];
}

export const AS_SCORED: Rescore = ({ p }) => p;

/** Reads `[[item, "any" | "all", [choice, …]], …]` as it stands in the page; what is not that is left out. */
export function rescoring(text: string | undefined): Rescore {
  const keys = text ? keysIn(readJson(text)) : new Map<number, Key>();
  if (keys.size === 0) return AS_SCORED;
  return (event) => {
    const key = keys.get(event.n);
    return key && isRight(event, key) ? 1 : event.p;
  };
}

function keysIn(raw: unknown): ReadonlyMap<number, Key> {
  const keys = new Map<number, Key>();
  for (const row of Array.isArray(raw) ? raw : []) {
    const [item, how, choices]: readonly unknown[] = Array.isArray(row) ? row : [];
    const isKey = Array.isArray(choices) && choices.length > 0 && choices.every(isCount);
    if (isCount(item) && isKey && (how === "any" || how === "all")) {
      keys.set(item, { how, choices });
    }
  }
  return keys;
}

function isRight({ a }: AnswerEvent, { how, choices }: Key): boolean {
  if (typeof a === "string" || a.length === 0 || !a.every((choice) => choices.includes(choice))) {
    return false;
  }
  return a.length === (how === "any" ? 1 : choices.length);
}
