/** `<course-quiz>`: makes the items in it respond. */

import type { Store } from "../memory/store.ts";
import { parseJson } from "../page/read.ts";
import { mountItem } from "./item.ts";
import { withKind } from "./kinds.ts";
import { type ItemEntry, readQuizPayload } from "./payload.ts";

/** A quiz whose payload cannot be read, and an item whose kind is unknown, stay plain HTML. */
export function mountQuizzes(root: ParentNode, store: Store): void {
  for (const quiz of root.querySelectorAll("course-quiz")) {
    const script = quiz.querySelector("script.payload");
    const payload = readQuizPayload(parseJson(script?.textContent ?? ""));
    for (const entry of payload?.items ?? []) mountEntry(quiz, entry, payload!.lesson, store);
  }
}

function mountEntry(quiz: Element, entry: ItemEntry, lesson: number, store: Store): void {
  const form = quiz.querySelector(`form[data-item="${entry.number}"]`);
  if (!(form instanceof HTMLFormElement)) return;
  withKind(entry.kind, (respond) => {
    const responder = respond(form, entry.raw);
    if (responder) mountItem(form, responder, { item: entry.number, lesson }, store);
  });
}
