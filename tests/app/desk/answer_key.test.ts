import assert from "node:assert/strict";
import { readAnswerKey } from "../../../app/desk/answer_key.ts";
import { keyOf } from "./samples.ts";

Deno.test("items carry their key, their prompt and the words of their choices", () => {
  const key = readAnswerKey(keyOf())!;
  const [item] = key.lessons.get(3)!.items;
  assert.equal(item!.number, 30);
  assert.equal(item!.prompt, "哪一个是成本？");
  assert.equal(item!.choices.get(2), "售价");
  assert.deepEqual(key.facts.allBehind(30, [2]), ["price-is-cost"]);
});

Deno.test("a file that is not what it should be is refused whole", () => {
  const wrong: unknown[] = [
    null,
    { ...keyOf(), v: 2 },
    {
      ...keyOf(),
      lessons: [{ n: 3, track: "supply", items: [{ n: 1, kind: "single" }], words: [] }],
    },
    { ...keyOf(), lessons: [{ n: 3, items: [], words: [] }] },
    { ...keyOf(), choices: [[30, 2, 9]] },
  ];
  for (const raw of wrong) assert.equal(readAnswerKey(raw), null);
});
