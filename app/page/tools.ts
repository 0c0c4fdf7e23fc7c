/** The small buttons of a page: copy a link, report a mistake, print. */

import { copyText } from "./copying.ts";
import { openDialog } from "./dialog.ts";
import { button, element } from "./dom.ts";

export function mountTools(root: ParentNode, build: string): void {
  for (
    const tool of root.querySelectorAll<HTMLButtonElement>(
      "button.copy-link, button.report, button.print",
    )
  ) {
    tool.hidden = false;
    tool.addEventListener("click", usedFor(tool, build));
  }
}

function usedFor(tool: HTMLButtonElement, build: string): () => void {
  if (tool.classList.contains("print")) return () => print();
  if (tool.classList.contains("report")) return () => openReport(tool.dataset.report ?? "", build);
  // In the page before it says anything, so that it is announced.
  const status = element("span", { class: "copied", role: "status" });
  tool.after(status);
  return () => copyText(new URL(tool.dataset.copy ?? "", location.href).href, status);
}

function openReport(about: string, build: string): void {
  const area = element("textarea", { rows: "8", "aria-label": "报告内容" });
  area.value =
    `【报告错误】\n位置：${about}\n页面：${location.pathname}\n版本：${build}\n哪里不对：\n应该是：\n依据：`;
  const status = element("p", { role: "status" });
  const copy = button("复制这段文字", "button primary", () => copyText(area.value, status));
  const words = "写下哪里不对，复制后发给组长或编辑部。这里不会自动发送任何东西。";
  openDialog(
    "报告错误",
    element("p", {}, words),
    area,
    element("div", { class: "submit" }, copy),
    status,
  );
}
