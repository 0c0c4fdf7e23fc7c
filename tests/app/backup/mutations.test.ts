import assert from "node:assert/strict";
import { mutate, NO_FIGURES } from "./mutations.ts";

const SAMPLE = 6_000;

Deno.test(`${SAMPLE} mutated backups: none restores wrongly, every undamaged one restores`, () => {
  const figures = { ...NO_FIGURES };
  for (let place = 0; place < SAMPLE; place++) mutate(place, figures);
  assert.equal(figures.wrong, 0);
  assert.equal(figures.restored, figures.undamaged);
  assert.ok(figures.undamaged > SAMPLE / 5);
  assert.ok(figures.refused > SAMPLE / 2);
});
