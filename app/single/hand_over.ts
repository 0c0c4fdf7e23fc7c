/** `<course-hand-over>`: what was read and answered in a single file, as a text and a link for the site. */

import { shortBackup } from "../backup/writing.ts";
import type { Store } from "../memory/store.ts";
import { copyText } from "../page/copying.ts";
import { button, element } from "../page/dom.ts";
import { LINK_MARK } from "../page/handover.ts";

export function mountHandOver(root: HTMLElement, store: Store, course: string): void {
  const { site = "" } = root.dataset;
  const status = element("p", { role: "status" });
  const words = element("p", { class: "row-note" });
  const copy = button("复制文字", "button primary", () => copyText(text(), status));
  const link = element("a", { class: "button" }, "打开网站导入");
  const tools = element("div", { class: "submit" }, ...(site === "" ? [] : [link]), copy);
  root.replaceChildren(element("h2", {}, "带到网站上"), words, tools, status);
  update();
  store.subscribe(update);

  function text(): string {
    return shortBackup(store.events(), course).text;
  }

  function update(): void {
    const isEmpty = store.record().items.size === 0;
    tools.hidden = isEmpty;
    words.textContent = isEmpty
      ? "在这里答的题、读完的课，可以带到网站上接着记。答一道题就能带走。"
      : "这段文字带着你在这里读完的课和答题的结果。复制后到网站的“我的”里贴进“导入”；那里先给你看会增加什么，再由你决定。";
    if (site !== "" && !isEmpty) link.href = `${site}me/#${LINK_MARK}${text()}`;
  }
}
