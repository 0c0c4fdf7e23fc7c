/** The parts against published vectors, and a whole receipt against another implementation. */

import assert from "node:assert/strict";
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, verify } from "node:crypto";
import fc from "fast-check";
import { bytesFromBase64Url } from "../../../app/memory/base64url.ts";
import { hexadecimal, joined } from "../../../app/receipt/bytes.ts";
import { compressed, decompressed } from "../../../app/receipt/point.ts";
import { readLine } from "../../../app/receipt/line.ts";
import { isSignedBy } from "../../../app/receipt/signature.ts";
import samples from "./samples.json" with { type: "json" };
import {
  agreementPair,
  bytesOfHex,
  DEVICE_ED25519,
  DEVICE_P256,
  EPHEMERAL,
  fixedSigner,
  LEAD,
  SUBTLE,
  wholePoint,
} from "./fixed_keys.ts";

Deno.test("Ed25519: RFC 8032, section 7.1, tests 1 and 2", async () => {
  const signer = await fixedSigner(DEVICE_ED25519);
  const empty = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155" +
    "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";
  assert.equal(hexadecimal(await signer.sign(new Uint8Array())), empty);
  const key = bytesOfHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
  const one = bytesOfHex(
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da" +
      "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  );
  assert.ok(await isSignedBy(SUBTLE, "ed25519", key, one, Uint8Array.of(0x72)));
  assert.ok(!await isSignedBy(SUBTLE, "ed25519", key, one, Uint8Array.of(0x73)));
});

Deno.test("ECDSA on P-256: RFC 6979, A.2.5, its signature of “sample” in the lower half", async () => {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const r = "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716";
  const s = "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8";
  const low = (order - BigInt(`0x${s}`)).toString(16).padStart(64, "0");
  const { publicKey } = await fixedSigner(DEVICE_P256);
  const message = new TextEncoder().encode("sample");
  assert.ok(await isSignedBy(SUBTLE, "p256", publicKey, bytesOfHex(r + low), message));
  assert.ok(!await isSignedBy(SUBTLE, "p256", publicKey, bytesOfHex(r + s), message));
});

Deno.test("ECDH on P-256: RFC 5903, section 8.1, from compressed points", async () => {
  const { privateKey } = await agreementPair(LEAD);
  const whole = decompressed(compressed(wholePoint(EPHEMERAL)));
  assert.deepEqual(whole, wholePoint(EPHEMERAL));
  const algorithm = { name: "ECDH", namedCurve: "P-256" };
  const other = await SUBTLE.importKey("raw", whole!, algorithm, true, []);
  const secret = await SUBTLE.deriveBits({ name: "ECDH", public: other }, privateKey, 256);
  assert.equal(
    hexadecimal(new Uint8Array(secret)),
    "d6840f6b42f6edafd13116e0e12565202fef8e9ece7dce03812464d04b9442de",
  );
});

Deno.test("HKDF-SHA-256: RFC 5869, A.1; AES-256-GCM: NIST test case 14", async () => {
  const secret = await SUBTLE.importKey("raw", new Uint8Array(22).fill(0x0b), "HKDF", false, [
    "deriveBits",
  ]);
  const salt = bytesOfHex("000102030405060708090a0b0c");
  const info = bytesOfHex("f0f1f2f3f4f5f6f7f8f9");
  const derived = await SUBTLE.deriveBits(
    { name: "HKDF", hash: "SHA-256", salt, info },
    secret,
    336,
  );
  assert.equal(
    hexadecimal(new Uint8Array(derived)),
    "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
  );
  const key = await SUBTLE.importKey("raw", new Uint8Array(32), "AES-GCM", false, ["encrypt"]);
  const iv = new Uint8Array(12);
  const sealed = await SUBTLE.encrypt({ name: "AES-GCM", iv }, key, new Uint8Array(16));
  assert.equal(
    hexadecimal(new Uint8Array(sealed)),
    "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919",
  );
});

Deno.test("points of the curve come back from 33 bytes, and nothing else does", async () => {
  for (let round = 0; round < 20; round++) {
    const pair = await SUBTLE.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, [
      "deriveBits",
    ]);
    const whole = new Uint8Array(await SUBTLE.exportKey("raw", pair.publicKey));
    assert.deepEqual(decompressed(compressed(whole)), whole);
  }
  const point = compressed(wholePoint(LEAD));
  const beyond = bytesOfHex(`02ffffffff00000001000000000000000000000000${"f".repeat(24)}`);
  for (const half of [point.subarray(1), joined([4], point.subarray(1)), beyond]) {
    assert.equal(decompressed(half), null);
  }
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 33, maxLength: 33 }), (bytes) => {
      const whole = decompressed(joined([2 + (bytes[0]! & 1)], bytes.subarray(1)));
      if (whole) assert.deepEqual(compressed(whole).subarray(1), bytes.slice(1));
    }),
    { numRuns: 40 },
  );
});

Deno.test("OpenSSL opens a receipt by what the decision record says alone", () => {
  const reading = readLine(samples.opened[0]!.line);
  assert.ok(reading.ok);
  const { packet } = reading;
  const [header, ephemeral, body] = [
    packet.subarray(0, 7),
    packet.subarray(7, 40),
    packet.subarray(40),
  ];
  const agreement = createECDH("prime256v1");
  agreement.setPrivateKey(bytesOfHex(LEAD.d));
  const secret = agreement.computeSecret(ephemeral);
  const lead = bytesFromBase64Url(samples.assignment.key)!;
  const purpose = new TextEncoder().encode("course receipt v1");
  const info = joined(purpose, ephemeral, lead);
  const key = new Uint8Array(hkdfSync("sha256", secret, header, info, 32));
  const cipher = createDecipheriv("aes-256-gcm", key, new Uint8Array(12));
  cipher.setAAD(header);
  cipher.setAuthTag(body.subarray(-16));
  const sealed = joined(cipher.update(body.subarray(0, -16)), cipher.final());
  const [publicKey, signature] = [sealed.subarray(0, 32), sealed.subarray(32, 96)];
  const signed = joined(purpose, [10], header, lead, publicKey, sealed.subarray(96));
  const der = joined(bytesOfHex("302a300506032b6570032100"), publicKey);
  const known = createPublicKey({ key: der as never, format: "der", type: "spki" });
  assert.ok(verify(null, signed, known, signature));
  assert.equal(hexadecimal(publicKey), DEVICE_ED25519.x);
});
