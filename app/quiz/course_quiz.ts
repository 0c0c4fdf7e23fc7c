/** `<course-quiz>`: scores the items in it, keeps every response, and shows earlier ones again. */

import { answered, type ItemResponse } from "../memory/event.ts";
import type { ItemRecord } from "../memory/fold.ts";
import type { Store } from "../memory/store.ts";
import { parseJson } from "../page/read.ts";
import { ItemForm } from "./item_form.ts";
import { type QuizPayload, readQuizPayload } from "./payload.ts";
import { score } from "./score.ts";

const MISSING = { empty: "先作答，再提交。", "not-a-number": "请填一个数，例如 12.5。" } as const;

/** Makes the quizzes on the page respond. A quiz whose payload cannot be read stays plain HTML. */
export function mountQuizzes(root: ParentNode, store: Store): void {
  for (const quiz of root.querySelectorAll("course-quiz")) {
    const script = quiz.querySelector("script.payload");
    const payload = readQuizPayload(parseJson(script?.textContent ?? ""));
    if (payload) mountQuiz(quiz, payload, store);
  }
}

function mountQuiz(quiz: Element, payload: QuizPayload, store: Store): void {
  const shown = new Map<number, number>();
  const forms = payload.items.flatMap((key) => {
    const form = quiz.querySelector(`form[data-item="${key.number}"]`);
    return form instanceof HTMLFormElement ? [new ItemForm(form, key, submit)] : [];
  });

  function submit(form: ItemForm, response: ItemResponse, sure: boolean): void {
    const scored = score(form.key, response);
    if (scored.kind === "invalid") {
      form.ask(MISSING[scored.why]);
      return;
    }
    const item = form.key.number;
    shown.set(item, (store.record().items.get(item)?.attempts.length ?? 0) + 1);
    const { points } = scored;
    store.append(answered({ item, lesson: payload.lesson, response, points, sure }));
    form.showScored(response, points === 1, firstTry(store.record().items.get(item)), true);
  }

  /** Shows what the record holds and the page does not yet: after a reload, or from another tab. */
  function restore(): void {
    for (const form of forms) {
      const item = store.record().items.get(form.key.number);
      const known = shown.get(form.key.number) ?? 0;
      if (item && item.attempts.length > known) showRecord(form, item);
      else if (!item && known > 0) form.reset();
      shown.set(form.key.number, item?.attempts.length ?? 0);
    }
  }

  restore();
  store.subscribe(restore);
}

function showRecord(form: ItemForm, item: ItemRecord): void {
  const scored = score(form.key, item.lastResponse);
  const isRight = scored.kind === "points" && scored.points === 1;
  form.showScored(item.lastResponse, isRight, firstTry(item), false);
}

/** From the second attempt on, how the first one went: it is the one that counts. */
function firstTry(item: ItemRecord | undefined): string {
  if (!item || item.attempts.length < 2) return "";
  return item.firstPoints === 1 ? "（首答正确）" : "（首答未对）";
}
