/** 记一笔 in a lesson's tools; notes are shown at their block, or under the lesson when it is gone. */

import type { PageContext } from "../page/context.ts";
import { button, element } from "../page/dom.ts";
import { lessonAround } from "../page/lesson.ts";
import { type BlockText, findBlock, quoteOf } from "./anchor.ts";
import { type Plain, plainReader } from "../script/plain.ts";
import { openNote } from "./note_dialog.ts";
import { type Note, noted, notesOf } from "./notes.ts";

const UNREAD = "svg, script, button, form, .note, .quiet";

export function mount(openers: readonly HTMLElement[], page: PageContext): void {
  for (const opener of openers) {
    const article = opener.closest<HTMLElement>("article.lesson");
    const lesson = lessonAround(opener);
    if (article && lesson !== null) mountLesson(article, lesson, opener, page);
  }
}

function mountLesson(
  article: HTMLElement,
  lesson: number,
  opener: HTMLElement,
  page: PageContext,
): void {
  const { store, root } = page;
  const prefix = `${article.id}-`;
  const elements = [...article.querySelectorAll<HTMLElement>(".body > .block")];
  const blocks: readonly BlockText[] = elements.map((block) => ({
    block: block.id.slice(prefix.length),
    text: textOf(block),
  }));
  const loose = element("div", { class: "notes-loose" });
  opener.parentElement?.after(loose);
  let shown = "";
  let plain: Plain = (text) => text;

  function show(): void {
    const notes = notesOf(store.events()).filter((note) => note.lesson === lesson);
    const now = JSON.stringify(notes);
    if (now === shown) return;
    shown = now;
    for (const old of article.querySelectorAll(".note")) old.remove();
    for (const note of notes) {
      const block = findBlock({ ...note, quote: plain(note.quote) }, plainBlocks());
      const home = block === null ? null : document.getElementById(prefix + block);
      const view = noteView(note, home === null);
      if (home) home.append(view);
      else loose.append(view);
    }
  }

  function plainBlocks(): readonly BlockText[] {
    return blocks.map(({ block, text }) => ({ block, text: plain(text) }));
  }

  /** A note made in the other script quotes other characters: then both are compared in one. */
  async function showInOneScript(): Promise<void> {
    const quotes = new Set(blocks.map(({ text }) => quoteOf(text)));
    const own = notesOf(store.events()).filter((note) => note.lesson === lesson);
    if (own.every(({ quote }) => quotes.has(quote))) return;
    plain = await plainReader(page);
    shown = "";
    show();
  }

  function noteView(note: Note, isLoose: boolean): HTMLElement {
    const quote = element("span", { class: "row-note" }, `原来那一段改过了：“${note.quote}”`);
    const words = element("p", {}, note.text || "书签");
    const change = button("改", "note-tool", () =>
      openNote("改笔记", note.text, [], "", (text) => {
        store.append(noted(lesson, note, text));
      }));
    const remove = button("删", "note-tool", () => {
      store.forget(note.events);
      opener.focus({ preventScroll: true });
    });
    const tools = element("p", { class: "note-tools" }, change, remove);
    return element(
      "div",
      { class: "note", role: "note", "aria-label": "我的笔记" },
      isLoose ? quote : null,
      words,
      tools,
    );
  }

  opener.hidden = false;
  opener.addEventListener("click", () => {
    const places = blocks.map(({ block, text }, at) => ({
      block,
      words: `第 ${at + 1} 段　${quoteOf(text)}`,
    }));
    openNote("记一笔", "", places, nearest(elements, prefix), (text, block) => {
      const quote = quoteOf(blocks.find((known) => known.block === block)?.text ?? "");
      const before = notesOf(store.events())
        .find((note) => note.lesson === lesson && note.block === block && note.quote === quote);
      const all = [before?.text, text.trim()].filter(Boolean).join("\n");
      store.append(noted(lesson, { block, quote }, all));
      document.getElementById(prefix + block)?.querySelector(".note:last-of-type")
        ?.scrollIntoView({ block: "nearest" });
    });
  });
  const link = element("a", { href: `${root}notes/` }, "全部笔记");
  opener.after(link);
  show();
  showInOneScript();
  store.subscribe(show);
}

/** The words of a block; of a picture those under it. */
function textOf(block: HTMLElement): string {
  const copy = block.cloneNode(true) as HTMLElement;
  for (const unread of copy.querySelectorAll(UNREAD)) unread.remove();
  return copy.textContent ?? "";
}

/** The block nearest to the middle of the window: what was read last. */
function nearest(blocks: readonly HTMLElement[], prefix: string): string {
  const distance = (block: HTMLElement): number => {
    const { top, bottom } = block.getBoundingClientRect();
    return Math.abs((top + bottom) / 2 - innerHeight / 2);
  };
  const [first] = [...blocks].sort((a, b) => distance(a) - distance(b));
  return first?.id.slice(prefix.length) ?? "";
}
