/** Small facts beside answers: which of them a short backup takes along, and how each is written. */

import type { CourseEvent, JsonObject, Payload } from "../memory/event.ts";
import { canonical } from "../memory/format.ts";
import type { LearningDay } from "../memory/order.ts";
import type { Bits } from "../packing/coder.ts";
import { choice, count, difference, flag, real, text } from "../packing/fields.ts";

export interface Fact {
  readonly payload: Payload;
  readonly day: LearningDay;
}

/** In the order of their codes; new kinds are added at the end, up to sixteen. */
const KINDS = ["set", "predict", "assess", "plan", "did", "note", "term"] as const;
type Kind = typeof KINDS[number];
type CarriedPayload = Extract<Payload, { k: Kind }>;

/** What belongs to one device, to one assignment, or to nobody else's eyes. */
const LEFT_OUT = [
  "shop:",
  "assignment-hidden:",
  "alias",
  "backed-up",
  "weather-",
  "certificate-name",
  "told:",
  "device:",
  "desk:",
] as const;
const LONGEST_TEXT = 120;
const MOST_MARKS = 60;
const DAY_MS = 86_400_000;

/** Whether a short backup takes this along; longer texts are only in the full record. */
export function isCarried(event: CourseEvent): boolean {
  switch (event.k) {
    case "set":
      return !LEFT_OUT.some((start) => event.key.startsWith(start)) && isShort(event.key) &&
        (typeof event.value !== "string" || isShort(event.value));
    case "assess":
      return event.marks.length <= MOST_MARKS;
    case "did":
      return isShort(event.note ?? "");
    case "note":
      return isShort(event.block + event.quote + event.s);
    case "term":
      return isShort(event.term);
    default:
      return event.k === "predict" || event.k === "plan";
  }
}

/** An event without when it happened; keys this code does not know are not taken along. */
export function payloadOf(event: CourseEvent): Payload {
  const { t: _t, o: _o, v: _v, b: _b, ...payload } = event;
  return payload;
}

/** By day, kind and lesson: the same facts are always in the same order, and near ones side by side. */
export function compareFacts(a: Fact, b: Fact): number {
  const [first, second] = [sortKey(a), sortKey(b)];
  return a.day - b.day || (first < second ? -1 : Number(first > second));
}

function sortKey({ payload }: Fact): string {
  const lesson = "l" in payload ? payload.l : 0;
  return `${payload.k} ${String(lesson).padStart(8, "0")} ${
    canonical(payload as unknown as JsonObject)
  }`;
}

/** One fact after another, the oldest first. */
export function codeFacts(bits: Bits, facts: readonly Fact[], firstDay: LearningDay): Fact[] {
  const length = count(bits, "facts", facts.length);
  const coded: Fact[] = [];
  let [day, lesson] = [firstDay, 0];
  for (let at = 0; at < length; at++) {
    const fact = facts[at];
    day += difference(bits, "fact-day", fact ? fact.day - day : 0);
    const payload = codePayload(bits, fact?.payload as CarriedPayload | undefined, lesson, day);
    if ("l" in payload) lesson = payload.l;
    coded.push({ payload, day });
  }
  return coded;
}

function codePayload(
  bits: Bits,
  given: CarriedPayload | undefined,
  lesson: number,
  day: LearningDay,
): CarriedPayload {
  const k = KINDS[choice(bits, "kind", 4, given ? KINDS.indexOf(given.k) : 0)];
  const of = <K extends Kind>(kind: K) =>
    given?.k === kind ? given as CarriedPayload & { k: K } : undefined;
  if (k === "set") return codeSetting(bits, of("set"));
  if (k === "term") return codeTerm(bits, of("term"));
  const l = lesson + difference(bits, `${k}-lesson`, given && "l" in given ? given.l - lesson : 0);
  switch (k) {
    case "predict":
      return {
        k,
        l,
        guess: real(bits, "guess", of(k)?.guess ?? 0),
        truth: real(bits, "truth", of(k)?.truth ?? 0),
      };
    case "assess":
      return { k, l, marks: codeMarks(bits, of(k)?.marks ?? []) };
    case "plan":
      return { k, l, due: codeDue(bits, of(k)?.due ?? 0, day) };
    case "did":
      return { k, l, ...codeOutcome(bits, of(k)) };
    case "note":
      return {
        k,
        l,
        block: text(bits, "block", of(k)?.block ?? ""),
        quote: text(bits, "words", of(k)?.quote ?? ""),
        s: text(bits, "words", of(k)?.s ?? ""),
      };
    default:
      throw new RangeError("a fact of a kind this code does not know");
  }
}

type Given<K extends Kind> = Extract<Payload, { k: K }> | undefined;

function codeSetting(bits: Bits, given: Given<"set">): CarriedPayload {
  const key = text(bits, "key", given?.key ?? "");
  const types = ["string", "number", "boolean"];
  const type = choice(bits, "value-type", 2, given ? types.indexOf(typeof given.value) + 1 : 0);
  const { value } = given ?? { value: null };
  if (type === 0) return { k: "set", key, value: null };
  if (type === 1) return { k: "set", key, value: text(bits, "words", String(value ?? "")) };
  if (type === 2) return { k: "set", key, value: real(bits, "value", Number(value)) };
  return { k: "set", key, value: flag(bits, "switch", value === true) };
}

function codeTerm(bits: Bits, given: Given<"term">): CarriedPayload {
  const term = text(bits, "key", given?.term ?? "");
  const isRecalled = flag(bits, "recalled", given?.p !== undefined);
  return isRecalled
    ? { k: "term", term, p: real(bits, "recall", given?.p ?? 0) }
    : { k: "term", term };
}

function codeMarks(bits: Bits, marks: readonly number[]): number[] {
  const length = count(bits, "marks", marks.length);
  if (length > MOST_MARKS) throw new RangeError("more marks than a self-assessment has");
  return Array.from({ length }, (_, at) => count(bits, "mark", marks[at] ?? 0));
}

/** Nearly always a whole number of hours after the day of the plan. */
function codeDue(bits: Bits, due: number, day: LearningDay): number {
  const minutes = Math.floor(due / 60_000);
  const isWhole = flag(bits, "due-whole", minutes * 60_000 === due);
  const after = difference(bits, "due", minutes - day * (DAY_MS / 60_000));
  const start = (after + day * (DAY_MS / 60_000)) * 60_000;
  return isWhole ? start : start + count(bits, "due-rest", due - minutes * 60_000);
}

function codeOutcome(bits: Bits, given: Given<"did">) {
  const done = flag(bits, "done", given?.done ?? false);
  const hasBefore = flag(bits, "has-before", given?.before !== undefined);
  const before = hasBefore ? { before: real(bits, "before", given?.before ?? 0) } : {};
  const hasAfter = flag(bits, "has-after", given?.after !== undefined);
  const after = hasAfter ? { after: real(bits, "after", given?.after ?? 0) } : {};
  const hasNote = flag(bits, "has-note", given?.note !== undefined);
  const note = hasNote ? { note: text(bits, "words", given?.note ?? "") } : {};
  return { done, ...before, ...after, ...note };
}

function isShort(words: string): boolean {
  return words.length <= LONGEST_TEXT;
}
