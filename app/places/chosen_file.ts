/** The text of a file somebody chose. The browser's file is handed in. Pure otherwise. */

import { LONGEST_TEXT } from "../memory/transfer.ts";

export type ChosenFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: "too-long" | "unreadable" };

/** UTF-8 takes at most three bytes for each unit of a text: a larger file holds more than is ever read. */
const LARGEST_BYTES = 3 * LONGEST_TEXT;

/** Its size is judged first: reading brings all of it into memory, and a film may be chosen by mistake. */
export async function textOf(file: Pick<File, "size" | "text">): Promise<ChosenFile> {
  if (file.size > LARGEST_BYTES) return { ok: false, why: "too-long" };
  try {
    return { ok: true, text: await file.text() };
  } catch {
    return { ok: false, why: "unreadable" };
  }
}
