/** One item between page and memory: scores a response, keeps it, and shows earlier ones again. */

import { answered, type ItemResponse } from "../memory/event.ts";
import type { ItemRecord } from "../memory/fold.ts";
import type { Store } from "../memory/store.ts";
import { ItemForm } from "./item_form.ts";
import type { Missing, Responder } from "./kind.ts";

const MISSING: Readonly<Record<Missing, string>> = {
  empty: "先作答，再提交。",
  "not-a-number": "请填一个数，例如 12.5。",
  incomplete: "还有没答的，答完再提交。",
};

/** Which item a form is for; `lesson` is 0 for an issue's closing item. */
export interface ItemNumbers {
  readonly item: number;
  readonly lesson: number;
}

/** Makes one form respond. Attempts before the first `known` ones are left out of sight. */
export function mountItem(
  form: HTMLFormElement,
  responder: Responder,
  { item, lesson }: ItemNumbers,
  store: Store,
  known = 0,
): void {
  const shown = new ItemForm(form, responder, submit);
  let count = known;

  function submit(response: ItemResponse, sure: boolean): void {
    const scored = responder.score(response);
    if (scored.kind === "invalid") return shown.ask(MISSING[scored.why]);
    const points = scored.kind === "points" ? scored.points : responder.grade?.() ?? null;
    if (points === null) return;
    count = attemptsOf(store, item) + 1;
    store.append(answered({ item, lesson, response, points, sure }));
    shown.showScored(response, points, firstTry(store.record().items.get(item)), true);
  }

  /** Shows what the record holds and the page does not yet: after a reload, or from another tab. */
  function restore(): void {
    const record = store.record().items.get(item);
    if (record && record.attempts.length > count) showRecord(shown, record);
    else if (!record && count > 0) shown.reset();
    count = attemptsOf(store, item);
  }

  restore();
  store.subscribe(restore);
}

function attemptsOf(store: Store, item: number): number {
  return store.record().items.get(item)?.attempts.length ?? 0;
}

/** The latest response, by the key of today: a correction counts for earlier answers too. */
function showRecord(shown: ItemForm, record: ItemRecord): void {
  const response = record.lastResponse;
  const scored = shown.responder.score(response);
  const kept = record.attempts[record.attempts.length - 1]?.points ?? 0;
  const points = scored.kind === "points" ? scored.points : kept;
  const lost = response.length === 0 ? "（从备份恢复，没有带上当时的作答）" : "";
  shown.showScored(response, points, firstTry(record) + lost, false);
}

/** From the second attempt on, how the first one went: it is the one that counts. */
function firstTry(item: ItemRecord | undefined): string {
  if (!item || item.attempts.length < 2) return "";
  const { firstPoints } = item;
  return firstPoints === 1 ? "（首答正确）" : firstPoints > 0 ? "（首答对一部分）" : "（首答未对）";
}
