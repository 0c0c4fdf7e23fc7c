import assert from "node:assert/strict";
import { fold } from "../../../app/memory/fold.ts";
import { certificates } from "../../../app/record/certificate.ts";
import { indexOf, lesson } from "../review/samples.ts";
import { did } from "./days.ts";

const INDEX = {
  ...indexOf(
    lesson(1, { id: "supply/a", daily: 10, items: [10, 11] }),
    lesson(2, { id: "supply/b", daily: 20, items: [20] }),
    lesson(3, { id: "visual/c", daily: 30, items: [30] }),
  ),
  tracks: [{ id: "supply", name: "供应链" }, { id: "visual", name: "视觉" }, {
    id: "empty",
    name: "空",
  }],
};

function read(number: number, daily: number, p: number) {
  return [
    did(number, { k: "seen", l: number }),
    did(number, { k: "answer", n: daily, l: number, a: [], p }),
  ];
}

function of(scope: string, ...entries: ReturnType<typeof read>) {
  return certificates(INDEX, fold(entries)).find((one) => one.scope === scope)!;
}

Deno.test("a track is completed when all its lessons are, and passed from 60 % at the first try", () => {
  const almost = of("supply", ...read(1, 10, 1));
  assert.deepEqual([almost.done, almost.all, almost.isCompleted, almost.isPassed], [
    1,
    2,
    false,
    false,
  ]);
  const low = of("supply", ...read(1, 10, 0), ...read(2, 20, 1));
  assert.deepEqual([low.isCompleted, low.firstTry, low.isPassed], [true, 0.5, false]);
  const more = did(3, { k: "answer", n: 11, l: 1, a: [], p: 0.8 });
  const enough = of("supply", ...read(1, 10, 0), ...read(2, 20, 1), more);
  assert.deepEqual([enough.answered, enough.firstTry.toFixed(4), enough.isPassed], [
    3,
    "0.6000",
    true,
  ]);
});

Deno.test("a later right answer does not change the first try", () => {
  const again = did(5, { k: "answer", n: 30, l: 3, a: [], p: 1 });
  const track = of("visual", ...read(3, 30, 0), again);
  assert.deepEqual([track.isCompleted, track.firstTry, track.isPassed], [true, 0, false]);
});

Deno.test("the whole course comes first, and a track without lessons has no certificate", () => {
  assert.deepEqual(certificates(INDEX, fold([])).map(({ scope }) => scope), [
    "",
    "supply",
    "visual",
  ]);
});
