/** What the ledger is made from: a task that was given, and opened receipts for it. Pure. */

/** One response as a receipt carries it. */
export type Given =
  | { readonly kind: "picked"; readonly numbers: readonly number[] }
  | {
    readonly kind: "typed";
    readonly text: string;
    readonly isCut: boolean;
    /** From 0 to 20; counts only where nobody but the member can judge. */
    readonly claimed: number;
  };

export interface GivenAnswer {
  readonly item: number;
  readonly first: Given;
  readonly last: Given;
}

/** What the report reads of a receipt's content. */
export interface HandedContent {
  /** The first eight hexadecimal digits of the build the member read. */
  readonly build: string;
  readonly alias: string;
  /** Epoch milliseconds by the member's clock. */
  readonly madeAt: number;
  /** Minutes east of UTC. */
  readonly offset: number;
  /** When the last lesson was completed; null while not all are. */
  readonly finishedAt: number | null;
  /** One for each lesson of the assignment, in its order. */
  readonly completed: readonly boolean[];
  readonly answers: readonly GivenAnswer[];
}

/** One opened receipt. */
export interface Handed {
  readonly content: HandedContent;
  /** The same text has the same identity: 16 hexadecimal digits of the packet's SHA-256. */
  readonly identity: string;
  /** The device's public key, or "" when the receipt is unsigned. */
  readonly signer: string;
  /** The sender's name in the chat, or "". */
  readonly from: string;
  /** When it was taken in, epoch milliseconds by the lead's clock. */
  readonly takenAt: number;
}

/** What the report reads of an assignment. */
export interface Task {
  /** Names the assignment in receipts: base64url of its digest. */
  readonly digest: string;
  readonly title: string;
  readonly lessons: readonly number[];
  /** ISO date, the last day; "" for none. */
  readonly due: string;
  /** Percent, or null for none. */
  readonly pass: number | null;
  readonly roster: readonly string[];
}
