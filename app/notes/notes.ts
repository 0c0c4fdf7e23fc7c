/** Notes and bookmarks as `note` events tell them: a later event for the same anchor replaces. Pure. */

import type { Entry, NotePayload } from "../memory/event.ts";
import type { Anchor } from "./anchor.ts";

export interface Note extends Anchor {
  readonly lesson: number;
  /** Empty for a bookmark. */
  readonly text: string;
  /** The events it is made of: forgetting them deletes it. */
  readonly events: readonly string[];
}

/** Every note, in the order in which they were first made. */
export function notesOf(entries: readonly Entry[]): readonly Note[] {
  const notes = new Map<string, Note>();
  for (const entry of entries) {
    if (!entry.known || entry.event.k !== "note") continue;
    const { l, block, quote, s } = entry.event;
    const key = `${l} ${block} ${quote}`;
    const events = [...notes.get(key)?.events ?? [], entry.id];
    notes.set(key, { lesson: l, block, quote, text: s, events });
  }
  return [...notes.values()];
}

export function noted(lesson: number, { block, quote }: Anchor, text: string): NotePayload {
  return { k: "note", l: lesson, block, quote, s: text.trim() };
}

/** What a lesson is called on the list. */
export type TitleOf = (lesson: number) => string;

/** Notes by lesson, lessons in the order of their first note. */
export function byLesson(notes: readonly Note[]): ReadonlyMap<number, readonly Note[]> {
  const lessons = new Map<number, Note[]>();
  for (const note of notes) lessons.set(note.lesson, [...lessons.get(note.lesson) ?? [], note]);
  return lessons;
}

/** The notes as Markdown to paste elsewhere. */
export function asMarkdown(notes: readonly Note[], titleOf: TitleOf): string {
  const parts = [...byLesson(notes)].map(([lesson, own]) =>
    [`## ${titleOf(lesson)}`, ...own.map(line)].join("\n\n")
  );
  return ["# 我的笔记", ...parts].join("\n\n") + "\n";
}

function line({ quote, text }: Note): string {
  const quoted = `> ${quote}……`;
  return text === "" ? quoted : `${quoted}\n\n${text}`;
}
