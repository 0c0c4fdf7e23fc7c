import assert from "node:assert/strict";
import fc from "fast-check";
import { eventKey, prefixOf } from "../../../app/memory/key.ts";
import { eventText } from "../../../app/memory/format.ts";
import { recordWords, settingWords, storedKinds } from "../../../app/record/stored_kinds.ts";
import { anyLog, entry } from "../memory/samples.ts";
import { indexOf, lesson } from "../review/samples.ts";

const PREFIX = prefixOf("daily", "/");

Deno.test("every record is in one kind, and the sizes are those of the keys and values", () => {
  fc.assert(fc.property(anyLog, (log) => {
    const kinds = storedKinds(log, PREFIX.length + 2);
    const listed = kinds.flatMap(({ entries }) => entries);
    assert.equal(listed.length, log.length);
    assert.deepEqual(new Set(listed), new Set(log));
    const taken = log.map(({ id, event }) => eventKey(PREFIX, id).length + eventText(event).length);
    assert.equal(
      kinds.reduce((sum, { size }) => sum + size, 0),
      taken.reduce((sum, size) => sum + size, 0),
    );
  }));
});

Deno.test("whatever is stored has words", () => {
  const index = indexOf(lesson(1));
  fc.assert(fc.property(anyLog, (log) => {
    for (const one of log) assert.ok(recordWords(one, index).length > 1);
  }));
});

Deno.test("a record says what was done, and a setting what it means", () => {
  const index = indexOf(lesson(1));
  const answer = entry({ k: "answer", n: 10, l: 1, a: [2], p: 0, c: 1 });
  assert.equal(recordWords(answer, index), "作答：第 1 课，答错，有把握");
  const goal = entry({ k: "set", key: "weekly-goal", value: 3 });
  assert.equal(recordWords(goal, index), "设置：每周目标几天 = 3");
  assert.equal(settingWords("shop:price"), "我的店铺里的一个数");
  assert.equal(settingWords("something-later"), "其他设置");
});
