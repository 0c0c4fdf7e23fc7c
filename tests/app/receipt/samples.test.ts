import assert from "node:assert/strict";
import { bytesFromBase64Url } from "../../../app/memory/base64url.ts";
import { type Opening, openReceipt, writeReceipt } from "../../../app/receipt/receipt.ts";
import samples from "./samples.json" with { type: "json" };
import {
  agreementPair,
  bytesOfHex,
  DEVICE_ED25519,
  EPHEMERAL,
  fixedSigner,
  leadKey,
  SUBTLE,
} from "./fixed_keys.ts";

const { assignment } = samples;
const KEY = bytesFromBase64Url(assignment.key);
const lead = await leadKey();

function open(line: string): Promise<Opening> {
  return openReceipt(line, {
    subtle: SUBTLE,
    assignmentOf: (digest) =>
      digest === assignment.digest ? { lessons: assignment.lessons, key: KEY } : null,
    leadKeys: [lead],
  });
}

for (const { name, line, opening } of [...samples.opened, ...samples.refused]) {
  Deno.test(`a released line opens as it did, or is refused for the same reason: ${name}`, async () => {
    assert.deepEqual(await open(line), opening);
  });
}

Deno.test("equal content, keys and chance give the same line", async () => {
  const rewritten = samples.opened.filter(({ name }) => !name.includes("p256"));
  assert.equal(rewritten.length, 8);
  for (const { line, opening } of rewritten) {
    const opened = opening as Extract<Opening, { ok: true }>;
    const encryption = opened.encrypted
      ? { subtle: SUBTLE, leadPoint: lead.point, ephemeral: await agreementPair(EPHEMERAL) }
      : null;
    const signer = opened.signature === "unsigned" ? null : await fixedSigner(DEVICE_ED25519);
    const asked = { lessons: assignment.lessons, digest: bytesOfHex(assignment.digest) };
    assert.equal(await writeReceipt(opened.content, asked, { signer, encryption }), line);
  }
});
