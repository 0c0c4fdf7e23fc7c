/** Our own small search box. Nothing is loaded before the first query. */

import type { PageContext } from "../page/context.ts";
import { openDialog } from "../page/dialog.ts";
import { element } from "../page/dom.ts";

export function mountSearch(page: PageContext): void {
  for (const opener of document.querySelectorAll<HTMLButtonElement>("button.search-open")) {
    opener.hidden = false;
    opener.addEventListener("click", () => openSearch(page));
  }
}

function openSearch(page: PageContext): void {
  const field = element("input", {
    type: "search",
    "aria-label": "搜索课文",
    "aria-describedby": "search-hint",
    placeholder: "例如：退货",
    enterkeyhint: "search",
    autocomplete: "off",
    spellcheck: "false",
  });
  const hint = element(
    "p",
    { class: "row-note", id: "search-hint" },
    "一个字就能搜；术语和标题也认拼音首字母，如 hxj。",
  );
  const status = element("p", { class: "row-note", role: "status" });
  const results = element("div", { class: "search-results" });
  const dialog = openDialog("搜索", field, hint, status, results);
  dialog.classList.add("search-dialog");
  field.focus();
  field.addEventListener("input", async () => {
    try {
      const { mountResults } = await import("../search/results.ts");
      mountResults({ field, hint, status, results, root: page.root });
    } catch {
      status.textContent = "搜索没能载入。连上网后再打一个字试试；也可以到目录里找。";
    }
  });
}
