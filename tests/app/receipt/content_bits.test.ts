import assert from "node:assert/strict";
import fc from "fast-check";
import { contentBytes, readContent } from "../../../app/receipt/content_bits.ts";
import { anyContent } from "./anything.ts";

Deno.test("any content comes back, whatever was answered", () => {
  const anyCase = fc.integer({ min: 1, max: 60 })
    .chain((lessons) => fc.tuple(fc.constant(lessons), anyContent(lessons)));
  fc.assert(
    fc.property(anyCase, ([lessons, content]) => {
      assert.deepEqual(readContent(contentBytes(content), lessons), content);
    }),
    { numRuns: 300 },
  );
});

Deno.test("junk is refused or read as content, and never takes long", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 60 }), (bytes, n) => {
      const content = readContent(bytes, n);
      if (content) assert.equal(content.completed.length, n);
    }),
    { numRuns: 300 },
  );
});

Deno.test("content without alias is none", () => {
  assert.equal(readContent(new Uint8Array(), 3), null);
});
