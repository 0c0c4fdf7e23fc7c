import assert from "node:assert/strict";
import { readChat } from "../../../app/desk/chat.ts";
import { chatFrom, FORMS, NAMES, numbersFrom, receiptFrom } from "./chats.ts";

const [ONE, TWO] = [receiptFrom(numbersFrom(1)), receiptFrom(numbersFrom(2))];

Deno.test("in a thousand chats every undamaged receipt is found, none is made up, none is lost in silence", () => {
  for (let seed = 1; seed <= 1_000; seed++) {
    const { text, whole, damagedLines } = chatFrom(numbersFrom(seed));
    const { receipts, damaged } = readChat(text);
    const about = `seed ${seed}\n${text}`;
    assert.deepEqual(receipts.map((one) => one.text).sort(), [...whole.keys()].sort(), about);
    const named = new Set(damaged.map(({ line }) => line));
    for (const line of damagedLines) assert.ok(named.has(line), `line ${line} of ${about}`);
    for (const { text: receipt, from } of receipts) {
      assert.ok(from === "" || from === whole.get(receipt), `${from} for ${receipt} of ${about}`);
    }
  }
});

Deno.test("each form that shows a sender gives the sender", () => {
  for (const [form, write] of Object.entries(FORMS)) {
    for (const name of NAMES) {
      const { receipts } = readChat(`${write("老板", "收到")}\n${write(name, `回执 ${ONE}`)}`);
      assert.deepEqual(receipts.map(({ from }) => from), [name], `${form} of ${name}`);
    }
  }
});

Deno.test("a receipt that stands there twice is one receipt, by its first sender", () => {
  const { receipts, repeated } = readChat(`张三：\n回执 ${ONE}\n\n李四：\n回执 ${ONE}`);
  assert.deepEqual([receipts.length, receipts[0]!.from, repeated], [1, "张三", 1]);
});

Deno.test("a cut quotation of a receipt that is there in whole is no damage", () => {
  const reading = readChat(
    `回执 ${ONE}\n回复 张三: 回执 ${ONE.slice(0, 40)}...\n> ${ONE.slice(0, 30)}`,
  );
  assert.deepEqual([reading.receipts.length, reading.damaged.length, reading.quoted], [1, 0, 2]);
});

Deno.test("receipts without anything between them are all found", () => {
  assert.equal(readChat(`${ONE}${TWO}`).receipts.length, 2);
  assert.equal(readChat(`回执${ONE}回执${TWO}`).receipts.length, 2);
});

Deno.test("a damaged one says its line, its sender and how it begins", () => {
  const [damage] = readChat(`张三 10:32\n做完了\n回执 ${ONE.slice(0, -3)}`).damaged;
  assert.deepEqual([damage!.line, damage!.from, damage!.why], [3, "张三", "damaged"]);
  assert.match(damage!.excerpt, /^回执 ER1\./);
});

Deno.test("a receipt of a later version is named as that", () => {
  const { receipts, damaged } = readChat(`回执 ${ONE.replace("ER1", "ER2")}`);
  assert.deepEqual([receipts.length, damaged[0]!.why], [0, "newer"]);
});

Deno.test("talk about receipts is no receipt, and an assignment's link is none either", () => {
  const { receipts, damaged } = readChat([
    "回执都以 ER1. 开头",
    "ER1.",
    "回执呢？",
    "https://example.com/#assign=2.AAcDBwkLbWFueUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB.k3Jx_0aB",
    "",
  ].join("\n"));
  assert.deepEqual([receipts.length, damaged.length], [0, 0]);
});

Deno.test("an export of megabytes is read in a moment, also one made to be slow", () => {
  const noise = "张三 2026/11/24 10:32:05\n今天的数据我晚上发\n".repeat(40_000);
  const started = performance.now();
  assert.equal(readChat(`${noise}回执 ${ONE}\n${noise}`).receipts.length, 1);
  assert.equal(readChat("ER1.—————.".repeat(2_000)).receipts.length, 0);
  assert.equal(readChat("ER1.A".repeat(20_000)).receipts.length, 0);
  // About a second; what grew with the square of the length would take hours.
  assert.ok(performance.now() - started < 60_000);
});
