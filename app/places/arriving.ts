/** The way in: shows what a text, a file or a link would add, adds it when told to, and takes it back. */

import { type Gain, gainOf, gainWords } from "../backup/gain.ts";
import { readBackup } from "../backup/reading.ts";
import type { Entry } from "../memory/event.ts";
import { accepted, preview } from "../memory/preview.ts";
import type { Refusal } from "../memory/transfer.ts";
import { button, element } from "../page/dom.ts";
import { LINK_MARK } from "../page/handover.ts";
import type { Place } from "../page/context.ts";
import { textOf } from "./chosen_file.ts";

const REFUSALS: Readonly<Record<Refusal | "unreadable", string>> = {
  "nothing-found": "这段文字里没有找到记录。请把导出的整段文字都贴进来。",
  "several-found": "这里有不止一份记录。请一次只贴一份。",
  "too-long": "这段文字太长，不像是导出的记录。",
  damaged: "这份记录不完整或被改动过，整份没有导入。请重新复制一次。",
  "other-course": "这是另一门课程的记录，没有导入。",
  newer: "这份记录来自更新的版本。请先刷新页面再导入。",
  unreadable: "这个文件读不出来，没有导入。请重新选一次，或者把里面的文字贴进来。",
};

export function arrivalSection(place: Place): HTMLElement {
  const area = element("textarea", { rows: "4", "aria-label": "导出的文字" });
  const file = element("input", {
    type: "file",
    accept: ".json,.txt,application/json,text/plain",
    "aria-label": "导出的文件",
  });
  const status = element("div", { role: "status", class: "import-status" });
  const look = (text: string): void => showPreview(place, text, status);
  file.addEventListener("change", async () => {
    const chosen = file.files?.[0];
    if (!chosen) return;
    const read = await textOf(chosen);
    if (read.ok) look(read.text);
    else status.replaceChildren(element("p", {}, REFUSALS[read.why]));
  });
  const section = element(
    "section",
    { class: "import" },
    element("h2", {}, "导入"),
    element(
      "p",
      { class: "row-note" },
      "只会增加，不会删除或覆盖这台设备已有的记录；同一份导入两次也没关系。",
    ),
    area,
    element(
      "div",
      { class: "submit" },
      button("看看里面有什么", "button primary", () => look(area.value)),
    ),
    element("p", { class: "row-field" }, "或选一个文件：", file),
    status,
  );
  watchLink((text) => {
    look(text);
    section.scrollIntoView();
  });
  return section;
}

/** Takes a backup out of the page's address, now and when another such link is opened here. */
function watchLink(look: (text: string) => void): void {
  const take = (): void => {
    const { hash, pathname, search } = location;
    if (!hash.includes(LINK_MARK)) return;
    // So that a copied address does not hand the record to somebody else.
    history.replaceState(history.state, "", pathname + search);
    look(hash);
  };
  addEventListener("hashchange", take);
  setTimeout(take);
}

function showPreview(place: Place, text: string, status: HTMLElement): void {
  const { store } = place;
  const { kind, incoming } = readBackup(text, document.documentElement.dataset.course ?? "");
  if (!incoming.ok) {
    status.replaceChildren(element("p", {}, REFUSALS[incoming.reason]));
    return;
  }
  const gain = gainOf(incoming.entries, store.events(), store.record());
  const { forgets, forgotten } = preview(incoming.entries, store.events());
  const tick = element("input", { type: "checkbox" });
  const deletions = forgets.length > 0
    ? element(
      "label",
      { class: "row choice" },
      tick,
      `同时照做里面的 ${forgets.length} 次删除（不能撤销）`,
    )
    : null;
  const apply = button("导入", "button primary", () => {
    takeIn(place, accepted(incoming.entries, { forgets: tick.checked }), status);
  });
  const isIdle = gain.entries.length === 0 && forgets.length === 0;
  status.replaceChildren(
    ...previewWords(gain, kind === "short", forgotten).map((line) => element("p", {}, line)),
    ...(deletions ? [deletions] : []),
    ...(isIdle ? [] : [element("div", { class: "submit" }, apply)]),
  );
}

function previewWords(gain: Gain, isShort: boolean, forgotten: number): readonly string[] {
  const words = gainWords(gain);
  if (words.length === 0) return ["里面的记录这台设备都有了，不用导入。"];
  const lines = [`会增加：${words.join("，")}。不会删除任何记录。`];
  if (isShort) lines.push("这是短文字：带着每道题哪天答得对不对，不带当时选了哪个选项。");
  if (forgotten > 0) lines.push(`另有 ${forgotten} 条是你在这台设备上删掉的，不会回来。`);
  return lines;
}

function takeIn({ store }: Place, entries: readonly Entry[], status: HTMLElement): void {
  const before = new Set(store.events().map(({ id }) => id));
  const counts = store.merge(entries);
  const added = entries.map(({ id }) => id).filter((id) => !before.has(id));
  const undo = button("撤销这次导入", "button", () => {
    store.withdraw(added);
    status.replaceChildren(element("p", {}, "已撤销，记录和导入之前一样。"));
  });
  const words = counts.added > 0 ? `导入完成：增加了 ${counts.added} 条记录。` : "没有新的记录。";
  status.replaceChildren(
    element("p", {}, words),
    ...(counts.added > 0 ? [element("div", { class: "submit" }, undo)] : []),
  );
}
