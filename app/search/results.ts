/** The search box at work: answers as the reader types, filters, and leads to the place in the lesson. */

import { button, element } from "../page/dom.ts";
import type { Engine } from "./engine.ts";
import { filterBar, passes } from "./filters.ts";
import { walkWithArrows } from "./keys.ts";
import type { Hit } from "./rank.ts";
import { lessonRow, termRow } from "./rows.ts";
import { isSiteAway, openSite } from "./site.ts";

export interface Box {
  readonly field: HTMLInputElement;
  readonly hint: HTMLElement;
  readonly status: HTMLElement;
  readonly results: HTMLElement;
  readonly root: string;
}

const AT_ONCE = 8;
const TERMS = 2;
/** How long a pause in typing is, in milliseconds. */
const PAUSE = 160;

const mounted = new WeakSet<HTMLInputElement>();

/** Takes over the field, and answers what stands in it already. Does nothing the second time. */
export function mountResults(box: Box): void {
  if (mounted.has(box.field)) return;
  mounted.add(box.field);
  const search = new Search(box);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const soon = (pause: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => search.answer(), pause);
  };
  box.field.addEventListener("input", (event) => {
    // Letters of an unfinished character are no query.
    if (!(event instanceof InputEvent && event.isComposing)) soon(PAUSE);
  });
  box.field.addEventListener("compositionend", () => soon(0));
  walkWithArrows(box.field, box.results);
  soon(0);
}

class Search {
  readonly #box: Box;
  readonly #terms = element("ul", { class: "rows search-terms", "aria-label": "术语" });
  readonly #list = element("ol", { class: "rows results", "aria-label": "课文" });
  readonly #more = button("再看几课", "button search-more", () => this.#showMore());
  #filters: ReturnType<typeof filterBar> | null = null;
  /** What the results shown come from. */
  #engine: Engine | null = null;
  #hits: readonly Hit[] = [];
  #shown = 0;
  /** Counts questions: an answer that comes after a newer question is dropped. */
  #asked = 0;

  constructor(box: Box) {
    this.#box = box;
    this.#more.hidden = true;
  }

  async answer(): Promise<void> {
    const asked = ++this.#asked;
    const query = this.#box.field.value.trim();
    this.#box.hint.hidden = query !== "";
    if (query === "") return this.#clear("");
    const said = navigator.onLine
      ? await this.#answerFrom(openSite(this.#box.root), query, asked)
      : null;
    if (asked !== this.#asked) return;
    // What leads to pages that cannot be had is of no use: without a network, what is stored answers.
    const saidStored = said === null || isSiteAway()
      ? await this.#answerFrom(storedEngine(), query, asked)
      : null;
    if (asked !== this.#asked) return;
    if (saidStored) {
      this.#box.status.textContent = `现在连不上网站，只在存下的课里找。${saidStored}`;
    } else if (said) this.#box.status.textContent = said;
    else this.#clear(failed());
  }

  /** Shows what an engine finds. What there is to say about it, or null when it could not answer. */
  async #answerFrom(
    opened: Promise<Engine | null>,
    query: string,
    asked: number,
  ): Promise<string | null> {
    try {
      const engine = await opened;
      if (!engine) return null;
      const { terms, hits } = await engine.answer(query);
      if (asked !== this.#asked) return null;
      this.#furnish(engine);
      const { track, kind } = this.#filters ?? { track: null, kind: null };
      this.#engine = engine;
      this.#hits = hits.filter(({ place }) => passes(engine.head.lessons[place], track, kind));
      this.#terms.replaceChildren(
        ...terms.slice(0, TERMS).map((term) => termRow(term, this.#box.root)),
      );
      this.#terms.hidden = terms.length === 0;
      this.#shown = 0;
      await this.#show(engine, asked, (rows) => this.#list.replaceChildren(...rows));
      return this.#said(query, hits.length);
    } catch {
      return null;
    }
  }

  /** The filters name what the course has: they come with the first answer. */
  #furnish({ head }: Engine): void {
    if (this.#filters) return;
    this.#filters = filterBar(head, () => this.answer());
    this.#box.results.before(this.#filters.bar);
    this.#box.results.append(this.#terms, this.#list, this.#more);
  }

  async #showMore(): Promise<void> {
    const first = this.#shown;
    const add = (rows: readonly HTMLElement[]) => this.#list.append(...rows);
    if (this.#engine) await this.#show(this.#engine, this.#asked, add);
    this.#list.querySelectorAll<HTMLElement>("a")[first]?.focus();
  }

  async #show(
    searched: Engine,
    asked: number,
    place: (rows: readonly HTMLElement[]) => void,
  ): Promise<void> {
    const next = this.#hits.slice(this.#shown, this.#shown + AT_ONCE);
    const placed = await searched.placed(next);
    if (asked !== this.#asked) return;
    place(placed.map((one) => lessonRow(one, searched.head, this.#box.root)));
    this.#shown += next.length;
    this.#more.hidden = this.#shown >= this.#hits.length;
  }

  #said(query: string, unfiltered: number): string {
    const count = this.#hits.length;
    if (count > this.#shown) return `找到 ${count} 课，先列最相近的 ${this.#shown} 课。`;
    if (count > 0) return `找到 ${count} 课。`;
    if (unfiltered > 0) return `这样筛选，没有讲“${query}”的课；全部课里有 ${unfiltered} 课。`;
    return this.#terms.hidden
      ? `没有找到“${query}”。换个更短的词，或换个说法试试。`
      : `没有讲“${query}”的课，有这个术语。`;
  }

  #clear(said: string): void {
    this.#hits = [];
    this.#list.replaceChildren();
    this.#terms.replaceChildren();
    this.#more.hidden = true;
    this.#box.status.textContent = said;
  }
}

/** The engine for what is stored: its code comes when it is needed, and was stored with what was downloaded. */
async function storedEngine(): Promise<Engine | null> {
  return await (await import("./stored.ts")).openStored();
}

function failed(): string {
  return navigator.onLine
    ? "搜索没能载入。过一会儿再试；也可以到目录里找。"
    : "现在没有连上网，这台设备也没有下载过哪一期。连上网再搜。";
}
