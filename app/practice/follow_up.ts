/** `<course-follow-up>`: a few days after a planned action, one calm question on the home page. */

import { actionDone, setting } from "../memory/event.ts";
import { learningDay } from "../memory/order.ts";
import type { PageContext } from "../page/context.ts";
import { type CourseIndex, lessonAddress } from "../page/course_index.ts";
import { button, element } from "../page/dom.ts";
import { type ActionRound, actionRounds } from "./actions.ts";
import { fetchActions } from "./actions_file.ts";
import { putOffKey, putOffUntil, roundToAskAbout } from "./asking.ts";
import { outcomeForm } from "./outcome_form.ts";
import type { ActionInfo } from "./plan_text.ts";
import { dateWords } from "./when.ts";

/** Asks about one round, and after the answer about no other until the page is opened again. */
export async function askAfterwards(
  places: readonly HTMLElement[],
  page: PageContext,
): Promise<void> {
  const { store, clock } = page;
  const today = learningDay(clock());
  const round = roundToAskAbout(actionRounds(store.events()), store.record().settings, today);
  const index = round && await page.index();
  if (!round || !index) return;
  const info = (await fetchActions(page.root, index)).get(round.lesson) ?? null;
  for (const place of places) ask(place, round, info, index, page);
}

function ask(
  place: HTMLElement,
  round: ActionRound,
  info: ActionInfo | null,
  index: CourseIndex,
  { store, clock, root }: PageContext,
): void {
  const lesson = index.lessons.get(round.lesson);
  if (!lesson) return;
  const answers = element("div", { class: "follow-answers" });
  const closed = (words: string): void => {
    const said = element("p", { class: "plan-words", tabindex: "-1" }, words);
    answers.replaceChildren(said);
    said.focus({ preventScroll: true });
  };
  const question = () => {
    const done = button("做了", "button primary", () => {
      const form = outcomeForm(
        { name: "follow-up", measure: info?.measure ?? "", known: null },
        (recorded) => {
          store.append(actionDone({ lesson: round.lesson, ...recorded }));
          closed("记下了，在“我的”里随时能看、能改。");
        },
        question,
      );
      answers.replaceChildren(form);
      form.querySelector("input")?.focus();
    });
    const letGo = button("不做了", "button", () => {
      const nothing = { before: null, after: null, note: "" };
      store.append(actionDone({ lesson: round.lesson, done: false, ...nothing }));
      closed("好，不再问了。");
    });
    const later = button("过几天再问", "button", () => {
      store.append(setting(putOffKey(round.lesson), putOffUntil(learningDay(clock()))));
      closed("好，过几天再问。");
    });
    answers.replaceChildren(element("div", { class: "submit follow-buttons" }, later, letGo, done));
  };
  question();
  const link = element("a", { href: root + lessonAddress(lesson) }, lesson.title);
  place.replaceChildren(
    element("h2", { class: "quiet" }, "做了吗？数字变了多少？"),
    element(
      "div",
      { class: "follow-card" },
      info ? element("p", { class: "follow-do" }, info.todo) : null,
      element(
        "p",
        { class: "row-note" },
        round.due ? `${dateWords(round.due)}约好的 · ` : "",
        link,
      ),
      answers,
    ),
  );
  place.hidden = false;
}
