/** What this device stores, in words. */

import type { Entry } from "../memory/event.ts";
import { element } from "../page/dom.ts";
import type { Place } from "../page/context.ts";

const KINDS: readonly (readonly [string, string, string])[] = [
  ["answer", "作答", "哪一题、选了什么、对不对、有没有把握、什么时候"],
  ["seen", "读完", "哪一课的末尾出现过"],
  ["open", "开始读", "哪一课开始读过，用来“接着上次”"],
  ["assign", "任务", "打开过的任务链接"],
  ["set", "设置", "你改过的设置，例如收起了哪个任务"],
  ["forget", "删除", "被你删掉的记录的编号，没有内容"],
];

const HEALTH = {
  ok: "保存正常。",
  denied: "这个浏览器不让保存，记录只在当前页面里。",
  full: "空间已满，新的记录只在当前页面里。",
  newer: "记录来自更新的版本，只读。",
} as const;

export function storedSection({ store }: Place): readonly HTMLElement[] {
  const entries = store.events();
  const aside = store.quarantined();
  const rows = KINDS.map(([kind, name, what]) =>
    row(name, what, entries.filter(({ event }) => event.k === kind))
  );
  const head = element(
    "tr",
    {},
    ...["内容", "记了什么", "条数"].map((name) => element("th", { scope: "col" }, name)),
  );
  const table = element(
    "table",
    {},
    element("thead", {}, head),
    element("tbody", {}, ...rows),
  );
  return [
    element("h2", {}, "这台设备存了什么"),
    element(
      "p",
      { class: "row-note" },
      `${HEALTH[store.health()]}全部只在这台设备的这个浏览器里，不上传，没有账号，也没有统计。`,
    ),
    element("div", { class: "table-wrap" }, table),
    ...(aside.length > 0 ? [asideNote(aside.map(({ text }) => text))] : []),
  ];
}

function row(name: string, what: string, entries: readonly Entry[]): HTMLElement {
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, name),
    element("td", {}, what),
    element("td", {}, String(entries.length)),
  );
}

function asideNote(texts: readonly string[]): HTMLElement {
  const area = element("textarea", { readonly: "", rows: "4", "aria-label": "读不懂的记录原文" });
  area.value = texts.join("\n");
  const words = `有 ${texts.length} 条记录读不懂，已原样放在一边，没有删除。可以复制给编辑部：`;
  return element("div", { class: "plain-note" }, element("p", {}, words), area);
}
