/** Deletes files that no stored page needs any more. */

import { namedByScript } from "./page_text.ts";
import { keptIssues } from "./kept.ts";
import type { Shelf } from "./shelf.ts";

/**
 * To be called while no page but a stored one is open: a page of an earlier build loads files by their
 * names for as long as somebody looks at it.
 */
export async function sweep(shelf: Shelf): Promise<void> {
  const needed = new Set((await keptIssues(shelf)).flatMap((issue) => issue.assets));
  for (const key of await shelf.paths("pages")) {
    for (const path of (await shelf.page(key))?.facts.assets ?? []) needed.add(path);
  }
  // A set is walked to its end, also through what is added on the way.
  for (const path of needed) {
    const found = path.endsWith("js") && await shelf.find("assets", path);
    if (!found) continue;
    for (const named of namedByScript(await found.text())) needed.add(named);
  }
  const stored = await shelf.paths("assets");
  await shelf.forget("assets", stored.filter((path) => !needed.has(path)));
}
