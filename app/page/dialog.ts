/** A modal dialog with a name and a way out; the browser keeps focus inside and gives it back. */

import { button, element } from "./dom.ts";

export function openDialog(title: string, ...content: readonly HTMLElement[]): HTMLDialogElement {
  const heading = element("h2", { id: "dialog-title" }, title);
  const dialog = element("dialog", { "aria-labelledby": "dialog-title" });
  const close = button("关闭", "dialog-close", () => dialog.close());
  dialog.append(element("div", { class: "dialog-head" }, heading, close), ...content);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
