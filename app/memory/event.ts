/**
 * What the browser remembers: one small, immutable event for each thing a reader did.
 *
 * The keys are those of the stored format (version 1) and never change meaning:
 * `v` format, `k` kind, `t` epoch milliseconds, `o` minutes east of UTC, `n` item number,
 * `l` lesson number, `a` response, `p` points, `c` confidence, `b` 1 when the event was restored
 * from a short backup (see echo.ts). The other kinds say beside their keys what those mean.
 */

export const FORMAT_VERSION = 1;

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * Permanent numbers of an item's answers (docs/decisions says in which order for each kind of item),
 * or the text as typed.
 */
export type ItemResponse = readonly number[] | string;

export type SettingValue = string | number | boolean | null;

/** When something happened, with the offset of the place where it happened. */
export interface Moment {
  readonly t: number;
  readonly o: number;
}

export interface AnswerPayload {
  readonly k: "answer";
  readonly n: number;
  /** 0 for an issue's closing item. */
  readonly l: number;
  readonly a: ItemResponse;
  /** From 0 to 1. */
  readonly p: number;
  /** 1 sure, 0 unsure, absent when not asked. */
  readonly c?: 0 | 1;
}

/** The last block of a lesson came into view. */
export interface SeenPayload {
  readonly k: "seen";
  readonly l: number;
}

/** A lesson was on screen for a while; written at most once per lesson and learning day. */
export interface OpenPayload {
  readonly k: "open";
  readonly l: number;
}

/** An assignment link was opened; the fragment is kept word for word. */
export interface AssignPayload {
  readonly k: "assign";
  readonly s: string;
}

export interface SetPayload {
  readonly k: "set";
  readonly key: string;
  readonly value: SettingValue;
}

/** The reader deleted these events; only their ids stay. */
export interface ForgetPayload {
  readonly k: "forget";
  readonly ids: readonly string[];
}

/** A number guessed before reading, beside the one the lesson then gave. */
export interface PredictPayload {
  readonly k: "predict";
  readonly l: number;
  readonly guess: number;
  readonly truth: number;
}

/** A self-assessment: one mark a statement, in the order of the page. */
export interface AssessPayload {
  readonly k: "assess";
  readonly l: number;
  readonly marks: readonly number[];
}

/** The reader means to do a lesson's action at `due` (epoch milliseconds). */
export interface PlanPayload {
  readonly k: "plan";
  readonly l: number;
  readonly due: number;
}

/** What became of a planned action; the numbers are the reader's own, before and after. */
export interface DidPayload {
  readonly k: "did";
  readonly l: number;
  readonly done: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly note?: string;
}

/** A bookmark (empty `s`) or a note on a block of a lesson; `quote` finds it again after edits. */
export interface NotePayload {
  readonly k: "note";
  readonly l: number;
  readonly block: string;
  readonly quote: string;
  readonly s: string;
}

/** A glossary term was looked up (no `p`), or recalled in review with `p` from 0 to 1. */
export interface TermPayload {
  readonly k: "term";
  readonly term: string;
  readonly p?: number;
}

/** An assignment that this reader, as a lead, has made: its text as in the link. */
export interface GavePayload {
  readonly k: "gave";
  readonly s: string;
}

/** A receipt handed to this lead, `ER1.…` as it was sent; `from` is the sender's name in the chat, or "". */
export interface ReceiptPayload {
  readonly k: "receipt";
  readonly s: string;
  readonly from: string;
}

/** A show of hands in a meeting: how many were for each of an item's answers, `[number, people]`. */
export interface TallyPayload {
  readonly k: "tally";
  readonly n: number;
  readonly l: number;
  readonly a: readonly (readonly [number, number])[];
}

export type Payload =
  | AnswerPayload
  | SeenPayload
  | OpenPayload
  | AssignPayload
  | SetPayload
  | ForgetPayload
  | PredictPayload
  | AssessPayload
  | PlanPayload
  | DidPayload
  | NotePayload
  | TermPayload
  | GavePayload
  | ReceiptPayload
  | TallyPayload;

type Stamped<P> = P extends Payload ? P & Moment & { readonly v: 1; readonly b?: 1 } : never;

export type CourseEvent = Stamped<Payload>;
export type AnswerEvent = Stamped<AnswerPayload>;
export type ForgetEvent = Stamped<ForgetPayload>;

/** An event of a kind that this code does not know: kept, passed on, never counted. */
export interface UnknownEvent extends Moment {
  readonly v: 1;
  readonly k: string;
  readonly [key: string]: Json;
}

interface Identified {
  /** `<writer>:<counter>`. */
  readonly id: string;
  /** 16 lower-case hexadecimal digits, made at each page load. */
  readonly writer: string;
  readonly counter: number;
}

export interface KnownEntry extends Identified {
  readonly known: true;
  readonly event: CourseEvent;
}

export interface UnknownEntry extends Identified {
  readonly known: false;
  readonly event: UnknownEvent;
}

/** An event with its identity: what the store holds, merges and exports. */
export type Entry = KnownEntry | UnknownEntry;

export interface AnswerGiven {
  readonly item: number;
  /** 0 for an issue's closing item. */
  readonly lesson: number;
  readonly response: ItemResponse;
  /** From 0 to 1; kept to four decimals. */
  readonly points: number;
  /** Leave out when the reader was not asked. */
  readonly sure?: boolean;
}

/** The reader's own business numbers: they leave the device only when she says so. */
export function isPrivate({ event }: Entry): boolean {
  return isPrivateKey((event as JsonObject).key);
}

/** Also of events this code does not know: what a later version calls private is private here. */
export function isPrivateKey(key: unknown): boolean {
  return typeof key === "string" && key.startsWith("shop:");
}

/** Chosen choices as a response: ascending, each once. */
export function picked(choices: Iterable<number>): readonly number[] {
  return [...new Set(choices)].sort((a, b) => a - b);
}

export function answered({ item, lesson, response, points, sure }: AnswerGiven): AnswerPayload {
  const kept = { k: "answer", n: item, l: lesson, a: response, p: fourDecimals(points) } as const;
  return sure === undefined ? kept : { ...kept, c: sure ? 1 : 0 };
}

export function seen(lesson: number): SeenPayload {
  return { k: "seen", l: lesson };
}

export function opened(lesson: number): OpenPayload {
  return { k: "open", l: lesson };
}

export function assigned(fragment: string): AssignPayload {
  return { k: "assign", s: fragment };
}

export function setting(key: string, value: SettingValue): SetPayload {
  return { k: "set", key, value };
}

/** A guess made before reading; `truth` is the number the lesson gives now. */
export function predicted(lesson: number, guess: number, truth: number): PredictPayload {
  return { k: "predict", l: lesson, guess, truth };
}

/** A lesson's action is to be done at `due` (epoch milliseconds). */
export function planned(lesson: number, due: number): PlanPayload {
  return { k: "plan", l: lesson, due };
}

/** A lesson's self-assessment: one mark a statement, in the order of the page. */
export function assessed(lesson: number, marks: readonly number[]): AssessPayload {
  return { k: "assess", l: lesson, marks };
}

/** An assignment given to others, as a lead. */
export function gave(assignment: string): GavePayload {
  return { k: "gave", s: assignment };
}

/** A receipt taken in, as a lead; `from` is the sender's name in the chat, or "". */
export function receiptTaken(receipt: string, from: string): ReceiptPayload {
  return { k: "receipt", s: receipt, from };
}

/** A show of hands on an item: its answers' numbers with the people who were for each. */
export function tallied(
  item: number,
  lesson: number,
  counts: readonly (readonly [number, number])[],
): TallyPayload {
  return { k: "tally", n: item, l: lesson, a: counts };
}

export interface ActionOutcome {
  readonly lesson: number;
  readonly done: boolean;
  readonly before: number | null;
  readonly after: number | null;
  readonly note: string;
}

/** What became of a lesson's action; what was left open is left out. */
export function actionDone({ lesson, done, before, after, note }: ActionOutcome): DidPayload {
  return {
    k: "did",
    l: lesson,
    done,
    ...(before === null ? {} : { before }),
    ...(after === null ? {} : { after }),
    ...(note === "" ? {} : { note }),
  };
}

function fourDecimals(points: number): number {
  return Math.round(points * 10_000) / 10_000;
}
