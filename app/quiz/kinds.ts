/** Which code serves which kind of item. The kinds most pages have are here; others are fetched when met. */

import type { Respond } from "./kind.ts";
import { respond as choices } from "./responders/choices.ts";
import { respond as numeric } from "./responders/numeric.ts";

const HERE: ReadonlyMap<string, Respond> = new Map([
  ["single", choices],
  ["multiple", choices],
  ["true_false", choices],
  ["numeric", numeric],
]);

type Load = () => Promise<{ readonly respond: Respond }>;

const ELSEWHERE: ReadonlyMap<string, Load> = new Map<string, Load>([
  ["order", () => import("./responders/order.ts")],
  ["match", () => import("./responders/match.ts")],
  ["categorize", () => import("./responders/categorize.ts")],
  ["hotspot", () => import("./responders/hotspot.ts")],
  ["dialogue", () => import("./responders/dialogue.ts")],
  ["fill", () => import("./responders/fill.ts")],
  ["cloze", () => import("./responders/cloze.ts")],
  ["short_answer", () => import("./responders/short_answer.ts")],
]);

/**
 * Hands the kind's code to `use`, at once where it is here. A kind that nobody knows or whose code
 * cannot be fetched leaves its items plain HTML.
 */
export function withKind(kind: string, use: (respond: Respond) => void): void {
  const here = HERE.get(kind);
  if (here) use(here);
  else ELSEWHERE.get(kind)?.().then(({ respond }) => use(respond), () => {});
}
