/** `dialogue`: the replies chosen, turn by turn; credit for each good one. Pure. */

import type { ItemResponse } from "../../memory/event.ts";
import { type Fields, isCount, isNumber, readList } from "../../page/read.ts";
import { type ItemKind, missing, points, type Score } from "../kind.ts";

export interface ReplyKey {
  readonly number: number;
  readonly isGood: boolean;
  /** Place of the turn it leads to, or null when the talk ends. */
  readonly next: number | null;
}

export interface DialogueKey {
  readonly turns: readonly (readonly ReplyKey[])[];
}

/** What was said so far, and the turn it leads to: null once the talk is over. */
export interface Path {
  readonly replies: readonly ReplyKey[];
  readonly turn: number | null;
}

export const dialogue: ItemKind<DialogueKey> = { read, score };

function read(raw: Fields): DialogueKey | null {
  const turns = readList(raw.turns, (turn) => readList(turn, readReply));
  return turns && turns.length > 0 ? { turns } : null;
}

function readReply(raw: unknown): ReplyKey | null {
  if (!Array.isArray(raw)) return null;
  const [number, good, next]: unknown[] = raw;
  if (!isCount(number) || !isNumber(next)) return null;
  return { number, isGood: good === 1, next: next < 0 ? null : next };
}

/** Follows replies through the talk; stops at one that this turn does not have. */
export function follow({ turns }: DialogueKey, response: ItemResponse): Path {
  const replies: ReplyKey[] = [];
  let turn: number | null = 0;
  for (const number of typeof response === "string" ? [] : response) {
    const reply: ReplyKey | undefined = turn === null
      ? undefined
      : turns[turn]?.find((one) => one.number === number);
    if (!reply) break;
    replies.push(reply);
    turn = reply.next;
  }
  return { replies, turn };
}

function score(key: DialogueKey, response: ItemResponse): Score {
  const { replies, turn } = follow(key, response);
  if (replies.length === 0) return missing("empty");
  if (turn !== null) return missing("incomplete");
  return points(replies.filter(({ isGood }) => isGood).length / replies.length);
}
