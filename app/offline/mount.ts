/** `<course-offline>`: a download button, a list of them, what is stored, or help without a network. */

import type { PageContext } from "../page/context.ts";
import { element } from "../page/dom.ts";
import { folderHere, listHere } from "./here.ts";
import { mountIssue } from "./issue_control.ts";
import { editionOf } from "./list.ts";
import { canStore, shelfHere } from "./register.ts";
import type { Shelf } from "./shelf.ts";
import { mountHelp, mountStored } from "./stored_view.ts";

export async function mount(elements: readonly HTMLElement[], _: PageContext): Promise<void> {
  if (!canStore()) return;
  const shelf = shelfHere();
  // A browser may have the means and still refuse them: then there is nothing to show.
  await Promise.allSettled(elements.map((one) => mountOne(one, shelf)));
}

function mountOne(root: HTMLElement, shelf: Shelf): Promise<void> {
  const { issue, help, stored } = root.dataset;
  if (issue !== undefined) return mountIssue(root, folderHere() + issue, shelf);
  if (help !== undefined) return mountHelp(root, shelf);
  return stored === undefined ? mountList(root, shelf) : mountStored(root, shelf);
}

/** Closed at first: a row is drawn, and its size looked up, when somebody wants to see it. */
async function mountList(root: HTMLElement, shelf: Shelf): Promise<void> {
  const edition = editionOf(await listHere(shelf), folderHere());
  if (!edition) return;
  const rows = element("ul", { class: "offline-rows" });
  const fold = element("details", {}, element("summary", {}, "下载几期，没有网络时读"), rows);
  fold.addEventListener("toggle", () => {
    if (!fold.open || rows.hasChildNodes()) return;
    for (const { path, title } of edition.issues) {
      const control = element("span", { class: "offline-control" });
      rows.append(element("li", {}, element("span", { class: "row-body" }, title), control));
      mountIssue(control, path, shelf, title.split(" · ")[0]);
    }
  });
  root.replaceChildren(fold);
  root.hidden = false;
}
