/** Taking the record along: export, import with a preview, and a reset that exports first. */

import { accepted, preview } from "../memory/preview.ts";
import { readTransfer, type Refusal } from "../memory/transfer.ts";
import { copyText, saveFile } from "../page/copying.ts";
import { button, element } from "../page/dom.ts";
import type { Place } from "../page/context.ts";

const REFUSALS: Readonly<Record<Refusal, string>> = {
  "nothing-found": "这段文字里没有找到记录。请把导出的整段文字都贴进来。",
  "several-found": "这里有不止一份记录。请一次只贴一份。",
  "too-long": "这段文字太长，不像是导出的记录。",
  damaged: "这份记录不完整或被改动过，整份没有导入。请重新复制一次。",
  "other-course": "这是另一门课程的记录，没有导入。",
  newer: "这份记录来自更新的版本。请先刷新页面再导入。",
};

export function transferSections(place: Place): readonly HTMLElement[] {
  return [exportSection(place), importSection(place), resetSection(place)];
}

function fileName(place: Place): string {
  return `${document.documentElement.dataset.course ?? "course"}-${place.build}.json`;
}

function exportSection(place: Place): HTMLElement {
  const status = element("p", { role: "status" });
  const { store } = place;
  return element(
    "section",
    { class: "export" },
    element("h2", {}, "带走一份"),
    element(
      "p",
      { class: "row-note" },
      "复制成一段文字，发给自己的文件传输助手；换手机时贴回来就能接着学。",
    ),
    element(
      "div",
      { class: "submit" },
      button("存成文件", "button", () => saveFile(fileName(place), store.exportFile())),
      button("复制文字", "button primary", () => copyText(store.exportText(), status)),
    ),
    status,
  );
}

function importSection(place: Place): HTMLElement {
  const area = element("textarea", { rows: "4", "aria-label": "导出的文字" });
  const file = element("input", {
    type: "file",
    accept: ".json,.txt,application/json,text/plain",
    "aria-label": "导出的文件",
  });
  const status = element("div", { role: "status", class: "import-status" });
  const look = (text: string): void => showPreview(place, text, status);
  file.addEventListener("change", async () => look(await file.files?.[0]?.text() ?? ""));
  return element(
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
}

function showPreview({ store }: Place, text: string, status: HTMLElement): void {
  const course = document.documentElement.dataset.course ?? "";
  const incoming = readTransfer(text, course);
  if (!incoming.ok) {
    status.replaceChildren(element("p", {}, REFUSALS[incoming.reason]));
    return;
  }
  const { added, already, forgets } = preview(incoming.entries, store.events());
  const words = `会增加 ${added} 条记录，${already} 条已经有了，不会删除任何记录。`;
  const tick = element("input", { type: "checkbox" });
  const deletions = forgets.length > 0
    ? element("label", { class: "row choice" }, tick, `同时照做里面的 ${forgets.length} 次删除`)
    : null;
  const apply = button("导入", "button primary", () => {
    const counts = store.merge(accepted(incoming.entries, { forgets: tick.checked }));
    status.replaceChildren(element("p", {}, `导入完成：增加了 ${counts.added} 条。`));
  });
  status.replaceChildren(
    element("p", {}, words),
    ...(deletions ? [deletions] : []),
    element("div", { class: "submit" }, apply),
  );
}

function resetSection(place: Place): HTMLElement {
  const status = element("div", { role: "status" });
  const begin = button("清空这台设备的记录…", "button", () => askReset(place, status));
  return element(
    "section",
    { class: "reset" },
    element("h2", {}, "从头开始"),
    element(
      "p",
      { class: "row-note" },
      "先给你一份导出的文字，再让你确认。用那份文字可以全部恢复。",
    ),
    element("div", { class: "submit" }, begin),
    status,
  );
}

function askReset({ store }: Place, status: HTMLElement): void {
  const area = element("textarea", { readonly: "", rows: "4", "aria-label": "清空前的备份" });
  area.value = store.exportText();
  const copied = element("p", { role: "status" });
  const erase = button("已存好，清空", "button", () => {
    store.reset();
    status.replaceChildren(element("p", {}, "已清空。把备份文字贴到上面的“导入”里可以恢复。"));
  });
  status.replaceChildren(
    element("p", {}, "第一步：复制这份备份。第二步：确认清空。"),
    area,
    element(
      "div",
      { class: "submit" },
      button("复制备份", "button primary", () => copyText(area.value, copied)),
      erase,
    ),
    copied,
  );
  area.focus();
}
