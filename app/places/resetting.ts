/** Starting over: a backup first, then a second step, so that nothing is lost by one tap. */

import { isPrivate } from "../memory/event.ts";
import { copyText } from "../page/copying.ts";
import { button, element } from "../page/dom.ts";
import type { Place } from "../page/context.ts";

export function resetSection(place: Place): HTMLElement {
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
  const tick = element("input", { type: "checkbox" });
  const write = (): void => {
    area.value = store.exportText({ withPrivate: tick.checked });
  };
  tick.addEventListener("change", write);
  write();
  const own = store.events().some(isPrivate)
    ? element("label", { class: "row choice" }, tick, "备份里带上“我的店铺”里的数，不带就清掉了")
    : null;
  const copied = element("p", { role: "status" });
  const erase = button("已存好，清空", "button", () => {
    store.reset();
    status.replaceChildren(element("p", {}, "已清空。把备份文字贴到上面的“导入”里可以恢复。"));
  });
  status.replaceChildren(
    element("p", {}, "第一步：复制这份备份。第二步：确认清空。"),
    area,
    ...(own ? [own] : []),
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
