/** The name a member goes by in an assignment: asked once, offered again for the next. Pure but for the store. */

import { setting } from "../memory/event.ts";
import type { LearnerRecord } from "../memory/fold.ts";
import type { Store } from "../memory/store.ts";
import { digestName } from "./assignment.ts";
import { LONGEST } from "./body.ts";

/** The name used last. */
const LAST = "alias";

/** The name in this assignment, or "" while there is none. */
export function aliasIn({ settings }: LearnerRecord, digest: Uint8Array): string {
  return textOf(settings.get(keyOf(digest)));
}

/** What to offer: the name used last, when the lead's list has it or there is no list. */
export function offeredAlias({ settings }: LearnerRecord, roster: readonly string[]): string {
  const last = textOf(settings.get(LAST));
  return roster.length === 0 ? last : roster.find((name) => sameName(name, last)) ?? "";
}

export function rememberAlias(store: Store, digest: Uint8Array, alias: string): void {
  store.append(setting(LAST, alias));
  store.append(setting(keyOf(digest), alias));
}

/** One line without blanks around it, as long as a receipt carries. */
export function tidyAlias(typed: string): string {
  const line = typed.toWellFormed().replace(/[\p{C}\s]+/gu, " ").trim();
  return [...line].slice(0, LONGEST.name).join("").trim();
}

/** Whether two names are the same to somebody who types them: width, case and blanks do not matter. */
export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

export function folded(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}

function keyOf(digest: Uint8Array): string {
  return `${LAST}:${digestName(digest)}`;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
