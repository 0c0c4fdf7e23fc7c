import assert from "node:assert/strict";
import fc from "fast-check";
import { bitReader, bitWriter, TooLong } from "../../../app/packing/coder.ts";
import {
  characters,
  choice,
  count,
  difference,
  flag,
  real,
  text,
} from "../../../app/packing/fields.ts";
import { sha256, sha256Of } from "../../../app/packing/digest.ts";

const anyBits = fc.array(fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom(0, 1)), {
  maxLength: 600,
});

Deno.test("any bits come back, whatever their contexts", () => {
  fc.assert(
    fc.property(anyBits, (bits) => {
      const writer = bitWriter();
      for (const [context, bit] of bits) writer.bit(context, 0, bit);
      const reader = bitReader(writer.finish());
      for (const [context, bit] of bits) assert.equal(reader.bit(context, 0, 0), bit);
    }),
    { numRuns: 150 },
  );
});

Deno.test("what is usual costs little: a thousand equal bits fit in a few bytes", () => {
  for (const bit of [0, 1]) {
    const writer = bitWriter();
    for (let i = 0; i < 1_000; i++) writer.bit("same", 0, bit);
    assert.ok(writer.finish().length <= 4);
  }
});

Deno.test("a reader that is asked without end stops", () => {
  const reader = bitReader(new Uint8Array());
  assert.throws(() => {
    for (;;) reader.bit("x", 0, 0);
  }, TooLong);
});

const anyField = fc.oneof(
  fc.record({ kind: fc.constant("count" as const), value: fc.maxSafeNat() }),
  fc.record({ kind: fc.constant("difference" as const), value: fc.integer() }),
  fc.record({
    kind: fc.constant("real" as const),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  }),
  fc.record({ kind: fc.constant("text" as const), value: fc.string({ unit: "grapheme" }) }),
  fc.record({
    kind: fc.constant("characters" as const),
    value: fc.string({ unit: fc.constantFrom(..."王a~é　🙂\u9fff\uffff") }),
  }),
  fc.record({ kind: fc.constant("flag" as const), value: fc.boolean() }),
  fc.record({ kind: fc.constant("choice" as const), value: fc.nat(31) }),
);

Deno.test("any fields come back: counts, differences, numbers to the last digit, text", () => {
  fc.assert(
    fc.property(fc.array(anyField, { maxLength: 30 }), (fields) => {
      const writer = bitWriter();
      for (const { kind, value } of fields) {
        if (kind === "count") count(writer, kind, Math.min(value, 2 ** 52 - 2));
        else if (kind === "difference") difference(writer, kind, value);
        else if (kind === "real") real(writer, kind, value);
        else if (kind === "text") text(writer, kind, value);
        else if (kind === "characters") characters(writer, kind, value);
        else if (kind === "flag") flag(writer, kind, value);
        else choice(writer, kind, 5, value);
      }
      const reader = bitReader(writer.finish());
      for (const { kind, value } of fields) {
        if (kind === "count") assert.equal(count(reader, kind, 0), Math.min(value, 2 ** 52 - 2));
        else if (kind === "difference") assert.equal(difference(reader, kind, 0), value);
        else if (kind === "real") assert.equal(real(reader, kind, 0), value);
        else if (kind === "text") assert.equal(text(reader, kind, ""), value);
        else if (kind === "characters") assert.equal(characters(reader, kind, ""), value);
        else if (kind === "flag") assert.equal(flag(reader, kind, false), value);
        else assert.equal(choice(reader, kind, 5, 0), value);
      }
    }),
    { numRuns: 150 },
  );
});

Deno.test("the digest is SHA-256 as the browser's own", async () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1_000]) {
    const words = "课a".repeat(length).slice(0, length);
    const bytes = new TextEncoder().encode(words);
    const expected = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    assert.deepEqual(sha256(words), expected, `${length} characters`);
    assert.deepEqual(sha256Of(bytes), expected, `${length} characters as bytes`);
  }
});
