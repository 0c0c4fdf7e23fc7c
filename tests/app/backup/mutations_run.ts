/** `deno run mutations_run.ts FROM COUNT`: the figures of these mutations as JSON. */

import { mutate, NO_FIGURES } from "./mutations.ts";

const [from, count] = Deno.args.map(Number);
const figures = { ...NO_FIGURES };
for (let place = from ?? 0; place < (from ?? 0) + (count ?? 0); place++) mutate(place, figures);
console.log(JSON.stringify(figures));
