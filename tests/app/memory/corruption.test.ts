import assert from "node:assert/strict";
import { corrupt, HOWS, PLACES } from "./corruption.ts";
import { sequence } from "./sequence.ts";

const SAMPLE = 100;

Deno.test("the damaged store is as large as promised", () => {
  assert.ok(PLACES >= 60_000, `${PLACES} bytes`);
});

for (const how of HOWS) {
  Deno.test(`a byte of the store hit by "${how}" hurts nothing else, ${SAMPLE} places`, () => {
    const next = sequence(20_261_124);
    for (let i = 0; i < SAMPLE; i++) corrupt(next(PLACES), how);
  });
}
