/** `deno run corruption_run.ts FROM COUNT`: damages these places in every way; figures as JSON. */

import { corrupt, HOWS, PLACES } from "./corruption.ts";

const [from = 0, count = 0] = Deno.args.map(Number);
const end = Math.min(PLACES, from + count);
let damages = 0;
for (let place = from; place < end; place++) {
  for (const how of HOWS) {
    corrupt(place, how);
    damages++;
  }
}
console.log(JSON.stringify({ places: end - from, damages, of: PLACES }));
