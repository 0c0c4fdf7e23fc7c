/** `<course-certificate>`: the reader's own record of a finished track or course, on one sheet to print. */

import { setting } from "../memory/event.ts";
import { learningDay } from "../memory/order.ts";
import type { PageContext, Place } from "../page/context.ts";
import { button, element } from "../page/dom.ts";
import { CERTIFICATE_NAME } from "../page/preferences.ts";
import { type Certificate, certificates, PASS_SHARE } from "./certificate.ts";
import { dayWords, shareWords } from "./wording.ts";

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const index = await page.index();
  if (index) { for (const root of elements) mountPage(root, { ...page, index }); }
}

function mountPage(root: HTMLElement, place: Place): void {
  const all = certificates(place.index, place.store.record());
  const finished = all.filter(({ isCompleted }) => isCompleted);
  if (finished.length === 0) return root.replaceChildren(...notYet(all, place));
  const select = element(
    "select",
    { id: "certificate-scope" },
    ...finished.map(({ scope, name }) => element("option", { value: scope }, name)),
  );
  const { input, row } = nameField(place);
  const sheet = element("article", { class: "certificate" });
  const draw = (): void => {
    const chosen = finished.find(({ scope }) => scope === select.value) ?? finished[0]!;
    sheet.replaceChildren(...sheetParts(chosen, input.value.trim(), place));
  };
  select.addEventListener("change", draw);
  input.addEventListener("input", draw);
  root.replaceChildren(
    element(
      "div",
      { class: "certificate-tools" },
      element("p", { class: "row-field" }, element("label", { for: select.id }, "哪一份"), select),
      row,
      element("p", { class: "submit" }, button("打印", "button primary", () => print())),
    ),
    sheet,
  );
  draw();
}

/** The name is typed here and kept only when the reader ticks the box. */
function nameField({ store }: Place) {
  const kept = store.record().settings.get(CERTIFICATE_NAME);
  const input = element("input", {
    type: "text",
    id: "certificate-name",
    maxlength: "30",
    autocomplete: "off",
  });
  input.value = typeof kept === "string" ? kept : "";
  const tick = element("input", { type: "checkbox" });
  tick.checked = input.value !== "";
  const keep = (): void => {
    const name = tick.checked ? input.value.trim() : "";
    if (name !== (store.record().settings.get(CERTIFICATE_NAME) ?? "")) {
      store.append(setting(CERTIFICATE_NAME, name || null));
    }
  };
  tick.addEventListener("change", keep);
  input.addEventListener("change", keep);
  const row = element(
    "div",
    { class: "row-field" },
    element("label", { for: input.id }, "名字（可以不写）"),
    input,
    element("label", { class: "keep-name" }, tick, "在这台设备上记住名字"),
  );
  return { input, row };
}

function sheetParts(certificate: Certificate, name: string, place: Place): readonly HTMLElement[] {
  const { index, build, clock } = place;
  const { scope, name: part, all, answered, firstTry, isPassed, lastDay } = certificate;
  const what = scope === "" ? "全部课程" : `栏目“${part}”`;
  const facts: readonly (readonly [string, string])[] = [
    ["读完", `${all} 课，全部读完`],
    ["答题", `${answered} 题，首答平均 ${shareWords(firstTry)}`],
    [
      "过关",
      `${isPassed ? "✓ 已过关" : "还没有过关"}（首答平均 ${shareWords(PASS_SHARE)} 起算过关）`,
    ],
    ["学到", lastDay === null ? "" : dayWords(lastDay, true)],
    ["打印", `${dayWords(learningDay(clock()), true)} · 版本 ${build}`],
  ];
  return [
    element("p", { class: "certificate-label" }, "学习者自己的记录，不是考试证明"),
    element("h2", {}, index.title),
    element("p", { class: "certificate-name" }, name || "　"),
    element("p", { class: "certificate-what" }, `读完了${what}`),
    element(
      "dl",
      {},
      ...facts.flatMap(([term, words]) => [element("dt", {}, term), element("dd", {}, words)]),
    ),
    element(
      "p",
      { class: "certificate-note" },
      "由这台设备上的记录算出，没有人监考，也没有人核对身份。",
    ),
  ];
}

function notYet(all: readonly Certificate[], { root }: Place): readonly HTMLElement[] {
  const rows = all.map(({ name, done, all: count }) =>
    element("li", {}, `${name}：读完 ${done}/${count} 课`)
  );
  const link = element("a", { href: `${root}archive/` }, "到目录接着读");
  return [
    element(
      "p",
      { class: "plain-note" },
      "一个栏目或整门课读完之后，这里可以打印一份自己的记录。",
      link,
      "。",
    ),
    element("ul", { class: "week-list" }, ...rows),
  ];
}
