/** `<course-notes>`: all notes by lesson, to copy, print, change and delete. */

import type { PageContext, Place } from "../page/context.ts";
import { copyText } from "../page/copying.ts";
import { lessonAddress } from "../page/course_index.ts";
import { button, element } from "../page/dom.ts";
import { openNote } from "./note_dialog.ts";
import { asMarkdown, byLesson, type Note, noted, notesOf } from "./notes.ts";

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const index = await page.index();
  if (index) { for (const host of elements) mountNotes(host, { ...page, index }); }
}

function mountNotes(host: HTMLElement, place: Place): void {
  const { store, index } = place;
  const titleOf = (lesson: number) => index.lessons.get(lesson)?.title ?? "已撤下的一课";
  const list = element("div");
  // In the page before it says anything, so that it is announced.
  const status = element("p", { role: "status", tabindex: "-1" });
  const tools = element("div", { class: "submit" });
  tools.append(
    button(
      "复制成文字",
      "primary",
      () => copyText(asMarkdown(notesOf(store.events()), titleOf), status),
    ),
    button("打印", "", () => print()),
  );
  host.replaceChildren(tools, status, list);

  function show(): void {
    const notes = notesOf(store.events());
    tools.hidden = notes.length === 0;
    const sections = [...byLesson(notes)].map(([lesson, own]) => section(lesson, own));
    list.replaceChildren(...(sections.length > 0 ? sections : [empty()]));
  }

  function section(lesson: number, notes: readonly Note[]): HTMLElement {
    const info = index.lessons.get(lesson);
    const title = info
      ? element("a", { href: place.root + lessonAddress(info) }, info.title)
      : titleOf(lesson);
    return element(
      "section",
      {},
      element("h2", { class: "note-lesson" }, title),
      ...notes.map((note) => row(lesson, note)),
    );
  }

  function row(lesson: number, note: Note): HTMLElement {
    const change = button("改", "note-tool", () =>
      openNote("改笔记", note.text, [], "", (text) => {
        store.append(noted(lesson, note, text));
      }));
    const remove = button("删", "note-tool", () => {
      store.forget(note.events);
      status.textContent = "已删除一条笔记。";
    });
    return element(
      "div",
      { class: "note" },
      element("p", { class: "row-note" }, `“${note.quote}……”`),
      element("p", {}, note.text || "书签"),
      element("p", { class: "note-tools" }, change, remove),
    );
  }

  show();
  store.subscribe(show);
}

function empty(): HTMLElement {
  const words = "还没有笔记。读课文时按末尾的“记一笔”，选一段，写一句，这里就有了。";
  return element("p", { class: "plain-note" }, words);
}
