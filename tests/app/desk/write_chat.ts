/**
 * Writes the chat of a team as it would be copied: the assignment's link, then a signed receipt of each member.
 * Arguments: the course's id, the answer key's file, the build, lesson numbers with commas, members with commas,
 * and the index of the first member whose receipt is missing. Numbers from a fixed seed.
 */

import type { Assignment } from "../../../app/assigning/assignment.ts";
import { assignmentText, readAssignment } from "../../../app/assigning/assignment.ts";
import { type KeyedItem, readAnswerKey } from "../../../app/desk/answer_key.ts";
import type { Given } from "../../../app/receipt/content.ts";
import { writeReceipt } from "../../../app/receipt/receipt.ts";
import { makeSigningKeys, signerOf } from "../../../app/receipt/signature.ts";
import { numbersFrom, oneOf } from "./chats.ts";

const MINUTE_MS = 60_000;
const LONGEST_ROSTER = 60;
const MADE_AT = Date.UTC(2026, 10, 24, 2);
const [course, file, build, numbers, names, missingFrom] = Deno.args as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const lessons = numbers.split(",").map(Number);
const members = names.split(",");
const key = readAnswerKey(JSON.parse(Deno.readTextFileSync(file)))!;
const next = numbersFrom(7);

const assignment: Assignment = {
  nonce: 7,
  title: "第一周：成本和退货",
  lead: "李婷",
  team: "华东一组",
  note: "",
  due: "2026-11-27",
  pass: 60,
  lessons,
  roster: members.slice(0, LONGEST_ROSTER),
  key: null,
};

function tried({ raw }: KeyedItem, skill: number): Given | null {
  const right = raw.key;
  if (Array.isArray(raw.choices) && Array.isArray(right)) {
    const all = raw.choices as readonly number[];
    const picked = next() < skill ? right as number[] : [oneOf(next, all)];
    return { kind: "picked", numbers: [...picked].sort((a, b) => a - b) };
  }
  if (raw.kind !== "numeric") return null;
  const wrong = (raw.mistakes as readonly number[])[0] ?? Number(raw.answer) + 1;
  const text = String(next() < skill ? raw.answer : wrong);
  return { kind: "typed", text, isCut: false, claimed: 0 };
}

const text = assignmentText(assignment, course);
const reading = readAssignment(text, course);
if (!reading.ok) throw new Error("the assignment does not read back");
const chat = [`李婷 2026-11-23 09:00:01\n【本周任务】点开：https://example.com/daily/#${text}\n`];
for (const [at, alias] of members.slice(0, Number(missingFrom)).entries()) {
  const skill = 0.35 + 0.6 * (at / members.length);
  const isDone = at % 4 !== 3;
  const answers = lessons.flatMap((number, lesson) =>
    (isDone || lesson === 0 ? key.lessons.get(number)?.items ?? [] : []).flatMap((item) => {
      const first = tried(item, skill);
      const last = first && tried(item, 0.5 + skill / 2);
      return first && last ? [{ item: item.number, lesson, first, last }] : [];
    }).sort((a, b) => a.item - b.item)
  );
  const madeAt = MADE_AT + at * 97 * MINUTE_MS;
  const pair = await makeSigningKeys(crypto.subtle);
  const line = await writeReceipt(
    {
      nonce: at,
      build,
      alias,
      madeAt,
      offset: 480,
      finishedAt: isDone ? madeAt : null,
      completed: lessons.map((_, lesson) => isDone || lesson === 0),
      answers,
    },
    { digest: reading.digest, lessons },
    { signer: pair && await signerOf(crypto.subtle, pair), encryption: null },
  );
  chat.push(`${alias} 2026-11-24 10:0${at}:00\n${at === 2 ? "> " : ""}${line}\n`);
}
console.log(chat.join("\n"));
