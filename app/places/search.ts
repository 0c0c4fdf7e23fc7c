/** Our own small search box over Pagefind's index. Nothing is loaded before the first query. */

import type { PageContext } from "../page/context.ts";
import { element } from "../page/dom.ts";
import { isFields, isText } from "../page/read.ts";
import { openDialog } from "../page/dialog.ts";
import { plainReader } from "../script/plain.ts";

interface Found {
  readonly address: string;
  readonly title: string;
  readonly excerpt: string;
}

interface Pagefind {
  readonly options: (options: { readonly baseUrl: string }) => Promise<void>;
  readonly debouncedSearch: (query: string) => Promise<
    { readonly results: readonly { readonly data: () => Promise<unknown> }[] } | null
  >;
}

const SHOWN = 12;
let engine: Promise<Pagefind> | null = null;

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
    placeholder: "两个字就能搜，例如：退货",
    enterkeyhint: "search",
    autocomplete: "off",
  });
  const status = element("p", { class: "row-note", role: "status" });
  const list = element("ol", { class: "rows results" });
  openDialog("搜索", field, status, list);
  field.addEventListener("input", () => answer(field.value.trim(), page, status, list));
  field.focus();
}

async function answer(
  query: string,
  page: PageContext,
  status: HTMLElement,
  list: HTMLElement,
): Promise<void> {
  if (query === "") {
    status.textContent = "";
    list.replaceChildren();
    return;
  }
  try {
    const found = await search(query, page);
    if (found === null) return;
    list.replaceChildren(...found.map(row));
    status.textContent = found.length > 0
      ? `找到 ${found.length} 课。`
      : `没有找到“${query}”。换个更短的词试试。`;
  } catch {
    engine = null;
    status.textContent = "搜索要连上网才能用；下载过的几期，可以到目录里找。";
  }
}

/** The first results, or null when a newer query has taken this one's place. */
async function search(query: string, page: PageContext): Promise<readonly Found[] | null> {
  engine ??= load(page.root);
  // Both editions look up simplified words: turned this way, each character has one answer.
  const [pagefind, plain] = await Promise.all([engine, plainReader(page)]);
  const answer = await pagefind.debouncedSearch(plain(query));
  if (!answer) return null;
  const found = await Promise.all(answer.results.slice(0, SHOWN).map((result) => result.data()));
  return found.flatMap((raw) => readFound(raw) ?? []);
}

async function load(root: string): Promise<Pagefind> {
  const base = new URL(root, location.href);
  const pagefind: Pagefind = await import(new URL("pagefind/pagefind.js", base).href);
  await pagefind.options({ baseUrl: base.pathname });
  return pagefind;
}

function readFound(raw: unknown): Found | null {
  if (!isFields(raw) || !isText(raw.url) || !isText(raw.excerpt) || !isFields(raw.meta)) {
    return null;
  }
  const title = isText(raw.meta.title) ? raw.meta.title : raw.url;
  return { address: raw.url, title, excerpt: raw.excerpt };
}

function row({ address, title, excerpt }: Found): HTMLElement {
  const body = element(
    "span",
    { class: "row-body" },
    element("span", { class: "row-title" }, title),
    element("span", { class: "row-note" }, ...marked(excerpt)),
  );
  return element("li", {}, element("a", { href: address }, body));
}

/** Pagefind's excerpt is escaped text with <mark>: taken apart here, so that no HTML is parsed. */
export function marked(excerpt: string): readonly (HTMLElement | string)[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/u).map((part, place) =>
    place % 2 ? element("mark", {}, plain(part)) : plain(part)
  );
}

function plain(escaped: string): string {
  return escaped.replace(/<[^>]*>/gu, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}
