/** `hotspot`: region numbers, ascending; wrong ones take away from right ones. Pure. */

import type { ItemResponse } from "../../memory/event.ts";
import { type ItemKind, missing, points, type Score } from "../kind.ts";
import { netShare } from "../partial.ts";
import { choices, type ChoicesKey } from "./choices.ts";

export const hotspot: ItemKind<ChoicesKey> = { read: choices.read, score };

function score({ key }: ChoicesKey, response: ItemResponse): Score {
  if (typeof response === "string" || response.length === 0) return missing("empty");
  return points(netShare(response, key));
}
