/** `<course-team>`: a lead picks lessons and a date and gets a link for the chat. */

import type { PageContext } from "../page/context.ts";
import type { CourseIndex } from "../page/course_index.ts";
import { copyText } from "../page/copying.ts";
import { button, element, required, show } from "../page/dom.ts";
import { type Assignment, assignmentText } from "./assignment.ts";

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const index = await page.index();
  if (index) { for (const team of elements) mountTeam(team, page.root, index); }
}

function mountTeam(team: HTMLElement, root: string, index: CourseIndex): void {
  const form = required(team, "form.assign", HTMLFormElement);
  const out = required(team, ".assign-out", HTMLElement);
  const note = required(team, ".script-note", HTMLElement);
  note.hidden = true;
  form.hidden = false;
  for (const all of form.querySelectorAll<HTMLButtonElement>(".pick-all")) {
    all.hidden = false;
    all.addEventListener("click", () => pickAll(all));
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const assignment = readForm(form);
    if (assignment.lessons.length === 0) {
      show(out, element("p", {}, "先勾选至少一个模块。"));
      return;
    }
    const address = new URL(
      `${root}#${assignmentText(assignment, document.documentElement.dataset.course ?? "")}`,
      location.href,
    ).href;
    show(out, ...result(assignment, index, address));
    out.scrollIntoView({ block: "nearest" });
  });
}

function readForm(form: HTMLFormElement): Assignment {
  const entries = new FormData(form);
  const text = (name: string): string => String(entries.get(name) ?? "").trim();
  const [nonce] = crypto.getRandomValues(new Uint16Array(1));
  return {
    nonce: nonce!,
    title: text("title"),
    lead: "",
    team: "",
    note: "",
    due: text("due"),
    pass: null,
    lessons: entries.getAll("lesson").map(Number),
    roster: [],
    key: null,
  };
}

function pickAll(all: HTMLButtonElement): void {
  const boxes = [...(all.closest("fieldset")?.querySelectorAll<HTMLInputElement>("input") ?? [])];
  const pick = boxes.some((box) => !box.checked);
  for (const box of boxes) box.checked = pick;
}

function result(
  assignment: Assignment,
  index: CourseIndex,
  address: string,
): readonly HTMLElement[] {
  const text = chatText(assignment, index, address);
  const area = element("textarea", { readonly: "", rows: "8", "aria-label": "发到群里的文字" });
  area.value = text;
  const status = element("p", { role: "status" });
  const both = element(
    "div",
    { class: "submit" },
    button("只复制链接", "button", () => copyText(address, status)),
    button("复制整段文字", "button primary", () => copyText(text, status)),
  );
  return [element("h2", {}, "发到群里"), area, both, status];
}

function chatText(
  { title, due, lessons }: Assignment,
  index: CourseIndex,
  address: string,
): string {
  const names = lessons.map((number) => index.lessons.get(number)?.title ?? "").filter(Boolean);
  return [
    `【${index.title}】${title || "本周任务"}${due ? `（${due} 前）` : ""}`,
    ...names.map((name, place) => `${place + 1}. ${name}`),
    `打开链接就能看到：${address}`,
    "读完后点“复制结果”，贴回群里。",
  ].join("\n");
}
