/** Deletes files that no stored page needs any more. */

import { namedByScript } from "./page_text.ts";
import { keptIssues } from "./kept.ts";
import type { Shelf } from "./shelf.ts";

/**
 * To be called while no page but a stored one is open: a page of an earlier build loads files by their
 * names for as long as somebody looks at it.
 */
export async function sweep(shelf: Shelf): Promise<void> {
  const [pages, assets] = [await shelf.open("pages"), await shelf.open("assets")];
  const needed = new Set((await keptIssues(shelf)).flatMap((issue) => issue.assets));
  for (const request of await pages.keys()) {
    const html = await (await pages.match(request))?.text() ?? "";
    for (const path of shelf.facts(html)?.assets ?? []) needed.add(path);
  }
  // A set is walked to its end, also through what is added on the way.
  for (const path of needed) {
    const found = await assets.match(shelf.address(path));
    if (!found || !path.endsWith("js")) continue;
    for (const named of namedByScript(await found.text())) needed.add(named);
  }
  for (const request of await assets.keys()) {
    if (!needed.has(request.url.slice(shelf.address("").length))) await assets.delete(request);
  }
}
