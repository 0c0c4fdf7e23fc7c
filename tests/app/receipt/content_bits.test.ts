import assert from "node:assert/strict";
import fc from "fast-check";
import { contentBytes, readContent } from "../../../app/receipt/content_bits.ts";
import { anyContent } from "./anything.ts";

Deno.test("any content comes back, whatever was answered", () => {
  const anyCase = fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), {
    minLength: 1,
    maxLength: 60,
  })
    .chain((lessons) => fc.tuple(fc.constant(lessons), anyContent(lessons.length)));
  fc.assert(
    fc.property(anyCase, ([lessons, content]) => {
      assert.deepEqual(readContent(contentBytes(content, lessons), lessons), content);
    }),
    { numRuns: 300 },
  );
});

Deno.test("junk is refused or read as content, and never takes long", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 60 }), (bytes, n) => {
      const content = readContent(bytes, Array.from({ length: n }, (_, at) => at + 1));
      if (content) assert.equal(content.completed.length, n);
    }),
    { numRuns: 300 },
  );
});

Deno.test("content without alias is none", () => {
  assert.equal(readContent(new Uint8Array(), [1, 2, 3]), null);
});
