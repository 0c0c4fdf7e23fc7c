/** `<course-catch-up>`: missed issues in short: their takeaways and one item each, then on from today. */

import { setting } from "../memory/event.ts";
import { learningDay } from "../memory/order.ts";
import type { PageContext, Place } from "../page/context.ts";
import { issueAddress, type IssueInfo } from "../page/course_index.ts";
import { button, element } from "../page/dom.ts";
import { CAUGHT_UP } from "../page/preferences.ts";
import { mountQuizzes } from "../quiz/course_quiz.ts";
import { fetchDocument } from "../page/fetched.ts";
import { quizOf } from "../review/fetching.ts";
import { type Shelf, shelfOf } from "../review/shelf.ts";
import { ISSUES_AT_A_TIME, missedIssues } from "./catch_up.ts";

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const index = await page.index();
  if (!index) return;
  for (const root of elements) await draw(root, { ...page, index }, shelfOf(index));
}

async function draw(root: HTMLElement, place: Place, shelf: Shelf): Promise<void> {
  const { index, store, clock } = place;
  const missed = missedIssues(index, store.record(), learningDay(clock()));
  if (missed.length === 0) return root.replaceChildren(nothingMissed(place));
  const batch = missed.slice(0, ISSUES_AT_A_TIME);
  const status = element("p", { role: "status" }, "正在取要点……");
  root.replaceChildren(status);
  const parts = await Promise.all(batch.map((issue) => issuePart(issue, place, shelf)));
  status.textContent = `第 ${batch.map(({ number }) => number).join("、")} 期，约三分钟。`;
  root.append(...parts, ending(missed, batch, place, () => draw(root, place, shelf)));
  mountQuizzes(root, store);
}

function ending(
  missed: readonly IssueInfo[],
  batch: readonly IssueInfo[],
  { store, root }: Place,
  again: () => Promise<void>,
): HTMLElement {
  const passOver = (issues: readonly IssueInfo[]) => {
    store.append(setting(CAUGHT_UP, Math.max(...issues.map(({ number }) => number))));
  };
  const today = button("从今天继续", "button primary", () => {
    passOver(missed);
    location.assign(new URL(root, location.href));
  });
  const more = button(
    `再补 ${Math.min(ISSUES_AT_A_TIME, missed.length - batch.length)} 期`,
    "button",
    async () => {
      passOver(batch);
      await again();
      scrollTo(0, 0);
      document.querySelector<HTMLElement>("course-catch-up h2")?.focus();
    },
  );
  return element(
    "section",
    { class: "catch-up-end" },
    element("p", {}, "按“从今天继续”，错过的这些期就不再提醒；全文都还在目录里，随时能读。"),
    element("div", { class: "submit" }, ...(missed.length > batch.length ? [more] : []), today),
  );
}

function nothingMissed({ root }: Place): HTMLElement {
  const link = element("a", { href: root }, "从今天继续");
  return element("p", { class: "plain-note" }, "没有要补的。", link, "。");
}

async function issuePart(issue: IssueInfo, place: Place, shelf: Shelf): Promise<HTMLElement> {
  const path = issueAddress(issue.number);
  const address = new URL(place.root + path, location.href);
  const heading = element(
    "h2",
    { tabindex: "-1" },
    element("a", { href: place.root + path }, `第 ${issue.number} 期 · ${issue.title}`),
  );
  const section = element("section", { class: "caught" }, heading);
  const page = await fetchDocument(address);
  if (!page) {
    section.append(element("p", {}, "这一期没有取到，多半是断网了。可以点标题打开全文。"));
    return section;
  }
  section.append(...[...page.querySelectorAll("article.lesson")].map(lessonPart));
  const item = shelf.get(
    issue.closing ?? place.index.lessons.get(issue.lessons[0] ?? 0)?.daily ?? 0,
  );
  const quiz = item ? quizOf(page, item, address) : null;
  if (quiz) section.append(quiz);
  return section;
}

/** A lesson's title and its takeaways; the nodes come from the issue's own page. */
function lessonPart(lesson: Element): HTMLElement {
  const title = lesson.querySelector(".lesson-title")?.textContent ?? "";
  const lines = [...lesson.querySelectorAll(".takeaways li")].map((line) =>
    document.importNode(line, true)
  );
  return element(
    "section",
    { class: "takeaways" },
    element("h3", { class: "quiet" }, title),
    element("ul", {}, ...lines),
  );
}
