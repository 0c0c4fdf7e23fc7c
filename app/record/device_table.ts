/** The table of stored kinds, for the record page and for the page about this device. */

import type { Store } from "../memory/store.ts";
import { button, element } from "../page/dom.ts";
import type { StoredKind } from "./stored_kinds.ts";
import { momentWords, sizeWords } from "./wording.ts";

const HEALTH = {
  ok: "保存正常。",
  denied: "这个浏览器不让保存，记录只在当前页面里。",
  full: "空间已满，新的记录只在当前页面里。",
  newer: "记录来自更新的版本，只读。",
} as const;

/** `remove` is there where kinds can be deleted. */
export function kindsTable(
  kinds: readonly StoredKind[],
  store: Store,
  remove?: (kind: StoredKind) => void,
): readonly HTMLElement[] {
  const aside = store.quarantined();
  const size = kinds.reduce((sum, kind) => sum + kind.size, 0);
  const count = kinds.reduce((sum, { entries }) => sum + entries.length, 0);
  const total = kinds.length > 0 ? `共 ${count} 条，${sizeWords(size)}。` : "还没有存任何东西。";
  const note = `${
    HEALTH[store.health()]
  }${total}全部只在这台设备的这个浏览器里，不上传，没有账号，也没有统计。`;
  return [
    element("p", { class: "row-note" }, note),
    ...(kinds.length > 0 ? [table(kinds, remove)] : []),
    ...(aside.length > 0 ? [asideNote(aside.map(({ text }) => text))] : []),
  ];
}

/** The same as plain text, to be copied. */
export function storedText(kinds: readonly StoredKind[]): string {
  const lines = kinds.map(({ name, what, why, entries, size }) =>
    `${name}：${what}。${entries.length} 条，${sizeWords(size)}，从 ${
      since(entries)
    } 起。用来：${why}。`
  );
  return ["这台设备存了什么", ...lines].join("\n");
}

function table(kinds: readonly StoredKind[], remove?: (kind: StoredKind) => void): HTMLElement {
  const names = ["内容", "记了什么，用来做什么", "条数与大小"];
  const head = element("tr", {}, ...names.map((name) => element("th", { scope: "col" }, name)));
  const body = element("tbody", {}, ...kinds.map((kind) => row(kind, remove)));
  const made = element("table", {}, element("thead", {}, head), body);
  return element(
    "div",
    { class: "table-wrap", role: "region", tabindex: "0", "aria-label": "这台设备存了什么" },
    made,
  );
}

function row(kind: StoredKind, remove?: (kind: StoredKind) => void): HTMLElement {
  const { name, what, why, entries, size } = kind;
  const amount = element("td", {}, `${entries.length} 条`, element("small", {}, sizeWords(size)));
  const text = element(
    "td",
    {},
    `${what}。`,
    element("small", {}, `用来：${why}。从 ${since(entries)} 起。`),
  );
  const cells = [element("th", { scope: "row" }, name), text, amount];
  if (remove && kind.kind !== "forget") {
    const erase = button("删这一类", "record-erase", () => remove(kind));
    erase.setAttribute("aria-label", `删掉全部“${name}”`);
    amount.append(erase);
  }
  return element("tr", {}, ...cells);
}

function since(entries: StoredKind["entries"]): string {
  return entries[0] ? momentWords(entries[0].event).slice(0, 10) : "";
}

function asideNote(texts: readonly string[]): HTMLElement {
  const area = element("textarea", { readonly: "", rows: "4", "aria-label": "读不懂的记录原文" });
  area.value = texts.join("\n");
  const words = `有 ${texts.length} 条记录读不懂，已原样放在一边，没有删除。可以复制给编辑部：`;
  return element("div", { class: "plain-note" }, element("p", {}, words), area);
}
