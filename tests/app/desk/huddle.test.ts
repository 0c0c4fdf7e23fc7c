import assert from "node:assert/strict";
import type { KeyedItem } from "../../../app/desk/answer_key.ts";
import {
  type Counts,
  lineWords,
  NOT_YET,
  type Plan,
  planOf,
  RIGHT,
  type Round,
  saidBy,
} from "../../../app/desk/huddle_rounds.ts";
import { questionsAbout } from "../../../app/desk/huddle_talk.ts";
import { readFacts } from "../../../app/review/facts.ts";

const WORDS = new Map(Array.from({ length: 9 }, (_, at) => [at + 1, `答案${at + 1}`]));
const FACTS = readFacts({
  v: 1,
  misconceptions: [{ id: "price-is-cost", thought: "卖多少就是成本", better: "成本是付出去的钱" }],
  choices: [[30, 2, 0]],
  numbers: [],
  pairs: [],
  orders: [],
})!;
const KEYS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  single: { choices: [1, 2, 3], key: [1] },
  true_false: { choices: [1, 2], key: [2] },
  multiple: { choices: [1, 2, 3], key: [1, 2] },
  hotspot: { choices: [1, 2, 3], key: [1, 3] },
  cloze: { gaps: [[1, 2], [3, 4, 5]], key: [2, 3], keep: [] },
  dialogue: { turns: [[[1, 1, 1], [2, 0, 2]], [[3, 1, -1]], [[4, 0, -1], [5, 1, -1]]] },
  numeric: { answer: 12.5, tolerance: 0.05, mistakes: [25] },
  fill: { accepts: ["毛利"], mistakes: [], variants: [] },
  order: { key: [1, 2, 3] },
  match: { pairs: [[1, 5], [2, 4]], options: [4, 5, 6] },
  categorize: { cards: [[3, 1], [4, 2]], categories: [1, 2] },
  short_answer: { criteria: 3 },
};
const BEFORE = ["single", "true_false", "multiple", "hotspot", "cloze", "dialogue"];

function item(kind: string, raw = KEYS[kind]!): KeyedItem {
  return { number: 30, kind, raw: { n: 30, kind, ...raw }, prompt: "哪一个？", choices: WORDS };
}

function plan(kind: string): Plan {
  const made = planOf(item(kind));
  assert.ok(made, kind);
  return made;
}

function numbers({ lines }: Round): readonly number[] {
  return lines.map(({ number }) => number);
}

/** All rounds, with one hand for the answers in `hands`. */
function rounds({ first, next }: Plan, hands: readonly number[] = []): readonly Round[] {
  const counts: Counts = hands.map((number) => [number, 1]);
  const all: Round[] = [];
  for (let round: Round | null = first; round; round = next(round, counts)) all.push(round);
  return all;
}

Deno.test("each kind of item can be put before a room", () => {
  for (const kind of Object.keys(KEYS)) {
    const { first } = plan(kind);
    assert.equal(first.isAfter, !BEFORE.includes(kind), kind);
    assert.ok(first.lines.length > 1, kind);
    assert.ok(first.lines.every(({ words }) => words !== ""), kind);
  }
});

Deno.test("what this code cannot read is not put before a room", () => {
  assert.equal(planOf(item("sorting", {})), null);
  assert.equal(planOf(item("single", { choices: [1] })), null);
  assert.equal(planOf(item("cloze", { ...KEYS.cloze, gaps: [[1, 2]] })), null);
  assert.equal(planOf(item("dialogue", { turns: "x" })), null);
});

Deno.test("a sentence is asked gap by gap, each with its own options and its right one", () => {
  const asked = rounds(plan("cloze"));
  assert.deepEqual(asked.map(numbers), [[1, 2], [3, 4, 5]]);
  const right = asked.map(({ lines }) => lines.filter(({ isRight }) => isRight));
  assert.deepEqual(right.map(([line]) => line?.number), [2, 3]);
  assert.deepEqual(asked.map(({ part }) => part), [0, 1]);
});

Deno.test("a talk goes where most hands lead, and along good replies where hands do not decide", () => {
  assert.deepEqual(rounds(plan("dialogue")).map(numbers), [[1, 2], [3]]);
  assert.deepEqual(rounds(plan("dialogue"), [2]).map(numbers), [[1, 2], [4, 5]]);
  const { first } = plan("dialogue");
  assert.equal(saidBy(first, [[1, 2], [2, 2]]), 1);
  assert.equal(saidBy(first, [[1, 2], [2, 3]]), 2);
});

Deno.test("what was answered on paper is counted as right or not yet, a text by its criteria", () => {
  for (const kind of ["numeric", "fill", "order", "match", "categorize"]) {
    assert.deepEqual(numbers(plan(kind).first), [RIGHT, NOT_YET], kind);
    assert.match(lineWords(item(kind), NOT_YET), /^还没/);
  }
  assert.deepEqual(numbers(plan("short_answer").first), [1, 2, 3]);
  assert.equal(lineWords(item("short_answer"), 2), "写到第 2 条要点");
  assert.equal(lineWords(item("single"), 2), "答案2");
  assert.equal(lineWords(item("single"), 77), "编号 77");
});

Deno.test("the first question is about what most got wrong, and what may be thought behind it", () => {
  const ask = (kind: string, counts: Counts, right: readonly number[] = []) =>
    questionsAbout(item(kind), counts, right, !BEFORE.includes(kind), { facts: FACTS })[0];
  assert.equal(
    ask("single", [[1, 4], [2, 3], [3, 1]], [1]),
    "选“答案2”的人是怎么想的？也许是“卖多少就是成本”。",
  );
  assert.match(ask("single", [[1, 4], [2, 0]], [1])!, /没有人选错/);
  assert.match(ask("numeric", [[RIGHT, 3], [NOT_YET, 2]])!, /卡在了哪一步/);
  assert.match(ask("order", [[RIGHT, 3], [NOT_YET, 0]])!, /怎么想的/);
  assert.match(ask("short_answer", [[1, 4], [2, 1], [3, 2]])!, /写到第 2 条要点/);
});
