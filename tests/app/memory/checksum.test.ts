import assert from "node:assert/strict";
import fc from "fast-check";
import { bytesFromBase64Url, toBase64Url } from "../../../app/memory/base64url.ts";
import { crc32, crc32OfBytes } from "../../../app/memory/checksum.ts";

Deno.test("the checksum is the CRC-32 that other tools compute", () => {
  assert.equal(crc32("123456789"), "cbf43926");
  assert.equal(crc32(""), "00000000");
  assert.equal(crc32OfBytes(new Uint8Array([0])), "d202ef8d");
  assert.equal(crc32("电商"), crc32OfBytes(new TextEncoder().encode("电商")));
});

Deno.test("bytes come back from base64url, which needs no escaping in a link", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
    const text = toBase64Url(bytes);
    assert.match(text, /^[A-Za-z0-9_-]*$/);
    assert.deepEqual(bytesFromBase64Url(text), bytes);
  }));
  const long = new Uint8Array(100_000).map((_, i) => i);
  assert.deepEqual(bytesFromBase64Url(toBase64Url(long)), long);
});

Deno.test("text that is not base64url is refused", () => {
  for (const text of ["A", "AAAAA", "A*AA", "中文"]) assert.equal(bytesFromBase64Url(text), null);
});
