/**
 * What was given at one try, over bits. Kinds of items are not named: three shapes of lists cover all
 * of them, and a kind that is added later fits one of these, at worst the loose one. Pure.
 */

import { type Bits, TooLong } from "../packing/coder.ts";
import { characters, choice, count, difference, flag } from "../packing/fields.ts";
import { FULL_CLAIM, type Given, MOST_NUMBERS } from "./content.ts";

/**
 * TYPED: text. RISING: each number above the one before, as picks and gaps are. PAIRED: left and right
 * in turn, the left ones counting up. LOOSE: any list.
 */
const [TYPED, RISING, PAIRED, LOOSE] = [0, 1, 2, 3];
const SHAPE_BITS = 2;
const CLAIM_BITS = 5;

type Numbers = readonly number[];

/** Names of contexts, made once: one that is put together anew has to be looked up letter by letter. */
const SHAPES = ["shape/first", ...[0, 1, 2, 3].map((shape) => `shape/last/${shape}`)];
const STEPS = ["step0", "step1", "step2"];
const MOST_TOLD_APART = 12;
const RISINGS = lengthsOf("rising");
const LOOSES = lengthsOf("loose");
const PAIRS = lengthsOf("paired");

/** For a first try, then for a last one after a first of so many numbers. */
function lengthsOf(name: string): readonly string[] {
  const known = Array.from({ length: MOST_TOLD_APART + 1 }, (_, length) => `${name}/${length}`);
  return [name, ...known];
}

/** `before` is what was given at the first try when this is the last one. */
export function given(bits: Bits, value: Given, before: Given | null): Given {
  const known = before ? 1 + shapeOf(before) : 0;
  const shape = choice(bits, SHAPES[known]!, SHAPE_BITS, shapeOf(value));
  if (shape === TYPED) return typed(bits, value);
  const numbers = value.kind === "picked" ? value.numbers : [];
  const length = before?.kind === "picked"
    ? 1 + Math.min(before.numbers.length, MOST_TOLD_APART)
    : 0;
  if (shape === RISING) return picked(rising(bits, RISINGS[length]!, numbers));
  if (shape === LOOSE) return picked(loose(bits, LOOSES[length]!, numbers));
  const earlier = before?.kind === "picked" && shapeOf(before) === PAIRED ? before.numbers : [];
  return picked(paired(bits, PAIRS[length]!, numbers, earlier));
}

function shapeOf(value: Given): number {
  if (value.kind === "typed") return TYPED;
  const { numbers } = value;
  if (numbers.every((one, at) => one > (numbers[at - 1] ?? -1))) return RISING;
  const isPaired = numbers.length % 2 === 0 &&
    numbers.every((one, at) => at % 2 === 1 || one === numbers[0]! + at / 2);
  return isPaired ? PAIRED : LOOSE;
}

function typed(bits: Bits, value: Given): Given {
  const { text: words, isCut, claimed } = value.kind === "typed" ? value : EMPTY;
  return {
    kind: "typed",
    text: characters(bits, "typed", words),
    isCut: flag(bits, "cut", isCut),
    claimed: Math.min(choice(bits, "claimed", CLAIM_BITS, claimed), FULL_CLAIM),
  };
}

const EMPTY = { text: "", isCut: false, claimed: 0 };

function picked(numbers: Numbers): Given {
  return { kind: "picked", numbers };
}

function rising(bits: Bits, context: string, numbers: Numbers): Numbers {
  return list(bits, context, numbers, (value, read) => {
    const at = read.length;
    const floor = at > 0 ? read[at - 1]! + 1 : 0;
    return floor + count(bits, STEPS[Math.min(at, 2)]!, value - floor);
  });
}

function loose(bits: Bits, context: string, numbers: Numbers): Numbers {
  return list(bits, context, numbers, (value) => count(bits, "any", value));
}

/** The left sides cost nothing but the first of them; a right side is counted from where its like begin. */
function paired(bits: Bits, context: string, numbers: Numbers, earlier: Numbers): Numbers {
  const pairs = size(bits, context, numbers.length / 2);
  const left = count(bits, "left", numbers[0] ?? 0);
  const begin = left === 1 ? pairs + 1 : 1;
  const read: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const right = numbers[2 * pair + 1] ?? 0;
    const was = earlier[2 * pair + 1];
    read.push(
      left + pair,
      again(bits, right, was) ?? begin + difference(bits, "right", right - begin),
    );
  }
  return read;
}

/** The number at the same place of the first try, when it is that again. */
function again(bits: Bits, value: number, was: number | undefined): number | null {
  return was !== undefined && flag(bits, "kept", value === was) ? was : null;
}

function list(
  bits: Bits,
  context: string,
  numbers: Numbers,
  one: (value: number, read: Numbers) => number,
): Numbers {
  const length = size(bits, context, numbers.length);
  const read: number[] = [];
  while (read.length < length) read.push(one(numbers[read.length] ?? 0, read));
  return read;
}

function size(bits: Bits, context: string, value: number): number {
  const read = count(bits, context, value);
  if (read > MOST_NUMBERS) throw new TooLong();
  return read;
}
