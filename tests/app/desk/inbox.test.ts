import assert from "node:assert/strict";
import { assignmentText, readAssignment } from "../../../app/assigning/assignment.ts";
import { type Inbox, takeIn } from "../../../app/desk/inbox.ts";
import { inboxWords } from "../../../app/desk/inbox_words.ts";
import { knownTasks, storedReceipts, storedTallies } from "../../../app/desk/stored.ts";
import { countsOf, NO_HANDS, raised, strongestWrong, takenBack } from "../../../app/desk/hands.ts";
import { gave, tallied } from "../../../app/memory/event.ts";
import type { Store } from "../../../app/memory/store.ts";
import { openReceipt, writeReceipt } from "../../../app/receipt/receipt.ts";
import { FakeDisk } from "../memory/fake_disk.ts";
import { openSample } from "../memory/samples.ts";
import { handed } from "./samples.ts";

const COURSE = "daily";
const GIVEN = assignmentText({
  nonce: 1,
  title: "本周",
  lead: "李婷",
  team: "",
  note: "",
  due: "",
  pass: null,
  lessons: [3, 4, 5],
  roster: [],
  key: null,
}, COURSE);

function receiptOf(alias: string): Promise<string> {
  const reading = readAssignment(GIVEN, COURSE);
  assert.ok(reading.ok);
  const { content } = handed(alias, []);
  const { digest, assignment: { lessons } } = reading;
  return writeReceipt(content, { digest, lessons }, { signer: null, encryption: null });
}

function take(text: string, store: Store): Promise<Inbox> {
  return takeIn(text, store, COURSE, (line) => {
    const tasks = knownTasks(store.events(), COURSE);
    return openReceipt(line, {
      subtle: crypto.subtle,
      leadKeys: [],
      assignmentOf: (digest) => tasks.get(digest)?.assignment ?? null,
    });
  });
}

function fresh(): Store {
  return openSample(new FakeDisk().tab().port);
}

Deno.test("pasting the same chat twice changes nothing", async () => {
  const store = fresh();
  store.append(gave(GIVEN));
  const chat = `小王 10:32\n${await receiptOf("小王")}\n小李 10:33\n${await receiptOf("小李")}`;
  assert.deepEqual([(await take(chat, store)).fresh, store.events().length], [2, 3]);
  const again = await take(chat, store);
  assert.deepEqual([again.fresh, again.known, store.events().length], [0, 2, 3]);
  assert.equal(inboxWords(again).summary, "找到 2 份以前收过。");
  assert.deepEqual([...storedReceipts(store.events()).values()].map(({ from }) => from), [
    "小王",
    "小李",
  ]);
});

Deno.test("receipts of an assignment nobody knows here are told, not kept; with its link they open", async () => {
  const store = fresh();
  const receipt = await receiptOf("小王");
  const lost = await take(`小王: ${receipt}`, store);
  assert.deepEqual([lost.refused[0]!.why, store.events().length], ["unknown-assignment", 0]);
  assert.match(inboxWords(lost).problems[0]!, /第 1 行，小王：不是这里发出的任务/);
  const found = await take(`点开 https://x.cn/#${GIVEN}\n小王: ${receipt}`, store);
  assert.deepEqual([found.fresh, found.adopted, found.refused.length], [1, ["本周"], 0]);
  assert.equal(knownTasks(store.events(), COURSE).size, 1);
});

Deno.test("what is damaged is told with its line, and a text without receipts says how to copy", async () => {
  const store = fresh();
  const cut = await take(`小王 10:32\n${(await receiptOf("小王")).slice(0, -4)}`, store);
  assert.match(inboxWords(cut).problems[0]!, /^第 2 行，小王：不完整/);
  assert.match(inboxWords(await take("大家早", store)).summary, /没有找到回执/);
});

Deno.test("a receipt the browser could not keep is told", async () => {
  const disk = new FakeDisk();
  const store = openSample(disk.tab().port);
  store.append(gave(GIVEN));
  disk.quota = 0;
  const inbox = await take(await receiptOf("小王"), store);
  assert.deepEqual([inbox.fresh, inbox.isSaved], [1, false]);
  assert.match(inboxWords(inbox).summary, /没能存下/);
});

Deno.test("hands are counted by taps, each can be taken back, and are kept", () => {
  const hands = takenBack(raised(raised(raised(NO_HANDS, 2), 1), 3));
  const counts = countsOf(hands, [1, 2, 3]);
  assert.deepEqual(counts, [[1, 1], [2, 1], [3, 0]]);
  assert.equal(strongestWrong(counts, [1]), 2);
  assert.equal(strongestWrong(counts, [1, 2]), null);
  const store = fresh();
  store.append(tallied(12, 3, counts));
  store.append(tallied(13, 3, []));
  assert.deepEqual(storedTallies(store.events()).map(({ item }) => item), [13, 12]);
});
