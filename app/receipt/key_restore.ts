/** A lead on another device: her key came with the full backup, under its passphrase, and is opened here. */

import type { Store } from "../memory/store.ts";
import { button, element } from "../page/dom.ts";
import { isText } from "../page/read.ts";
import { areEqual } from "./bytes.ts";
import type { LeadKey } from "./cipher.ts";
import type { DeviceKeys } from "./keys.ts";
import { pointOfWrapped, WRAPPED_KEY } from "./wrapping.ts";

const ELSEWHERE =
  "你的记录里有在别的设备上做的钥匙。输入当时的口令，这台设备也能读加密的回执，新任务接着用它。" +
  "打开之前生成的任务不加密。";
const OPENING = "正在打开，几秒钟。";
const WRONG = "口令不对，钥匙没有打开。";

/** The element that asks for the passphrase; null when there is nothing to restore. */
export async function keyRestoring(
  store: Store,
  keys: DeviceKeys,
  restored: (key: LeadKey) => void,
): Promise<HTMLElement | null> {
  const wrapped = store.record().settings.get(WRAPPED_KEY);
  const point = isText(wrapped) ? pointOfWrapped(wrapped) : null;
  if (!keys.subtle || !isText(wrapped) || !point) return null;
  const known = await keys.leadKeys();
  if (known.some((key) => areEqual(key.point, point))) return null;
  return passphraseForm(async (passphrase) => {
    const key = await keys.restoreLeadKey(wrapped, passphrase);
    if (key) restored(key);
    return key !== null;
  });
}

function passphraseForm(open: (passphrase: string) => Promise<boolean>): HTMLElement {
  const input = element("input", {
    type: "password",
    id: "key-passphrase",
    autocomplete: "current-password",
  });
  const said = element("p", { class: "row-note", role: "status" });
  const restore = button("打开钥匙", "button", async () => {
    said.textContent = OPENING;
    if (await open(input.value)) return;
    said.textContent = WRONG;
    input.focus();
  });
  // It stands inside the form of the assignment, which is not meant by Enter here.
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    restore.click();
  });
  return element(
    "div",
    { class: "key-restoring" },
    element("p", {}, ELSEWHERE),
    element("p", { class: "row-field" }, element("label", { for: input.id }, "钥匙的口令"), input),
    element("div", { class: "submit" }, restore),
    said,
  );
}
