/** `short_answer`: text that the reader judges herself, by the criteria it meets. Pure. */

import type { ItemResponse } from "../../memory/event.ts";
import { type Fields, isCount } from "../../page/read.ts";
import { type ItemKind, missing, type Score } from "../kind.ts";

export interface ShortAnswerKey {
  /** How many criteria there are. */
  readonly criteria: number;
}

export const shortAnswer: ItemKind<ShortAnswerKey> = { read, score };

function read({ criteria }: Fields): ShortAnswerKey | null {
  return isCount(criteria) && criteria > 0 ? { criteria } : null;
}

function score(_key: ShortAnswerKey, response: ItemResponse): Score {
  const isWritten = typeof response === "string" && response.trim() !== "";
  return isWritten ? { kind: "open" } : missing("empty");
}
