import assert from "node:assert/strict";
import {
  type Assignment,
  assignmentText,
  readAssignment,
} from "../../../app/assigning/assignment.ts";
import { COURSE, SAMPLE } from "./samples.ts";

const SHORT: Assignment = {
  ...SAMPLE,
  title: "周五",
  note: "",
  team: "",
  lessons: [2, 5],
  key: null,
};
const ROSTER: Assignment = { ...SHORT, roster: ["小王", "Amy", "老陈"], pass: null, due: "" };
const CORPUS = [SAMPLE, SHORT, ROSTER];
const SITE = "https://learn.example.com/";
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=&% ";

const BLANKS = [" ", "\n", "\r\n", "\u200b", "\u3000"];

interface Outcome {
  opened: number;
  refused: number;
}

/** Every mangled form is opened as what was sent, or refused; anything else fails. */
function judge(sent: Assignment, mangled: Iterable<string>): Outcome {
  const outcome = { opened: 0, refused: 0 };
  for (const text of mangled) {
    const reading = readAssignment(text, COURSE);
    if (!reading.ok) outcome.refused++;
    else {
      assert.deepEqual(reading.assignment, sent, `wrong assignment from ${text}`);
      outcome.opened++;
    }
  }
  return outcome;
}

/** Every one of these has to open. */
function opens(name: string, mangle: (text: string) => readonly string[]): void {
  Deno.test(`a link opens ${name}`, () => {
    for (const sent of CORPUS) {
      const { refused, opened } = judge(sent, mangle(assignmentText(sent, COURSE)));
      assert.equal(refused, 0);
      assert.ok(opened > 0);
    }
  });
}

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

opens("with what chat apps append", (text) => [
  `${SITE}#${text}&from=singlemessage`,
  `${SITE}#${text}&from=timeline&isappinstalled=0`,
  `${SITE}#${text}?nsukey=Zm9v%2FbAr%3D%3D&from=groupmessage`,
  `${SITE}?from=singlemessage&isappinstalled=0#${text}`,
  `${SITE}#${text}/?appinstall=0`,
  `${SITE}#appinstall=0&${text}`,
  `${SITE}#?isappinstalled=0&${text}&nsukey=abc_def-123`,
  `${SITE}#/${text}#wechat_redirect`,
]);
opens("percent-encoded once, twice and three times", (text) => {
  const every = [...`#${text}`].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join("");
  const once = encodeURIComponent(`#${text}&from=a b`);
  return [every, once, encodeURIComponent(once), encodeURIComponent(encodeURIComponent(once))];
});
opens(
  "in full-width letters",
  (text) => [wide(text), text.replaceAll(".", "。"), wide(`#${text}`)],
);
opens("with spaces and line breaks anywhere", (text) => {
  const cuts = Array.from(
    text,
    (_, at) => text.slice(0, at) + BLANKS[at % BLANKS.length] + text.slice(at),
  );
  return [...cuts, text.replace(/.{20}/g, "$&\n"), `　${text}\n收到请回复`, `> ${text} \n`];
});
opens("with other dashes", (text) => [
  ...["\u2010", "\u2011", "\u2012", "\u2013", "\u2212", "\uff0d", "\u2014"].map((dash) =>
    text.replaceAll("-", dash)
  ),
  text.replaceAll("--", "\u2014"),
  text.replaceAll("--", "\u2013"),
]);
opens("inside a whole chat message", (text) => [
  `小李 10:24\n【每日一期】周五前三课\n打开链接：${SITE}#${text}\n读完后交回执。`,
  `[打开任务](${SITE}#${text})`,
  `<${SITE}#${text}>，`,
]);

Deno.test("a link cut at any length is refused until it is whole", () => {
  for (const sent of CORPUS) {
    const text = assignmentText(sent, COURSE);
    for (let length = 0; length < text.length; length++) {
      assert.equal(readAssignment(text.slice(0, length), COURSE).ok, false, `${length} characters`);
      assert.equal(readAssignment(`${text.slice(0, length)}&from=timeline`, COURSE).ok, false);
    }
  }
});

Deno.test("one character changed, lost, doubled or swapped anywhere never opens another assignment", () => {
  for (const sent of CORPUS) {
    const text = assignmentText(sent, COURSE);
    const all = Array.from(text, (sign, at) => {
      const [before, after] = [text.slice(0, at), text.slice(at + 1)];
      const others = at % 3 === 0
        ? [...ALPHABET]
        : [...ALPHABET].filter((_, n) => n % 9 === at % 9);
      return [
        ...others.filter((other) => other !== sign).map((other) => before + other + after),
        before + after,
        before + sign + sign + after,
        before + after.slice(0, 1) + sign + after.slice(1),
      ];
    }).flat();
    const { opened, refused } = judge(sent, all);
    // What still opens was changed where nothing depends on it: two equal neighbours, or blanks.
    assert.ok(refused > opened * 20, `${opened} opened, ${refused} refused`);
  }
});

Deno.test("halves of two links never make a third", () => {
  const [one, two] = [SHORT, { ...SHORT, nonce: 7, lessons: [2, 6] }].map((each) =>
    assignmentText(each, COURSE)
  );
  assert.ok(one && two);
  for (let at = 10; at < one.length - 1; at++) {
    const spliced = one.slice(0, at) + two.slice(at);
    const reading = readAssignment(spliced, COURSE);
    assert.ok(!reading.ok || [one, two].includes(reading.text), spliced);
  }
});
