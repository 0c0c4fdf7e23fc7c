import assert from "node:assert/strict";
import { FIVE_WEEKS, NO_WEEKS, simulate } from "../../../bench/review_year.ts";

for (const right of [0.7, 0.95]) {
  Deno.test(`a year of daily reading, ${right * 100} % right: no queue above ten, nothing left long`, () => {
    const year = simulate(right, NO_WEEKS, 1);
    assert.ok(year.queue <= 10, `queue ${year.queue}`);
    assert.ok(year.latest <= 3, `a card came ${year.latest} days late`);
    assert.ok(year.reviews <= 5 * 365);
    assert.ok(year.retired > 20, `only ${year.retired} cards retired`);
  });
}

Deno.test("five weeks away in a year: no queue above ten, and the late cards are caught up with", () => {
  const year = simulate(0.8, FIVE_WEEKS, 2);
  assert.ok(year.queue <= 10, `queue ${year.queue}`);
  assert.ok(year.late / year.reviews < 1, "cards came more than a day late on average");
  assert.ok(year.latest <= 14 + 5, `a card came ${year.latest} days late`);
});
