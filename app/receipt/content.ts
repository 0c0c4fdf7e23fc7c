/** What a receipt says, as its member's device wrote it. Everything in it is her own report. */

/** What was answered at one try. */
export type Given =
  | { readonly kind: "picked"; readonly numbers: readonly number[] }
  | {
    readonly kind: "typed";
    readonly text: string;
    /** Whether more was typed than a receipt holds. */
    readonly isCut: boolean;
    /** Twentieths, from 0 to 20: counts only where nobody but the reader can judge. */
    readonly claimed: number;
  };

export interface ReceiptAnswer {
  readonly item: number;
  /** Place of its lesson in the assignment. */
  readonly lesson: number;
  readonly first: Given;
  readonly last: Given;
}

export interface ReceiptContent {
  /** 32 random bits: two receipts of equal answers differ. */
  readonly nonce: number;
  /** The first eight hexadecimal digits of the build whose pages were answered. */
  readonly build: string;
  readonly alias: string;
  /** Epoch milliseconds by the member's clock, whole minutes. */
  readonly madeAt: number;
  /** Minutes east of UTC. */
  readonly offset: number;
  /** When the last of the lessons was completed; null while not all are. */
  readonly finishedAt: number | null;
  /** One for each lesson of the assignment, in its order. */
  readonly completed: readonly boolean[];
  /** By lesson, then by item number; each item once. */
  readonly answers: readonly ReceiptAnswer[];
}

/** Bytes of typed text that a receipt holds. */
export const LONGEST_TYPED = 24;
/** Numbers of one response: no item has nearly as many parts. */
export const MOST_NUMBERS = 64;
/** Times in a receipt are counted in minutes from here. */
export const EARLIEST = Date.UTC(2026, 0, 1);
export const MINUTE_MS = 60_000;
/** Points in a receipt are twentieths of an item. */
export const FULL_CLAIM = 20;

/** Whether nothing tells two tries apart. */
export function areSame(one: Given, other: Given): boolean {
  if (one.kind === "typed" || other.kind === "typed") {
    return one.kind === "typed" && other.kind === "typed" && one.text === other.text &&
      one.isCut === other.isCut && one.claimed === other.claimed;
  }
  return one.numbers.join() === other.numbers.join();
}
