import assert from "node:assert/strict";
import { aliasIn, offeredAlias, rememberAlias } from "../../../app/assigning/alias.ts";
import { type Assignment, assignmentText } from "../../../app/assigning/assignment.ts";
import { deadlineWords } from "../../../app/assigning/asked.ts";
import { madeAssignments } from "../../../app/assigning/made.ts";
import { hiddenKey, standings } from "../../../app/assigning/standing.ts";
import {
  answered,
  assigned,
  gave,
  type Payload,
  seen,
  setting,
} from "../../../app/memory/event.ts";
import { forgetful } from "../../../app/memory/storage.ts";
import { openSample } from "../memory/samples.ts";
import { indexOf, lesson } from "../review/samples.ts";
import { COURSE, SAMPLE } from "./samples.ts";

const TODAY = "2026-11-24";
const INDEX = indexOf(lesson(1), lesson(2, { reviewBy: "2026-11-01" }));

function storeWith(...payloads: readonly Payload[]) {
  const store = openSample(forgetful());
  for (const payload of payloads) store.append(payload);
  return store;
}

function textOf(over: Partial<Assignment>): string {
  return assignmentText({ ...SAMPLE, lessons: [1, 2], key: null, ...over }, COURSE);
}

Deno.test("assignments stand side by side: unfinished first, the soonest due of them first", () => {
  const [late, soon, open, done] = [
    textOf({ title: "晚", due: "2026-12-20" }),
    textOf({ title: "早", due: "2026-11-26" }),
    textOf({ title: "不限", due: "" }),
    textOf({ title: "完", due: "2026-11-25", lessons: [1] }),
  ];
  const given = answered({ item: 10, lesson: 1, response: [1], points: 0 });
  const { record } = storeWith(...[open, late, done, soon].map(assigned), given, seen(1));
  const all = standings(record(), INDEX, COURSE, TODAY);
  assert.deepEqual(all.map(({ assignment }) => assignment.title), ["早", "晚", "不限", "完"]);
  assert.deepEqual(all.map(({ done }) => done), [1, 1, 1, 1]);
});

Deno.test("lessons that are missing or past their review date are known as such", () => {
  const { record } = storeWith(assigned(textOf({ lessons: [1, 2, 77], due: "2026-11-20" })));
  const [standing] = standings(record(), INDEX, COURSE, TODAY);
  assert.deepEqual(standing?.lessons.map(({ info, isExpired }) => [info?.title, isExpired]), [
    ["第 1 课", false],
    ["第 2 课", true],
    [undefined, false],
  ]);
  assert.equal(standing?.isOverdue, true);
});

Deno.test("what this build does not have is not waited for", () => {
  const given = answered({ item: 10, lesson: 1, response: [1], points: 0 });
  const finished = (lessons: readonly number[], ...done: readonly Payload[]) => {
    const { record } = storeWith(assigned(textOf({ lessons, due: "2026-11-20" })), ...done);
    const [standing] = standings(record(), INDEX, COURSE, TODAY);
    return [standing?.isFinished, standing?.isOverdue];
  };
  assert.deepEqual(finished([1, 77], given, seen(1)), [true, false]);
  assert.deepEqual(finished([1, 77]), [false, true]);
  assert.deepEqual(finished([77]), [false, true]);
});

Deno.test("a hidden one is hidden until it is shown again", () => {
  const text = textOf({});
  const store = storeWith(assigned(text), setting(hiddenKey(text), true));
  const isHidden = () => standings(store.record(), INDEX, COURSE, TODAY)[0]?.isHidden;
  assert.equal(isHidden(), true);
  store.append(setting(hiddenKey(text), false));
  assert.equal(isHidden(), false);
});

Deno.test("a name is kept for each assignment, and offered where the lead's list has it", () => {
  const store = storeWith(assigned(textOf({})));
  const [first] = standings(store.record(), INDEX, COURSE, TODAY);
  rememberAlias(store, first!.digest, "Amy");
  assert.equal(aliasIn(store.record(), first!.digest), "Amy");
  assert.equal(aliasIn(store.record(), new Uint8Array(6)), "");
  assert.equal(offeredAlias(store.record(), []), "Amy");
  assert.equal(offeredAlias(store.record(), ["小王", "ＡＭＹ"]), "ＡＭＹ");
  assert.equal(offeredAlias(store.record(), ["小王"]), "");
});

Deno.test("deadlines are said calmly", () => {
  const words = (due: string, isDone = false) => deadlineWords(due, TODAY, isDone);
  assert.equal(words("2026-11-27"), "11 月 27 日（周五）截止，还有 3 天");
  assert.equal(words(TODAY), "11 月 24 日（周二），今天截止");
  assert.equal(words("2026-11-20"), "截止日 11 月 20 日（周五）过了，还可以接着读完");
  assert.equal(words("2026-11-20", true), "11 月 20 日（周五）截止");
  assert.equal(words(""), "没有截止日期");
});

Deno.test("a lead's assignments are listed each once, the newest first; what cannot be read is left out", () => {
  const [one, two] = [textOf({ nonce: 1 }), textOf({ nonce: 2 })];
  const store = storeWith(gave(one), gave("assign=2.broken.00000000"), gave(two), gave(one));
  const made = madeAssignments(store.events(), COURSE);
  assert.deepEqual(made.map(({ text }) => text), [two, one]);
});
