/** The content of a receipt as bytes: each field is described once, for both directions. Pure. */

import { bitReader, type Bits, bitWriter, TooLong } from "../packing/coder.ts";
import { characters, count, difference, flag, word } from "../packing/fields.ts";
import { utf8 } from "./bytes.ts";
import {
  areSame,
  EARLIEST,
  MINUTE_MS,
  type ReceiptAnswer,
  type ReceiptContent,
} from "./content.ts";
import { given } from "./given_bits.ts";

const WORD_BITS = 32;
/** Minutes since the beginning, enough until 2153. */
const TIME_BITS = 26;
/** Minutes east of UTC where nearly all members are. */
const HOME_OFFSET = 480;
const WIDEST_OFFSET = 1_440;
const LONGEST_ALIAS_BYTES = 48;
/** Items of sixty lessons. */
const MOST_ANSWERS = 1_000;
/** Lessons of more items than this are coded as if they had so many. */
const LONGEST_RUN = 8;
/** Contexts of a step to another lesson, by how many answers of the last one came before. */
const LESSON = Array.from({ length: LONGEST_RUN + 1 }, (_, run) => `lesson/${run}`);
/** A course numbers the items of a lesson together, mostly three. Another number of them makes lines longer, never wrong. */
const ITEMS_A_LESSON = 3;

/** The numbers of an assignment's lessons, in its order: what both sides know before they read. */
type Lessons = readonly number[];

export function contentBytes(content: ReceiptContent, lessons: Lessons): Uint8Array {
  const writer = bitWriter();
  code(writer, content, lessons);
  return writer.finish();
}

/** Null when the bytes are no content of a receipt for these lessons. */
export function readContent(bytes: Uint8Array, lessons: Lessons): ReceiptContent | null {
  try {
    const content = code(bitReader(bytes), NOTHING, lessons);
    return isSound(content) ? content : null;
  } catch (error) {
    if (error instanceof TooLong) return null;
    throw error;
  }
}

const NOTHING: ReceiptContent = {
  nonce: 0,
  build: "",
  alias: "",
  madeAt: 0,
  offset: 0,
  finishedAt: null,
  completed: [],
  answers: [],
};

function code(bits: Bits, value: ReceiptContent, lessons: Lessons): ReceiptContent {
  const nonce = word(bits, WORD_BITS, value.nonce);
  const build = word(bits, WORD_BITS, parseInt(value.build || "0", 16));
  const alias = characters(bits, "alias", value.alias);
  const minutes = word(bits, TIME_BITS, (value.madeAt - EARLIEST) / MINUTE_MS);
  const offset = HOME_OFFSET + difference(bits, "offset", value.offset - HOME_OFFSET);
  const madeAt = EARLIEST + minutes * MINUTE_MS;
  const finishedAt = finished(bits, value, madeAt);
  const completed = lessons.map((_, place) =>
    flag(bits, "completed", value.completed[place] ?? false)
  );
  const answers = coded(bits, value.answers, lessons);
  return {
    nonce,
    build: hexadecimal(build),
    alias,
    madeAt,
    offset,
    finishedAt,
    completed,
    answers,
  };
}

function finished(bits: Bits, value: ReceiptContent, madeAt: number): number | null {
  if (!flag(bits, "finished", value.finishedAt !== null)) return null;
  const ago = (value.madeAt - (value.finishedAt ?? 0)) / MINUTE_MS;
  return madeAt - count(bits, "ago", ago) * MINUTE_MS;
}

function coded(
  bits: Bits,
  answers: readonly ReceiptAnswer[],
  lessons: Lessons,
): readonly ReceiptAnswer[] {
  const length = count(bits, "answers", answers.length);
  if (length > MOST_ANSWERS) throw new TooLong();
  const read: ReceiptAnswer[] = [];
  while (read.length < length) {
    read.push(answer(bits, answers[read.length] ?? UNANSWERED, read, lessons));
  }
  return read;
}

const UNANSWERED: ReceiptAnswer = {
  item: 0,
  lesson: 0,
  first: { kind: "picked", numbers: [] },
  last: { kind: "picked", numbers: [] },
};

function answer(
  bits: Bits,
  value: ReceiptAnswer,
  read: readonly ReceiptAnswer[],
  lessons: Lessons,
): ReceiptAnswer {
  const run = runOf(read);
  const from = read.at(-1)?.lesson ?? 0;
  const lesson = from + count(bits, LESSON[run]!, value.lesson - from);
  if (lesson >= lessons.length) throw new TooLong();
  const where = run > 0 && lesson === from ? "item/near" : "item/far";
  const expected = expectedItem(read.at(-1), lesson, lessons);
  const item = expected + difference(bits, where, value.item - expected);
  const first = given(bits, value.first, null);
  const isSame = flag(bits, "same", areSame(value.first, value.last));
  const last = isSame ? first : given(bits, value.last, first);
  return { item, lesson, first, last };
}

/** How many of the last answers are of one lesson: the next ones are mostly as many. */
function runOf(read: readonly ReceiptAnswer[]): number {
  const lesson = read.at(-1)?.lesson;
  let run = 0;
  while (run < LONGEST_RUN && read.at(-1 - run)?.lesson === lesson && run < read.length) run++;
  return run;
}

/** The next item of the same lesson, or where another lesson's should begin by its number. */
function expectedItem(
  before: ReceiptAnswer | undefined,
  lesson: number,
  lessons: Lessons,
): number {
  if (before?.lesson === lesson) return before.item + 1;
  const [from, begin] = before ? [lessons[before.lesson]!, before.item] : [1, 1];
  return begin + ITEMS_A_LESSON * (lessons[lesson]! - from);
}

/** What a device of ours never writes is refused: nothing downstream has to expect it. */
function isSound({ alias, offset, answers }: ReceiptContent): boolean {
  const items = new Set(answers.map(({ item }) => item));
  return alias.length > 0 && utf8(alias).length <= LONGEST_ALIAS_BYTES &&
    Math.abs(offset) <= WIDEST_OFFSET && items.size === answers.length &&
    answers.every(({ item }) => item > 0);
}

function hexadecimal(word: number): string {
  return word.toString(16).padStart(8, "0");
}
