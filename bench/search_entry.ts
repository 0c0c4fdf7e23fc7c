/** Runs queries over a written search index, each as a first one, and what it loads. Prints JSON. */

import { Engine } from "../app/search/engine.ts";

interface Query {
  readonly type: string;
}

const [folder = "", queriesFile = ""] = Deno.args;
const queries: readonly Query[] = JSON.parse(await Deno.readTextFile(queriesFile));
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
    loaded,
  });
}
console.log(JSON.stringify(answers));
