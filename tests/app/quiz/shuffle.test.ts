import assert from "node:assert/strict";
import fc from "fast-check";
import { shuffled, shuffleFor } from "../../../app/quiz/shuffle.ts";

const FOUR = ["a", "b", "c", "d"];

Deno.test("a shuffled list has the same entries, and the same order every time", () => {
  fc.assert(fc.property(fc.array(fc.nat()), fc.nat(), fc.nat(), (list, reader, item) => {
    const order = shuffleFor(reader, item)(list);
    assert.deepEqual([...order].sort(), [...list].sort());
    assert.deepEqual(shuffleFor(reader, item)(list), order);
  }));
});

Deno.test("the order stays the same in later versions too: readers come back to it", () => {
  assert.equal(shuffleFor(1_234_567, 31)(FOUR).join(""), "cdba");
});

Deno.test("over readers, and over items, every entry comes first about as often", () => {
  const seeds = Array.from({ length: 4_000 }, (_, at) => at);
  for (const order of [(at: number) => shuffleFor(at, 7), (at: number) => shuffleFor(7, at)]) {
    const firsts = seeds.map((at) => order(at)(FOUR)[0]);
    for (const entry of FOUR) {
      const share = firsts.filter((first) => first === entry).length / seeds.length;
      assert.ok(Math.abs(share - 0.25) < 0.03, `${entry} comes first in ${share}`);
    }
  }
});

Deno.test("lists of one item are shuffled apart from each other", () => {
  const orders = Array.from({ length: 40 }, (_, item) => {
    const shuffle = shuffleFor(99, item);
    return shuffle(FOUR, 0).join() === shuffle(FOUR, 1).join();
  });
  assert.ok(orders.filter(Boolean).length < 10);
});

Deno.test("an empty list and a list of one stay as they are", () => {
  assert.deepEqual([shuffled([], 5), shuffled(["a"], 5)], [[], ["a"]]);
});
