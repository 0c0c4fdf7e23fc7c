/** Search without a network: among the lessons whose pages are stored on this device. */

import { folderHere } from "../offline/here.ts";
import { canStore, shelfHere } from "../offline/register.ts";
import { parseJson } from "../page/read.ts";
import { type Engine, HEAD } from "./engine.ts";
import { readHead } from "./head.ts";
import { type Load, once } from "./load.ts";
import { engineOfTexts } from "./texts.ts";

/** Null when nothing was downloaded: then there is nothing to search in. */
export async function openStored(): Promise<Engine | null> {
  if (!canStore()) return null;
  const [shelf, folder] = [shelfHere(), folderHere()];
  const load: Load = once(async (path) => {
    const file = await shelf.find("search", folder + path);
    if (!file) throw new Error(`${path} is not stored`);
    return await file.text();
  });
  const head = readHead(parseJson(await load(HEAD).catch(() => "")));
  if (!head) return null;
  const stored = new Set(await shelf.paths("pages"));
  const lessons = head.lessons.filter(({ id }) => stored.has(`${folder}lessons/${id}/`));
  if (lessons.length === 0) return null;
  return await engineOfTexts({ ...head, lessons }, load);
}
