/** Asks for the passphrase when receipts wait for a lead's key that only a backup has. */

import { element } from "../page/dom.ts";
import type { DeviceKeys } from "../receipt/keys.ts";
import { WRAPPED_KEY } from "../receipt/wrapping.ts";
import type { DeskPlace } from "./place.ts";

const WRONG = "口令不对，或者这把钥匙不是这几份回执的。再试一次。";

/** What is told about receipts that cannot be opened; with a form where a key could open them. */
export function keyForm(
  { store }: DeskPlace,
  keys: DeviceKeys,
  unopened: number,
  done: () => void,
): HTMLElement {
  const wrapped = store.record().settings.get(WRAPPED_KEY);
  const count = `有 ${unopened} 份回执加了密，这台设备没有能打开它们的钥匙。`;
  if (typeof wrapped !== "string") {
    return element(
      "p",
      { class: "plain-note" },
      `${count}在做这个任务的设备上打开这一页就能看到。`,
    );
  }
  const input = element("input", { id: "desk-pass", type: "password", autocomplete: "off" });
  const status = element("p", { class: "row-note", role: "status" });
  const form = element(
    "form",
    { class: "desk-key" },
    element("p", {}, `${count}备份里有一把用口令锁着的钥匙。`),
    element("div", { class: "row-field" }, element("label", { for: "desk-pass" }, "口令"), input),
    element("div", { class: "submit" }, element("button", { type: "submit" }, "用口令打开")),
    status,
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    status.textContent = "正在打开……";
    const key = await keys.restoreLeadKey(wrapped, input.value);
    status.textContent = key ? "钥匙打开了。" : WRONG;
    if (key) done();
  });
  return form;
}
