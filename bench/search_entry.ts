/**
 * Runs queries over a written search index, each as a first one, and what it loads; and over the texts alone,
 * as without a network. Prints JSON.
 */

import { Engine, HEAD } from "../app/search/engine.ts";
import { readHead } from "../app/search/head.ts";
import { once } from "../app/search/load.ts";
import { engineOfTexts } from "../app/search/texts.ts";

interface Query {
  readonly type: string;
}

const [folder = "", queriesFile = ""] = Deno.args;
const queries: readonly Query[] = JSON.parse(await Deno.readTextFile(queriesFile));
const read = once((path) => Deno.readTextFile(`${folder}/${path}`));
const head = readHead(JSON.parse(await read(HEAD)));
if (!head) throw new Error(`${HEAD} is not understood`);
const texts = await engineOfTexts(head, read);
const answers = [];
for (const { type } of queries) {
  const loaded: string[] = [];
  const engine = await Engine.open((path) => {
    loaded.push(path);
    return Deno.readTextFile(`${folder}/${path}`);
  });
  const before = performance.now();
  const { hits, terms } = await engine.answer(type);
  const milliseconds = performance.now() - before;
  const placed = await engine.placed(hits.slice(0, 8));
  answers.push({
    type,
    milliseconds,
    found: placed.map(({ hit }) => engine.head.lessons[hit.place]?.id),
    places: placed.map(({ found }) => found?.label ?? null),
    terms: terms.map(({ term }) => term),
    hits: hits.length,
    in_texts: (await texts.answer(type)).hits.slice(0, 8).map(({ place }) =>
      head.lessons[place]?.id
    ),
    loaded,
  });
}
console.log(JSON.stringify(answers));
