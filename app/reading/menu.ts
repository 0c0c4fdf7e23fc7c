/** The 阅读 menu: text size, reading aloud where the device can, keyboard shortcuts. */

import { setting } from "../memory/event.ts";
import type { PageContext } from "../page/context.ts";
import { openDialog } from "../page/dialog.ts";
import { button, element } from "../page/dom.ts";
import { LISTED } from "./commands.ts";
import { listen, SHORTCUTS, wantsShortcuts } from "./shortcuts.ts";
import { speechSection } from "./speech_section.ts";
import { SIZES, TEXT_SIZE, textSize } from "./text_size.ts";

export function mount(openers: readonly HTMLElement[], page: PageContext): void {
  for (const opener of openers) {
    opener.hidden = false;
    opener.addEventListener("click", () => open(page, false));
  }
  listen(page, () => open(page, true));
}

function open(page: PageContext, isHelp: boolean): void {
  const keys = element("details", { class: "reading-keys" }, element("summary", {}, "键盘快捷键"));
  keys.open = isHelp;
  keys.append(keyList(), keySwitch(page));
  const dialog = openDialog("阅读", sizes(page), ...otherScript(), speechSection(page), keys);
  dialog.classList.add("reading-dialog");
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
}

/** Does what the link at the foot of the page does: that is far away on a phone. */
function otherScript(): readonly HTMLElement[] {
  const link = document.querySelector<HTMLAnchorElement>("a.edition");
  if (!link) return [];
  const turn = button(link.textContent, "quiet-button edition-turn", () => link.click());
  turn.lang = link.lang;
  return [turn];
}

function sizes({ store }: PageContext): HTMLElement {
  const now = textSize(store.record());
  const rows = SIZES.map((name, step) => {
    const input = element("input", { type: "radio", name: "text-size", value: String(step) });
    input.checked = step === now;
    input.addEventListener("change", () => store.append(setting(TEXT_SIZE, step)));
    return element("label", { class: "size" }, input, element("span", {}, name));
  });
  const row = element("div", { class: "sizes" }, ...rows);
  return element("fieldset", {}, element("legend", {}, "字号"), row);
}

function keyList(): HTMLElement {
  const rows = LISTED.map(([keys, what]) =>
    element("div", {}, element("dt", {}, keys), element("dd", {}, what))
  );
  return element("dl", {}, ...rows);
}

function keySwitch(page: PageContext): HTMLElement {
  const input = element("input", { type: "checkbox" });
  input.checked = wantsShortcuts(page);
  input.addEventListener("change", () => page.store.append(setting(SHORTCUTS, input.checked)));
  const words = element("span", { class: "choice-body" }, "用这些快捷键（输入文字时不起作用）");
  return element("label", { class: "row choice" }, input, words);
}
