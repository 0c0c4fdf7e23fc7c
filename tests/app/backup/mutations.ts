/** What happens to a text on its way through chats and fingers: harmless things, and damage. */

import { readBackup } from "../../../app/backup/reading.ts";
import { shortBackup } from "../../../app/backup/writing.ts";
import { writeFile, writeText } from "../../../app/memory/transfer.ts";
import { sequence } from "../memory/sequence.ts";
import { simulate, THIRTY_ISSUES } from "./simulation.ts";

type Below = (below: number) => number;
type Change = (text: string, next: Below) => string;

export interface Figures {
  /** Copies to which only harmless things happened, and how many of them came back exactly. */
  undamaged: number;
  restored: number;
  /** Copies that were damaged: refused, or restored exactly all the same. */
  damaged: number;
  refused: number;
  unharmed: number;
  /** Copies that restored something else than was written. There must be none. */
  wrong: number;
}

export const NO_FIGURES: Figures = {
  undamaged: 0,
  restored: 0,
  damaged: 0,
  refused: 0,
  unharmed: 0,
  wrong: 0,
};

interface Sample {
  readonly text: string;
  readonly expected: string;
}

const INVISIBLE = ["\n", "\r\n", " ", "\u3000", "\u200b", "\ufeff", "\u2060", "\u00ad", "\u200e"];
const PARAMETERS = ["&appinstall=0", "&from=timeline&isappinstalled=0", "&nsukey=a%2Bb", "?x=1"];
const QUOTES = [["「", "」"], ["“", "”"], ["【", "】"], ["《", "》"], ["（", "）"], [
  '"',
  '"',
]] as const;
const AROUND = [["我的学习记录：\n", "\n收到请回复"], ["小王 10:24\n", ""], [
  "",
  "，存一下",
]] as const;
const ADDRESS = "https://kecheng.example/sub/me/#backup=";

/** After these, the text must restore. */
const HARMLESS: readonly Change[] = [
  (text, next) => everyN(text, 1 + next(90), INVISIBLE[next(INVISIBLE.length)]!),
  (text, next) => inserted(text, next(text.length + 1), INVISIBLE[next(INVISIBLE.length)]!),
  (text) => text.replace(/[!-~]/g, fullWidth),
  (text, next) => inserted(text, text.length, PARAMETERS[next(PARAMETERS.length)]!),
  (text, next) => surrounded(text, QUOTES[next(QUOTES.length)]!),
  (text, next) => surrounded(text, AROUND[next(AROUND.length)]!),
  (text) => ADDRESS + text,
  (text) => `${text}\n${text}`,
];

/** After these, the text must be refused or restore exactly what it held. */
const DAMAGE: readonly Change[] = [
  (text, next) => cut(text, next(text.length), 1),
  (text, next) => cut(text, next(text.length), 1 + next(30)),
  (text, next) => text.slice(0, next(text.length)),
  (text, next) => text.slice(next(text.length)),
  (text, next) => swapped(text, next(text.length), next(text.length)),
  (text, next) => ((at) => swapped(text, at, at + 1))(next(text.length)),
  (text, next) =>
    ((at) => inserted(text, at, text.slice(at, at + 1 + next(30))))(next(text.length)),
  (text, next) => replaced(text, next(text.length), text[next(text.length)] ?? ""),
  (text, next) => inserted(text, next(text.length + 1), text[next(text.length)] ?? ""),
  (text, next) => ((at) => replaced(text, at, otherCase(text[at] ?? "")))(next(text.length)),
];

const SAMPLES: readonly Sample[] = [
  ...[3, 10, 40, 200, 2_000].map((size) =>
    shortBackup(simulate({ seed: size, ...THIRTY_ISSUES }).slice(0, size), "daily").text
  ),
  writeText(writeFile(simulate({ seed: 2, ...THIRTY_ISSUES }).slice(0, 12), [], "daily")),
].map(sampleOf);

/** Mutation number `place`: the same in every run. */
export function mutate(place: number, figures: Figures): void {
  const next = sequence(Math.imul(place + 1, 0x9e3779b1));
  const sample = SAMPLES[next(SAMPLES.length)]!;
  const isDamage = next(4) > 0;
  let copy = sample.text;
  if (isDamage) {
    for (let i = 1 + next(3); i > 0 && copy; i--) {
      copy = one(DAMAGE, next)(copy, next);
    }
  }
  for (let i = next(3); i > 0; i--) copy = one(HARMLESS, next)(copy, next);
  const { incoming } = readBackup(copy, "daily");
  const isExact = incoming.ok && JSON.stringify(incoming.entries) === sample.expected;
  if (incoming.ok && !isExact) figures.wrong++;
  if (isDamage) {
    figures.damaged++;
    if (!incoming.ok) figures.refused++;
    else if (isExact) figures.unharmed++;
  } else {
    figures.undamaged++;
    if (isExact) figures.restored++;
  }
}

function sampleOf(text: string): Sample {
  const { incoming } = readBackup(text, "daily");
  if (!incoming.ok) throw new Error(incoming.reason);
  return { text, expected: JSON.stringify(incoming.entries) };
}

function one(changes: readonly Change[], next: Below): Change {
  return changes[next(changes.length)]!;
}

function everyN(text: string, n: number, insert: string): string {
  return text.match(new RegExp(`.{1,${n}}`, "gsu"))?.join(insert) ?? text;
}

function inserted(text: string, at: number, insert: string): string {
  return text.slice(0, at) + insert + text.slice(at);
}

function surrounded(text: string, [before, after]: readonly [string, string]): string {
  return before + text + after;
}

function cut(text: string, at: number, length: number): string {
  return text.slice(0, at) + text.slice(at + length);
}

function replaced(text: string, at: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + 1);
}

function swapped(text: string, a: number, b: number): string {
  return replaced(replaced(text, a, text[b] ?? ""), b, text[a] ?? "");
}

function otherCase(character: string): string {
  const upper = character.toUpperCase();
  return upper === character ? character.toLowerCase() : upper;
}

function fullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}
