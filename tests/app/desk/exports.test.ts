import assert from "node:assert/strict";
import fc from "fast-check";
import { readAnswerKey } from "../../../app/desk/answer_key.ts";
import { firstAndFinal, twoAssignments } from "../../../app/desk/comparison.ts";
import { csvText, harmless, recovered, tabbedText } from "../../../app/desk/csv.ts";
import type { Handed, Task } from "../../../app/desk/handed.ts";
import { reminderText } from "../../../app/desk/reminder.ts";
import { reportOf } from "../../../app/desk/report.ts";
import { memberRows } from "../../../app/desk/tables.ts";
import * as words from "../../../app/desk/words.ts";
import { indexOf, lesson } from "../review/samples.ts";
import { BUILD, handed, keyOf, picked, TASK } from "./samples.ts";

const KEY = readAnswerKey(keyOf())!;
const FIVE = ["甲", "乙", "丙", "丁", "戊"];
const FORMULAS = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  " =1",
  "'=1",
  "''-1",
  "＝1",
  "－1",
];

function report(receipts: readonly Handed[], task: Partial<Task> = {}) {
  return reportOf({ ...TASK, ...task }, receipts, KEY, BUILD);
}

/** Rows of cells, as a spreadsheet reads them. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell, end] of text.slice(1).matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    rows.at(-1)!.push(cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

Deno.test("no cell begins as a formula does, and each says what it said", () => {
  const any = fc.oneof(
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.string({ unit: fc.constantFrom(...Array.from("=+-@\t\r\n '\",＝x")), maxLength: 6 }),
    fc.constantFrom(...FORMULAS),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(any, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const read = parsed(csvText(rows));
        for (const cell of read.flat()) assert.doesNotMatch(cell, /^\s*[=+\-@\t\r＝＋－＠]/);
        assert.deepEqual(read.map((row) => row.map(recovered)), rows);
      },
    ),
    { numRuns: 150 },
  );
  for (const text of FORMULAS) assert.equal(recovered(harmless(text)), text);
});

Deno.test("names that look like numbers, days or months stay as they were typed", () => {
  const changed = [
    "007",
    "3-4",
    "1/2",
    "1e5",
    "12:30",
    "００８",
    "12月3日",
    "MAR1",
    "Sept-2",
    "TRUE",
    "'007",
    "8%",
  ];
  for (const name of changed) {
    assert.equal(harmless(name), `'${name}`, name);
    assert.equal(recovered(harmless(name)), name, name);
  }
  for (
    const name of ["小王", "王3", "3号楼小李", "P7", "A1", "Amy", "阿May", "store-07-lee", "M", ""]
  ) {
    assert.equal(harmless(name), name, name);
  }
  assert.equal(csvText([["007", 7, { value: "83%" }]]), '\ufeff"\'007",7,83%\r\n');
});

Deno.test("a table begins with the mark of UTF-8 and ends its lines as Excel expects", () => {
  const text = csvText([["成员", 3]]);
  assert.equal(text, '\ufeff"成员",3\r\n');
});

Deno.test("what is copied for a spreadsheet has a line a row, and no formula either", () => {
  assert.equal(tabbedText([["=1", "a\tb\nc", 3], ["x"]]), "'=1\ta b c\t3\nx\n");
});

Deno.test("a name that begins with a quotation mark takes no other member's row into its cell", () => {
  assert.equal(tabbedText([['"小王', 1], ["小李", 2]]), '"""小王"\t1\n小李\t2\n');
});

Deno.test("a table has a row for each member and each missing one, and what it does not prove", () => {
  const rows = memberRows(
    TASK,
    report([handed("=小王", [[30, picked(1)]])]),
    indexOf(lesson(3), lesson(4)),
    480,
  );
  assert.deepEqual(rows.map(([, alias]) => alias), [
    "成员",
    "=小王",
    "小王",
    "小李",
    "小赵",
    undefined,
  ]);
  assert.equal(rows.at(-1)![0], words.NOT_PROVED);
  const told = rows[1]!.map((cell) => typeof cell === "object" ? `=${cell.value}` : cell);
  assert.deepEqual(told.slice(2, 8), ["读完", "=2026-11-27 12:00", "=17%", "=17%", "未过关", 1]);
});

Deno.test("a reminder names who is missing, and there is none when nobody is", () => {
  const partly = handed("小李", [], { completed: [true, false, false], finishedAt: null });
  const text = reminderText(TASK, report([partly]));
  assert.match(text, /还没读完：@小李\n还没收到回执：@小王 @小赵/);
  const all = ["小王", "小李", "小赵"].map((alias) => handed(alias, []));
  assert.equal(reminderText(TASK, report(all)), "");
});

Deno.test("before and after is of five people or more, and of those who handed in both", () => {
  const before = FIVE.map((alias) => handed(alias, [[30, picked(2)]]));
  const after = FIVE.map((alias) => handed(alias, [[60, picked(2)]]));
  const [early, late] = [report(before, { lessons: [3] }), report(after, { lessons: [6] })];
  assert.deepEqual(twoAssignments(early, report(after.slice(1), { lessons: [6] })), {
    ok: false,
    people: 4,
  });
  const both = twoAssignments(early, late);
  assert.ok(both.ok);
  assert.deepEqual([both.before.score, both.after.score, both.members], [0, 10_000, 5]);
  assert.deepEqual(both.thoughts, [{ id: "price-is-cost", before: 5, after: 0 }]);
  assert.equal(firstAndFinal(report(before.slice(1))).ok, false);
});

Deno.test("a score is never rounded to all or nothing", () => {
  const shares = [[0, 1], [1, 1], [9_999, 1], [10_000, 1], [5_050, 1], [0, 0]] as const;
  assert.deepEqual(shares.map(([points, items]) => words.percent(points, items)), [
    "0%",
    "<1%",
    "99%",
    "100%",
    "51%",
    "—",
  ]);
});

Deno.test("a wrong answer is told in the words of its item", () => {
  const [single, multiple] = KEY.lessons.get(3)!.items;
  const [order, fill] = KEY.lessons.get(5)!.items;
  const told = [
    words.answerWords({ picked: [2], typed: null }, single!),
    words.answerWords({ picked: [2, 1, 3], typed: null }, order!),
    words.answerWords({ picked: null, typed: "利润" }, fill!),
    words.answerWords({ picked: [9], typed: null }, single!),
    words.answerWords({ picked: [1], typed: null }, multiple!),
    words.answerWords({ picked: [1, 3], typed: null }, multiple!),
  ];
  assert.deepEqual(told, [
    "售价",
    "修图 → 拍照 → 上传",
    "填了“利润”",
    "编号 9",
    "只选了：运费",
    "运费；装修",
  ]);
  assert.equal(words.answerWords({ picked: [], typed: null }, single!), "（没有选）");
});

Deno.test("every verdict says what it does not prove", () => {
  const { NOT_PROVED, NOT_CAUSES, NOT_QUALITY, NOT_EFFECT, NOT_VOTES } = words;
  assert.deepEqual([NOT_PROVED, NOT_CAUSES, NOT_QUALITY, NOT_EFFECT, NOT_VOTES], [
    "以上都是成员自报的。回执证明不了是谁答的、有没有人帮忙、是不是第一次看到这些题；时间是成员设备的时间。",
    "按首答算，自报。选错不等于就这么想：也可能是看漏、手滑或题目没写清。人少时，一两个人就能改变排名。",
    "人少时这几个数摆动很大，只用来找值得再看一眼的题，不能判定题好题坏，更不能用来评人。",
    "自报的对比，没有对照组：变好也可能是因为题目更容易、答之前看过解析，或者互相讨论过，不能证明是课程带来的。",
    "举手是当场数的，后举的人看得到先举的，证明不了每个人自己会不会。",
  ]);
});
