/** Wraps a new lead's key under the passphrase in a file; a test opens it in Python. */

import { toBase64Url } from "../../../app/memory/base64url.ts";
import { makeLeadKey } from "../../../app/receipt/wrapping.ts";

const passphrase: string = JSON.parse(Deno.readTextFileSync(Deno.args[0]!));
const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
const { key, wrapped } = await makeLeadKey(crypto.subtle, random, passphrase);
console.log(JSON.stringify({ wrapped, point: toBase64Url(key.point) }));
