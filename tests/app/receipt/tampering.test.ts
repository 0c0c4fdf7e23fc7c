import assert from "node:assert/strict";
import { toBase64Url } from "../../../app/memory/base64url.ts";
import { sha256 } from "../../../app/packing/digest.ts";
import { makeEphemeral } from "../../../app/receipt/cipher.ts";
import type { ReceiptContent } from "../../../app/receipt/content.ts";
import { hexadecimal, joined } from "../../../app/receipt/bytes.ts";
import { contentBytes } from "../../../app/receipt/content_bits.ts";
import { identityOf, lineOf, readLine } from "../../../app/receipt/line.ts";
import { HEADER_BYTES } from "../../../app/receipt/packet.ts";
import { bytesOf, compressed, numberOf } from "../../../app/receipt/point.ts";
import {
  type AskedFor,
  type Opening,
  openReceipt,
  type Refusal,
  writeReceipt,
} from "../../../app/receipt/receipt.ts";
import type { Signer } from "../../../app/receipt/signature.ts";
import {
  DEVICE_ED25519,
  DEVICE_P256,
  fixedSigner,
  leadKey,
  SUBTLE,
  wholePoint,
} from "./fixed_keys.ts";

const lead = await leadKey();
const ed25519 = await fixedSigner(DEVICE_ED25519);
const p256 = await fixedSigner(DEVICE_P256);
const [MINE, OTHER] = [Uint8Array.of(1, 2, 3, 4, 5, 6), Uint8Array.of(1, 2, 3, 4, 5, 7)];
const LESSONS = [1, 2];
const ASKED: AskedFor = { lessons: LESSONS, key: lead.point };

const CONTENT: ReceiptContent = {
  nonce: 1,
  build: "5e1f09ab",
  alias: "王小明",
  madeAt: Date.UTC(2026, 10, 24),
  offset: 480,
  finishedAt: Date.UTC(2026, 10, 23),
  completed: [true, true],
  answers: [
    {
      item: 3,
      lesson: 0,
      first: { kind: "picked", numbers: [2] },
      last: { kind: "picked", numbers: [1] },
    },
    {
      item: 4,
      lesson: 1,
      first: { kind: "typed", text: "毛利率", isCut: false, claimed: 0 },
      last: { kind: "typed", text: "毛利率", isCut: false, claimed: 0 },
    },
  ],
};

interface Made {
  readonly content?: ReceiptContent;
  readonly digest?: Uint8Array;
  readonly signer?: Signer | null;
  readonly leadPoint?: Uint8Array | null;
}

async function lineWith(made: Made): Promise<string> {
  const { content = CONTENT, digest = MINE, signer = ed25519, leadPoint = lead.point } = made;
  const encryption = leadPoint &&
    { subtle: SUBTLE, leadPoint, ephemeral: await makeEphemeral(SUBTLE) };
  return writeReceipt(content, { digest, lessons: LESSONS }, { signer, encryption });
}

async function packetWith(made: Made): Promise<Uint8Array> {
  return packetOf(await lineWith(made));
}

function packetOf(line: string): Uint8Array {
  const reading = readLine(line);
  assert.ok(reading.ok);
  return reading.packet;
}

/** Opens with both assignments known, as a desk with several does. */
function open(line: string): Promise<Opening> {
  const known = [MINE, OTHER].map(hexadecimal);
  return openReceipt(line, {
    subtle: SUBTLE,
    assignmentOf: (digest) => known.includes(digest) ? ASKED : null,
    leadKeys: [lead],
  });
}

async function refusalOf(packet: Uint8Array): Promise<Refusal | "opened"> {
  const opening = await open(lineOf(packet));
  return opening.ok ? "opened" : opening.why;
}

const SIGNED = [
  ["Ed25519, encrypted", { signer: ed25519 }],
  ["Ed25519, readable by all", { signer: ed25519, leadPoint: null }],
  ["P-256, encrypted", { signer: p256 }],
  ["P-256, readable by all", { signer: p256, leadPoint: null }],
] as const;

for (const [name, made] of SIGNED) {
  Deno.test(`every bit of a signed receipt counts, although the check was made anew: ${name}`, async () => {
    const packet = await packetWith(made);
    assert.equal(await refusalOf(packet), "opened");
    for (let bit = 0; bit < packet.length * 8; bit++) {
      const changed = packet.slice();
      changed[bit >> 3] = changed[bit >> 3]! ^ (1 << (bit & 7));
      const opening = await open(lineOf(changed));
      // Taking the signature off is always possible; what is left is unsigned, says so, and is no longer theirs.
      if (opening.ok) {
        assert.equal(opening.signature, "unsigned", `bit ${bit}`);
        assert.notDeepEqual(opening.content, CONTENT, `bit ${bit}`);
      }
    }
  });
}

Deno.test("every character of a line that a chat changes is noticed", async () => {
  const line = await lineWith({});
  const start = line.indexOf("ER1.");
  for (let at = start; at < line.length; at++) {
    for (const by of line[at] === "A" ? ["B", "-", ""] : ["A", "_", ""]) {
      const opening = await open(line.slice(0, at) + by + line.slice(at + 1));
      if (by !== line[at]) assert.equal(opening.ok, false, `character ${at} as "${by}"`);
    }
  }
});

Deno.test("no field can be moved from one receipt to another", async () => {
  const other = {
    ...CONTENT,
    alias: "李四",
    nonce: 2,
    completed: [false, false],
    finishedAt: null,
  };
  for (const leadPoint of [lead.point, null]) {
    for (const signers of [[ed25519, ed25519], [ed25519, p256], [p256, ed25519]] as const) {
      const one = await packetWith({ signer: signers[0], leadPoint });
      const two = await packetWith({ signer: signers[1], leadPoint, content: other });
      for (let cut = 1; cut < Math.min(one.length, two.length); cut++) {
        const spliced = joined(one.subarray(0, cut), two.subarray(cut));
        const isWhole = [one, two].some((whole) => hexadecimal(whole) === hexadecimal(spliced));
        assert.equal(await refusalOf(spliced) === "opened", isWhole, `cut at ${cut}`);
      }
    }
  }
});

Deno.test("a receipt for one assignment is none for another", async () => {
  for (const [, made] of SIGNED) {
    const packet = await packetWith(made);
    packet.set(OTHER, 1);
    assert.match(await refusalOf(packet), /forged|unreadable/);
    packet.set([9, 9, 9, 9, 9, 9], 1);
    assert.equal(await refusalOf(packet), "unknown-assignment");
  }
});

Deno.test("a member's line pasted by another stays the first one's: the same receipt, with her name", async () => {
  const line = await lineWith({});
  const opening = await open(`小李：${line} `);
  assert.ok(opening.ok);
  assert.equal(opening.content.alias, CONTENT.alias);
  assert.equal(opening.identity, identityOf(packetOf(line)));
});

Deno.test("another name under the same answers needs a signature of its own", async () => {
  const packet = await packetWith({ leadPoint: null });
  const renamed = contentBytes({ ...CONTENT, alias: "李小明" }, LESSONS);
  const start = packet.length - contentBytes(CONTENT, LESSONS).length;
  assert.equal(await refusalOf(joined(packet.subarray(0, start), renamed)), "forged");
});

Deno.test("nobody makes a second line of a P-256 signature: the other value of s is refused", async () => {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  for (let round = 0; round < 8; round++) {
    const packet = await packetWith({ signer: p256, leadPoint: null });
    const at = HEADER_BYTES + 33 + 32;
    packet.set(bytesOf(order - numberOf(packet.subarray(at, at + 32))), at);
    assert.equal(await refusalOf(packet), "forged");
  }
});

Deno.test("unsigned receipts are called so, and only well-formed ones are read", async () => {
  const packet = await packetWith({ signer: null, leadPoint: null });
  const opening = await open(lineOf(packet));
  assert.ok(opening.ok);
  assert.deepEqual([opening.signature, opening.signer], ["unsigned", ""]);
  assert.equal(await refusalOf(joined(packet, [1])), "damaged");
});

Deno.test("an encrypted receipt shows no name, no answer and no key of the device", async () => {
  const word = new TextEncoder().encode("毛利率");
  const secrets = [
    word,
    contentBytes(CONTENT, LESSONS),
    ed25519.publicKey,
    p256.publicKey.subarray(1),
  ];
  const [header, ...lines] = [HEADER_BYTES, await lineWith({}), await lineWith({ signer: p256 })];
  for (const line of lines) {
    const shown = hexadecimal(packetOf(line).subarray(header));
    for (const secret of secrets) {
      for (let at = 0; at + 4 <= secret.length; at++) {
        assert.ok(!shown.includes(hexadecimal(secret.subarray(at, at + 4))));
      }
    }
    assert.ok(!line.includes(CONTENT.alias));
  }
  assert.notEqual(lines[0], await lineWith({}), "equal content gives another line each time");
});

Deno.test("only the lead's key opens an encrypted receipt", async () => {
  const elsewhere = compressed(wholePoint(DEVICE_P256));
  assert.equal(await refusalOf(await packetWith({ leadPoint: elsewhere })), "unreadable");
  const options = { subtle: SUBTLE, assignmentOf: () => ASKED, leadKeys: [] };
  assert.deepEqual(await openReceipt(await lineWith({}), options), {
    ok: false,
    why: "unreadable",
  });
  const offline = { ...options, leadKeys: [lead], subtle: null };
  for (const made of [{}, { leadPoint: null }]) {
    const opening = await openReceipt(await lineWith(made), offline);
    assert.deepEqual(opening, { ok: false, why: "unreadable" });
  }
});

Deno.test("bits beyond the last byte make no second line of a receipt", () => {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  for (const size of [40, 41, 42]) {
    const packet = Uint8Array.from({ length: size }, (_, at) => at);
    const body = toBase64Url(packet);
    const read = [...letters].filter((letter) => {
      const head = `ER1.${body.slice(0, -1)}${letter}`;
      const reading = readLine(`${head}.${toBase64Url(sha256(head)).slice(0, 8)}`);
      return reading.ok && hexadecimal(reading.packet) === hexadecimal(packet);
    });
    assert.deepEqual(read, [body.slice(-1)]);
  }
});
