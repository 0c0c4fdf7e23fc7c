/**
 * Prints samples.json anew: `deno run tests/app/receipt/write_samples.ts`. Only for a new version of
 * the format: lines that were once released have to be readable for ever.
 */

import { toBase64Url } from "../../../app/memory/base64url.ts";
import type { ReceiptContent } from "../../../app/receipt/content.ts";
import { lineOf, readLine } from "../../../app/receipt/line.ts";
import { openReceipt, writeReceipt } from "../../../app/receipt/receipt.ts";
import type { Signer } from "../../../app/receipt/signature.ts";
import { compressed } from "../../../app/receipt/point.ts";
import {
  agreementPair,
  bytesOfHex,
  DEVICE_ED25519,
  DEVICE_P256,
  EPHEMERAL,
  fixedSigner,
  LEAD,
  leadKey,
  SUBTLE,
  wholePoint,
} from "./fixed_keys.ts";

const DIGEST = "0a1b2c3d4e5f";
const LESSONS = [1, 2];
const ASKED = { digest: bytesOfHex(DIGEST), lessons: LESSONS };
const PICKED = (...numbers: number[]) => ({ kind: "picked", numbers }) as const;
const TYPED = (text: string, claimed = 0, isCut = false) =>
  ({ kind: "typed", text, isCut, claimed }) as const;

const NOTHING_ANSWERED: ReceiptContent = {
  nonce: 0,
  build: "00000000",
  alias: "a",
  madeAt: Date.UTC(2026, 0, 1),
  offset: 480,
  finishedAt: null,
  completed: [false, false],
  answers: [],
};

const EVERYTHING: ReceiptContent = {
  nonce: 0xdeadbeef,
  build: "5e1f09ab",
  alias: "小李（三店）Lee🙂",
  madeAt: Date.UTC(2026, 10, 27, 9, 41),
  offset: -210,
  finishedAt: Date.UTC(2026, 10, 26, 23, 58),
  completed: [true, true],
  answers: [
    { item: 201, lesson: 0, first: PICKED(1), last: PICKED(3) },
    { item: 202, lesson: 0, first: PICKED(1, 2, 4), last: PICKED(1, 2, 4) },
    { item: 203, lesson: 0, first: PICKED(3, 1, 2, 5, 4), last: PICKED(1, 2, 3, 4, 5) },
    { item: 205, lesson: 0, first: TYPED("12.5"), last: TYPED("１３%", 20) },
    { item: 2, lesson: 1, first: PICKED(1, 6, 2, 6, 3, 5), last: PICKED(1, 4, 2, 6, 3, 5) },
    { item: 3, lesson: 1, first: PICKED(4, 1, 5, 3, 6, 2), last: PICKED(4, 1, 5, 3, 6, 1) },
    { item: 4, lesson: 1, first: PICKED(), last: PICKED(2) },
    { item: 9, lesson: 1, first: TYPED("您说得对，我们", 13, true), last: TYPED("", 7) },
    { item: 11, lesson: 1, first: PICKED(2, 5, 8), last: TYPED("2", 20) },
  ],
};

interface Case {
  readonly name: string;
  readonly content: ReceiptContent;
  readonly signer: Signer | null;
  readonly isEncrypted: boolean;
}

const lead = await leadKey();
const ed25519 = await fixedSigner(DEVICE_ED25519);
const p256 = await fixedSigner(DEVICE_P256);
const opener = {
  subtle: SUBTLE,
  assignmentOf: (digest: string) =>
    digest === DIGEST ? { lessons: LESSONS, key: lead.point } : null,
  leadKeys: [lead],
};

async function lineFor({ content, signer, isEncrypted }: Case): Promise<string> {
  const ephemeral = await agreementPair(EPHEMERAL);
  const encryption = isEncrypted ? { subtle: SUBTLE, leadPoint: lead.point, ephemeral } : null;
  return writeReceipt(content, ASKED, { signer, encryption });
}

const signers = [["ed25519", ed25519], ["p256", p256], ["unsigned", null]] as const;
const contents = [["everything", EVERYTHING], ["nothing answered", NOTHING_ANSWERED]] as const;
const opened = [];
for (const [signing, signer] of signers) {
  for (const isEncrypted of [true, false]) {
    for (const [what, content] of contents) {
      const name = `${what}, ${signing}, ${isEncrypted ? "encrypted" : "readable by all"}`;
      const line = await lineFor({ name, content, signer, isEncrypted });
      opened.push({ name, line, opening: await openReceipt(line, opener) });
    }
  }
}

const whole = opened[0]!.line;
const open = opened.find(({ name }) => name === "everything, ed25519, readable by all")!.line;
const reading = readLine(open);
if (!reading.ok) throw new Error("the sample cannot be read");

/** A line that is whole but for one byte of its packet. */
function changed(at: number, by: number): string {
  const packet = reading.ok ? reading.packet.slice() : new Uint8Array();
  packet[at] = packet[at]! ^ by;
  return lineOf(packet);
}

const refusals = [
  { name: "cut", line: whole.slice(0, -9) },
  { name: "a character changed", line: whole.replace("ER1.BQ", "ER1.BR") },
  { name: "a later version", line: whole.replace("ER1.", "ER2.") },
  { name: "content changed", line: changed(reading.packet.length - 1, 1) },
  { name: "encrypted to another lead", line: await anotherLead() },
  { name: "another assignment", line: changed(3, 1) },
  { name: "unknown signing", line: changed(0, 2) },
];

async function anotherLead(): Promise<string> {
  const ephemeral = await agreementPair(EPHEMERAL);
  const leadPoint = compressed(wholePoint(DEVICE_P256));
  const encryption = { subtle: SUBTLE, leadPoint, ephemeral };
  return writeReceipt(EVERYTHING, ASKED, { signer: ed25519, encryption });
}

const refused = [];
for (const { name, line } of refusals) {
  refused.push({ name, line, opening: await openReceipt(line, opener) });
}

const row = (one: unknown): string => `    ${JSON.stringify(one)}`;
const rows = (list: readonly unknown[]): string => `[\n${list.map(row).join(",\n")}\n  ]`;
console.log([
  "{",
  `  "about": "Receipts of version 1. Keys as printed in RFC 5903, 6979 and 8032.",`,
  `  "assignment": ${
    JSON.stringify({ digest: DIGEST, lessons: LESSONS, key: toBase64Url(lead.point) })
  },`,
  `  "lead": ${JSON.stringify(LEAD)},`,
  `  "opened": ${rows(opened)},`,
  `  "refused": ${rows(refused)}`,
  "}",
].join("\n"));
