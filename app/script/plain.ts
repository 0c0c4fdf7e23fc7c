/** One script for what may come in two: traditional characters become the simplified ones of the course. */

import type { PageContext } from "../page/context.ts";

export type Plain = (text: string) => string;

let reader: Promise<Plain> | undefined;

/** The course's table, fetched once a page and only when asked for; without it texts stay as they are. */
export function plainReader(page: PageContext): Promise<Plain> {
  return reader ??= fetchReader(page);
}

async function fetchReader({ root, index }: PageContext): Promise<Plain> {
  const name = (await index())?.spelling;
  if (!name) return (text) => text;
  try {
    const response = await fetch(new URL(root + name, location.href));
    return plainWith(response.ok ? await response.text() : "");
  } catch {
    return (text) => text;
  }
}

/** `pairs` are a traditional character and the simplified one it stands for, one pair after the other. */
export function plainWith(pairs: string): Plain {
  const characters = [...pairs];
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) {
    table.set(characters[at]!, characters[at + 1]!);
  }
  return (text) => Array.from(text, (character) => table.get(character) ?? character).join("");
}
