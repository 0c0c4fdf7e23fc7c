/** `<course-actions>`: the reader's private log of actions, newest first; each can be corrected. */

import { actionDone } from "../memory/event.ts";
import type { PageContext } from "../page/context.ts";
import { type CourseIndex, lessonAddress } from "../page/course_index.ts";
import { button, element } from "../page/dom.ts";
import { type ActionRound, actionRounds, latestRound } from "./actions.ts";
import { fetchActions } from "./actions_file.ts";
import { outcomeForm } from "./outcome_form.ts";
import { type ActionInfo, outcomeWords } from "./plan_text.ts";
import { dateWords, momentWords } from "./when.ts";

/** What is shown before the reader asks for all. */
const FIRST_SHOWN = 12;

interface LogPlace {
  readonly page: PageContext;
  readonly index: CourseIndex;
  readonly actions: ReadonlyMap<number, ActionInfo>;
}

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const index = await page.index();
  if (!index) return;
  const hasAny = actionRounds(page.store.events()).length > 0;
  const actions = hasAny ? await fetchActions(page.root, index) : new Map<number, ActionInfo>();
  for (const log of elements) mountLog(log, { page, index, actions });
}

function mountLog(log: HTMLElement, place: LogPlace): void {
  let shown = "";
  let isWhole = false;
  const update = (): void => {
    const rounds = actionRounds(place.page.store.events());
    const text = JSON.stringify(rounds);
    if (text === shown) return;
    shown = text;
    const newest = [...rounds].reverse();
    const rows = newest.slice(0, isWhole ? undefined : FIRST_SHOWN)
      .map((round) => row(round, round === latestRound(rounds, round.lesson), place));
    const rest = newest.length - rows.length;
    const more = rest > 0
      ? button(`再看 ${rest} 条`, "chip", () => {
        isWhole = true;
        shown = "";
        update();
      })
      : null;
    const list = element("ul", { class: "action-log" }, ...rows);
    const counted = element("p", { class: "row-note" }, countWords(rounds));
    const content = rounds.length > 0 ? [counted, list] : [empty()];
    log.replaceChildren(heading(), ...content, ...more ? [more] : []);
  };
  update();
  place.page.store.subscribe(update);
}

function heading(): HTMLElement {
  return element("h2", {}, "做过的事");
}

function empty(): HTMLElement {
  const words = "还没有。课文最后的“今天就做”里约个时间，或者点“已经做了”，这里就有了。";
  return element("p", { class: "plain-note" }, words);
}

function countWords(rounds: readonly ActionRound[]): string {
  const done = rounds.filter(({ outcome }) => outcome?.done).length;
  const open = rounds.filter(({ outcome }) => !outcome).length;
  return `做了 ${done} 件${open > 0 ? `，约着 ${open} 件` : ""}。只在这台设备上。`;
}

/** One round; only the latest of a lesson can be corrected, since a later word is about that one. */
function row(round: ActionRound, isLatest: boolean, place: LogPlace): HTMLElement {
  const { page, index, actions } = place;
  const lesson = index.lessons.get(round.lesson);
  const info = actions.get(round.lesson);
  const title = lesson?.title ?? `编号 ${round.lesson} 的模块`;
  const name = lesson
    ? element("a", { href: page.root + lessonAddress(lesson) }, title)
    : element("span", {}, title);
  const area = element("div", { class: "log-edit" });
  const edit = isLatest
    ? button(round.outcome ? "改" : "记一笔", "chip", () => {
      const form = outcomeForm(
        {
          name: `log-${round.lesson}`,
          measure: info?.measure ?? "",
          known: round.outcome,
        },
        (recorded) => page.store.append(actionDone({ lesson: round.lesson, ...recorded })),
        () => {
          area.replaceChildren();
          edit?.focus();
        },
      );
      area.replaceChildren(form);
      form.querySelector("input")?.focus();
    })
    : null;
  edit?.setAttribute("aria-label", `${edit.textContent}：${title}`);
  return element(
    "li",
    {},
    element("p", { class: "log-do" }, info?.todo ?? title),
    element("p", { class: "row-note" }, name),
    element("p", { class: "log-state" }, stateWords(round)),
    edit,
    area,
  );
}

function stateWords({ outcome, due, beganAt }: ActionRound): string {
  if (!outcome) return `定在 ${momentWords(due ?? beganAt)}`;
  return `${outcome.done ? "✓ " : ""}${dateWords(outcome.at)} · ${outcomeWords(outcome)}`;
}
