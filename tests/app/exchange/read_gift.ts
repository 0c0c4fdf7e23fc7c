/** Reads GIFT text from stdin and writes as JSON what gift-pegjs, another program's reader, finds in it. */

import { parse } from "gift-pegjs";

console.log(JSON.stringify(parse(await new Response(Deno.stdin.readable).text())));
