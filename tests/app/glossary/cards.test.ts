import assert from "node:assert/strict";
import fc from "fast-check";
import {
  dueCards,
  isLookedUp,
  LADDER,
  lookedUp,
  recalled,
  termCards,
} from "../../../app/glossary/cards.ts";
import type { Entry, Payload } from "../../../app/memory/event.ts";
import { learningDay } from "../../../app/memory/order.ts";
import { CHINA, entry, MONDAY_TEN } from "../memory/samples.ts";

const DAY_MS = 86_400_000;
const MONDAY = learningDay({ t: MONDAY_TEN, o: CHINA });

function on(day: number, payload: Payload, counter = day): Entry {
  return entry(payload, { t: MONDAY_TEN + day * DAY_MS, counter });
}

function dueAfter(...days: readonly (readonly [day: number, points: number])[]): number | null {
  const card = termCards(days.map(([day, points]) => on(day, recalled("funnel", points))))
    .get("funnel");
  assert(card);
  return card.dueOn && card.dueOn - MONDAY;
}

Deno.test("a look-up alone makes no card", () => {
  assert.equal(termCards([on(0, lookedUp("funnel"))]).size, 0);
});

Deno.test("an added term comes back the next day", () => {
  assert.equal(dueAfter([0, 0]), 1);
});

Deno.test("a term recalled each time it is due climbs the ladder and is then done", () => {
  const history: [number, number][] = [[0, 0]];
  let day = LADDER[0]!;
  for (const wait of LADDER.slice(1)) {
    history.push([day, 1]);
    assert.equal(dueAfter(...history), day + wait);
    day += wait;
  }
  assert.equal(dueAfter(...history, [day, 1]), null);
});

Deno.test("a term not recalled begins again the next day", () => {
  assert.equal(dueAfter([0, 0], [1, 1], [4, 0]), 5);
});

Deno.test("recalling a term before its day moves nothing", () => {
  assert.equal(dueAfter([0, 0], [1, 1], [2, 1]), 4);
});

Deno.test("due cards come with the longest waiting first, equals by id", () => {
  const entries = [
    on(0, recalled("b", 0), 1),
    on(0, recalled("a", 0), 2),
    on(1, recalled("c", 0), 3),
    on(2, lookedUp("d"), 4),
  ];
  assert.deepEqual(dueCards(entries, MONDAY).map(({ term }) => term), []);
  assert.deepEqual(dueCards(entries, MONDAY + 9).map(({ term }) => term), ["a", "b", "c"]);
});

Deno.test("forgetting a card's events takes it out of review", () => {
  const entries = [on(0, recalled("a", 0)), on(1, recalled("a", 1)), on(2, recalled("b", 0))];
  const gone = new Set(termCards(entries).get("a")?.events);
  assert.deepEqual([...termCards(entries.filter(({ id }) => !gone.has(id))).keys()], ["b"]);
});

Deno.test("a second look-up of the day is known, one of yesterday is not", () => {
  const entries = [on(0, lookedUp("a")), on(1, recalled("b", 1))];
  assert(isLookedUp(entries, "a", MONDAY));
  assert(!isLookedUp(entries, "a", MONDAY + 1));
  assert(!isLookedUp(entries, "b", MONDAY + 1));
});

Deno.test("whatever was recalled, a card waits for at most the ladder's last step", () => {
  const history = fc.array(fc.tuple(fc.nat(400), fc.constantFrom(0, 0.5, 1)), { minLength: 1 });
  fc.assert(fc.property(history, (days) => {
    const ordered = [...days].sort(([a], [b]) => a - b)
      .map(([day, points], at) => on(day, recalled("a", points), at));
    const last = learningDay(ordered.at(-1)!.event);
    const card = termCards(ordered).get("a")!;
    assert(card.recalled <= LADDER.length);
    assert(card.dueOn === null || card.dueOn <= last + LADDER.at(-1)!);
    assert.equal(card.dueOn === null, card.recalled === LADDER.length);
  }));
});
