/** What is stored of the course's pages on this device: to be read without a network, or to be deleted. */

import { button, element, show } from "../page/dom.ts";
import { pageTitle } from "./page_text.ts";
import { type KeptIssue, keptIssues, letGo } from "./kept.ts";
import { HELP } from "./places.ts";
import type { Shelf, Store } from "./shelf.ts";
import { bytesWords } from "./words.ts";

interface Visited {
  readonly path: string;
  readonly title: string;
  readonly size: number;
}

/** For the page that helps without a network: everything that can be opened. */
export async function mountHelp(root: HTMLElement, shelf: Shelf): Promise<void> {
  const issues = await keptIssues(shelf);
  const visited = await visitedPages(shelf, issues);
  // As the worker wrote it: a path of the site, encoded as addresses are.
  const wanted = location.hash.slice(1);
  root.replaceChildren(
    ...(wanted === "" ? [] : [againLine(shelf.address(wanted))]),
    ...section("下载的几期", issues, shelf),
    ...section("最近看过的", visited, shelf),
    ...(issues.length + visited.length === 0
      ? [
        element(
          "p",
          { class: "plain-note" },
          "这台设备上还没有存下别的页。连上网后，在一期的末尾点“下载本期”。",
        ),
      ]
      : []),
  );
}

/** For the page about this device: how much there is, with a way to delete it. */
export async function mountStored(root: HTMLElement, shelf: Shelf): Promise<void> {
  const status = element("p", { role: "status" });
  const list = element("div", {});
  const heading = element("h2", { tabindex: "-1" }, "存下来、没有网络也能读的");
  root.replaceChildren(heading, list, status);
  root.hidden = false;
  await draw();

  async function draw(): Promise<void> {
    const issues = await keptIssues(shelf);
    const visited = await visitedPages(shelf, issues);
    const files = await sizeOf("assets", shelf) + await sizeOf("search", shelf);
    const rows = issues.map((issue) =>
      row(issue.title, bytesWords(issue.size), `删掉：${issue.title}`, () => letGo(issue, shelf))
    );
    const pages = row(
      `看过的 ${visited.length} 页`,
      bytesWords(visited.reduce((total, { size }) => total + size, 0)),
      "删掉看过的页",
      () => shelf.forget("pages", visited.map(({ path }) => path)),
    );
    show(
      list,
      issues.length + visited.length === 0 ? element("p", {}, "还没有存下什么。") : null,
      element("ul", { class: "offline-rows" }, ...rows, visited.length > 0 ? pages : null),
      element(
        "p",
        { class: "row-note" },
        `网站的样式、脚本和搜索另占 ${
          bytesWords(files)
        }，没有页要用时会自己清掉。里面没有你的记录。`,
      ),
    );
  }

  function row(name: string, size: string, label: string, remove: () => Promise<void>) {
    const erase = button("删", "record-erase", async () => {
      await remove();
      status.textContent = "删掉了。";
      await draw();
      heading.focus();
    });
    erase.setAttribute("aria-label", label);
    const body = element("span", { class: "row-body" }, name, element("small", {}, ` ${size}`));
    return element("li", {}, body, erase);
  }
}

function againLine(address: string): HTMLElement {
  return element(
    "p",
    { class: "submit" },
    element("a", { class: "button primary", href: address }, "连上网了，再打开一次"),
  );
}

function section(
  name: string,
  pages: readonly { readonly path: string; readonly title: string }[],
  shelf: Shelf,
): readonly HTMLElement[] {
  if (pages.length === 0) return [];
  const rows = pages.map(({ path, title }) => {
    const words = element("span", { class: "row-title" }, title);
    const body = element("span", { class: "row-body" }, words);
    return element("li", {}, element("a", { href: shelf.address(path) }, body));
  });
  return [element("h2", {}, name), element("ul", { class: "rows" }, ...rows)];
}

/** Pages that came in by being read, newest first; what a download brought is not among them. */
async function visitedPages(
  shelf: Shelf,
  issues: readonly KeptIssue[],
): Promise<readonly Visited[]> {
  const kept = new Set([HELP, ...issues.flatMap(({ pages }) => pages)]);
  const paths = (await shelf.paths("pages")).filter((path) => !kept.has(path));
  const found = await Promise.all(paths.map(async (path) => {
    const html = await (await shelf.find("pages", path))?.blob();
    return html ? [{ path, title: pageTitle(await html.text()), size: html.size }] : [];
  }));
  return found.flat().reverse();
}

async function sizeOf(store: Store, shelf: Shelf): Promise<number> {
  const sizes = (await shelf.paths(store)).map(async (path) =>
    (await (await shelf.find(store, path))?.blob())?.size ?? 0
  );
  return (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
}
