import assert from "node:assert/strict";
import { shortBackup } from "../../../app/backup/writing.ts";
import { simulate, THIRTY_ISSUES, YEAR } from "./simulation.ts";

const SEEDS = Array.from({ length: 8 }, (_, seed) => 20_261_124 + seed);

for (
  const { name, reading, limit } of [
    { name: "a year of 250 lessons with three items each", reading: YEAR, limit: 2_500 },
    {
      name: "thirty issues of six lessons with three items each",
      reading: THIRTY_ISSUES,
      limit: 700,
    },
  ]
) {
  Deno.test(`${name} fits in ${limit} characters, with every fact`, () => {
    for (const seed of SEEDS) {
      const { text, leftOut } = shortBackup(simulate({ seed, ...reading }), "daily");
      assert.ok(text.length <= limit, `${text.length} characters for seed ${seed}`);
      assert.equal(leftOut, 0);
    }
  });
}
