/** Runs in the page: writes 10,000 receipts by 500 devices, signed and encrypted, then times opening them. */

import { makeEphemeral } from "../app/receipt/cipher.ts";
import type { ReceiptContent } from "../app/receipt/content.ts";
import { openMany } from "../app/receipt/many.ts";
import { compressed } from "../app/receipt/point.ts";
import { openReceipt, writeReceipt } from "../app/receipt/receipt.ts";
import { type Signer, signerOf } from "../app/receipt/signature.ts";

const RECEIPTS = 10_000;
const DEVICES = 500;
const [LESSONS, ITEMS] = [10, 30];
const { subtle } = crypto;
const ASKED = {
  digest: Uint8Array.of(1, 2, 3, 4, 5, 6),
  lessons: Array.from({ length: LESSONS }, (_, at) => at + 1),
};

const pair = await subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, false, ["deriveKey"]);
const point = compressed(new Uint8Array(await subtle.exportKey("raw", pair.publicKey)));

/** Three in four right at once; the others picked something else first. */
function content(member: number): ReceiptContent {
  const answers = Array.from({ length: ITEMS }, (_, at) => {
    const right = 1 + (at * 7) % 4;
    const first = (member * 31 + at * 17) % 4 === 0 ? 1 + right % 4 : right;
    return {
      item: 3 * at + 1,
      lesson: Math.floor(at / (ITEMS / LESSONS)),
      first: { kind: "picked", numbers: [first] },
      last: { kind: "picked", numbers: [right] },
    } as const;
  });
  const madeAt = Date.UTC(2026, 10, 24) + member * 60_000;
  const completed = Array.from({ length: LESSONS }, () => true);
  const alias = `成员${member}`;
  return {
    nonce: member,
    build: "5e1f09ab",
    alias,
    madeAt,
    offset: 480,
    finishedAt: madeAt - 60_000,
    completed,
    answers,
  };
}

async function signers(algorithm: string | EcKeyGenParams): Promise<readonly Signer[]> {
  const made = Array.from({ length: DEVICES }, async () => {
    const keys = await subtle.generateKey(algorithm, false, ["sign", "verify"]);
    return signerOf(subtle, keys as CryptoKeyPair);
  });
  return (await Promise.all(made)).filter((signer) => signer !== null);
}

async function write(devices: readonly Signer[]): Promise<readonly string[]> {
  const lines: string[] = [];
  while (lines.length < RECEIPTS) {
    const batch = Array.from({ length: 100 }, async (_, at) => {
      const member = lines.length + at;
      const ephemeral = await makeEphemeral(subtle);
      const encryption = { subtle, leadPoint: point, ephemeral };
      const signer = devices[member % devices.length]!;
      return writeReceipt(content(member), ASKED, { signer, encryption });
    });
    lines.push(...await Promise.all(batch));
  }
  return lines;
}

async function time(lines: readonly string[]): Promise<number> {
  const opener = {
    subtle,
    assignmentOf: () => ({ lessons: ASKED.lessons, key: point }),
    leadKeys: [{ point, privateKey: pair.privateKey }],
  };
  const start = performance.now();
  const openings = await openMany(lines, (line) => openReceipt(line, opener));
  const took = performance.now() - start;
  if (!openings.every((opening) => opening.ok)) throw new Error("a good receipt was refused");
  return took;
}

const ed25519 = await write(await signers("Ed25519"));
const p256 = await write(await signers({ name: "ECDSA", namedCurve: "P-256" }));
const times = {
  "open 10,000 receipts signed by Ed25519 (budget 5,000)": await time(ed25519),
  "open 10,000 receipts signed by P-256 (budget 5,000)": await time(p256),
};
Object.assign(globalThis, { times });
