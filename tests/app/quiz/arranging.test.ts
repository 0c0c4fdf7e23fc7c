import assert from "node:assert/strict";
import fc from "fast-check";
import { missing, points, type Score } from "../../../app/quiz/kind.ts";
import { categorize } from "../../../app/quiz/kinds/categorize.ts";
import { dialogue, follow } from "../../../app/quiz/kinds/dialogue.ts";
import { hotspot } from "../../../app/quiz/kinds/hotspot.ts";
import { match } from "../../../app/quiz/kinds/match.ts";
import { inPlace, order } from "../../../app/quiz/kinds/order.ts";
import { flatPairs, netShare, pairsOf } from "../../../app/quiz/partial.ts";

const STEPS = order.read({ key: [3, 1, 2, 4] })!;
const PAIRS = match.read({ pairs: [[1, 12], [2, 11], [3, 11]], options: [11, 12, 13] })!;
const CARDS = categorize.read({ cards: [[3, 1], [4, 2], [5, 1], [6, 2]], categories: [1, 2] })!;
const FAULTS = hotspot.read({ choices: [1, 2, 3, 4], key: [1, 3] })!;
const TALK = dialogue.read({ turns: [[[1, 1, 1], [2, 0, -1]], [[3, 0, -1], [4, 1, -1]]] })!;

function pointsOf(score: Score): number {
  assert.ok(score.kind === "points");
  return score.points;
}

Deno.test("order: the right order earns all, moving one part costs one share, reversed earns nothing", () => {
  assert.deepEqual(order.score(STEPS, [3, 1, 2, 4]), points(1));
  assert.equal(pointsOf(order.score(STEPS, [1, 2, 4, 3])), 2 / 3);
  assert.deepEqual(order.score(STEPS, [4, 2, 1, 3]), points(0));
  assert.deepEqual(order.score(STEPS, [3, 1]), missing("incomplete"));
  assert.deepEqual(order.score(STEPS, [9, 8, 7, 6]), points(0), "never less than nothing");
});

Deno.test("order: what stays in place is in the right order, and nothing more could stay", () => {
  const shuffled = fc.integer({ min: 2, max: 7 }).chain((size) => {
    const key = Array.from({ length: size }, (_, i) => i + 1);
    return fc.tuple(fc.constant(key), fc.shuffledSubarray(key, { minLength: size }));
  });
  fc.assert(fc.property(shuffled, ([key, given]) => {
    const kept = inPlace(key, given);
    const ranks = given.filter((part) => kept.has(part)).map((part) => key.indexOf(part));
    assert.deepEqual(ranks, [...ranks].sort((a, b) => a - b));
    for (const part of given.filter((one) => !kept.has(one))) {
      const more = given.filter((one) => kept.has(one) || one === part);
      assert.notDeepEqual(more, [...more].sort((a, b) => key.indexOf(a) - key.indexOf(b)));
    }
  }));
});

Deno.test("match and categorize: a share for each right pair, nothing to score before all are joined", () => {
  assert.deepEqual(match.score(PAIRS, [1, 12, 2, 11, 3, 11]), points(1));
  assert.equal(pointsOf(match.score(PAIRS, [1, 12, 2, 13, 3, 13])), 1 / 3);
  assert.deepEqual(match.score(PAIRS, []), missing("empty"));
  assert.deepEqual(match.score(PAIRS, [1, 12]), missing("incomplete"));
  assert.deepEqual(categorize.score(CARDS, [3, 1, 4, 2, 5, 2, 6, 2]), points(0.75));
  assert.deepEqual(categorize.score(CARDS, [3, 1, 4, 2]), missing("incomplete"));
});

Deno.test("hotspot: ticking everything earns nothing", () => {
  assert.deepEqual(hotspot.score(FAULTS, [1, 3]), points(1));
  assert.deepEqual(hotspot.score(FAULTS, [1]), points(0.5));
  assert.deepEqual(hotspot.score(FAULTS, [1, 2, 3]), points(0.5));
  assert.deepEqual(hotspot.score(FAULTS, [1, 2, 3, 4]), points(0));
  assert.deepEqual(hotspot.score(FAULTS, []), missing("empty"));
});

Deno.test("dialogue: a reply leads on, and each good one earns its share", () => {
  assert.deepEqual(dialogue.score(TALK, [1, 4]), points(1));
  assert.deepEqual(dialogue.score(TALK, [1, 3]), points(0.5));
  assert.deepEqual(dialogue.score(TALK, [2]), points(0));
  assert.deepEqual(dialogue.score(TALK, [1]), missing("incomplete"));
  assert.equal(follow(TALK, [1]).turn, 1);
  assert.deepEqual(follow(TALK, [9, 4]).replies, []);
});

Deno.test("pairs come out of their flat list as they went in, ordered by their left side", () => {
  const pairs = fc.uniqueArray(fc.tuple(fc.nat(), fc.nat()), { selector: ([left]) => left });
  fc.assert(fc.property(pairs, (list) => {
    const flat = flatPairs(new Map(list));
    assert.deepEqual(pairsOf(flat), new Map([...list].sort(([a], [b]) => a - b)));
  }));
});

Deno.test("partial credit lies between nothing and all, and all is only for exactly the right ones", () => {
  const some = fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 1 });
  fc.assert(fc.property(some, some, (picked, right) => {
    const share = netShare(picked, right);
    assert.ok(share >= 0 && share <= 1);
    assert.equal(
      share === 1,
      picked.length === right.length && picked.every((p) => right.includes(p)),
    );
  }));
});

Deno.test("keys that are not what the kind needs, and stored text, do not break anything", () => {
  assert.equal(order.read({ key: [1] }), null);
  assert.equal(match.read({ pairs: [[1]], options: [] }), null);
  assert.equal(categorize.read({ cards: "1", categories: [] }), null);
  assert.equal(dialogue.read({ turns: [[[1, 1]]] }), null);
  for (
    const score of [order.score(STEPS, "1"), dialogue.score(TALK, "1"), match.score(PAIRS, "x")]
  ) {
    assert.equal(score.kind, "invalid");
  }
});
