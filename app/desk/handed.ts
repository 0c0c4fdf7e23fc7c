/** What the ledger is made from: a task that was given, and opened receipts for it. Pure. */

import type { ReceiptContent } from "../receipt/content.ts";

/** One opened receipt. */
export interface Handed {
  readonly content: ReceiptContent;
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
  /** Names the assignment in receipts: twelve hexadecimal digits. */
  readonly digest: string;
  readonly title: string;
  readonly lessons: readonly number[];
  /** ISO date, the last day; "" for none. */
  readonly due: string;
  /** Percent, or null for none. */
  readonly pass: number | null;
  readonly roster: readonly string[];
}
