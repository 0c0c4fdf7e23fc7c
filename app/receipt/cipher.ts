/**
 * Encryption to the lead: ECDH on P-256 with a key made for this one receipt, HKDF-SHA-256,
 * AES-256-GCM. The browser's cryptography is passed in. Pure otherwise.
 */

import { type Bytes, joined } from "./bytes.ts";
import { encryptionInfo, POINT_BYTES } from "./packet.ts";
import { compressed, importPoint } from "./point.ts";

/** The lead's half of the agreement. */
export interface LeadKey {
  /** 33 bytes, as the assignment carries it. */
  readonly point: Uint8Array;
  readonly privateKey: CryptoKey;
}

const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;
const CIPHER = "AES-GCM";
/** Each key encrypts one message, so the same initial value is never used twice with one. */
const INITIAL = new Uint8Array(12);
const TAG_BYTES = 16;

/** A key pair for one receipt. */
export function makeEphemeral(subtle: SubtleCrypto): Promise<CryptoKeyPair> {
  return subtle.generateKey(CURVE, false, ["deriveKey"]);
}

/** The ephemeral point and the ciphertext; null when the lead's point is none. */
export async function encrypt(
  subtle: SubtleCrypto,
  header: Bytes,
  sealed: Bytes,
  leadPoint: Uint8Array,
  { privateKey, publicKey }: CryptoKeyPair,
): Promise<Bytes | null> {
  const lead = await importPoint(subtle, leadPoint, CURVE, []);
  if (!lead) return null;
  const ephemeral = compressed(new Uint8Array(await subtle.exportKey("raw", publicKey)));
  const info = encryptionInfo(ephemeral, leadPoint);
  const key = await agreedKey(subtle, privateKey, lead, header, info, "encrypt");
  const ciphertext = await subtle.encrypt(
    { name: CIPHER, iv: INITIAL, additionalData: header },
    key,
    sealed,
  );
  return joined(ephemeral, new Uint8Array(ciphertext));
}

/** The sealed bytes; null when this key does not open them or a bit of them or of the header was changed. */
export async function decrypt(
  subtle: SubtleCrypto,
  header: Bytes,
  body: Bytes,
  { point, privateKey }: LeadKey,
): Promise<Bytes | null> {
  const ephemeral = body.subarray(0, POINT_BYTES);
  if (body.length < POINT_BYTES + TAG_BYTES) return null;
  try {
    const member = await importPoint(subtle, ephemeral, CURVE, []);
    if (!member) return null;
    const info = encryptionInfo(ephemeral, point);
    const key = await agreedKey(subtle, privateKey, member, header, info, "decrypt");
    const algorithm = { name: CIPHER, iv: INITIAL, additionalData: header };
    return new Uint8Array(await subtle.decrypt(algorithm, key, body.subarray(POINT_BYTES)));
  } catch {
    // Another key, a changed bit, or a point beside the curve that only the agreement notices.
    return null;
  }
}

async function agreedKey(
  subtle: SubtleCrypto,
  privateKey: CryptoKey,
  publicKey: CryptoKey,
  salt: Bytes,
  info: Bytes,
  usage: "encrypt" | "decrypt",
): Promise<CryptoKey> {
  const agreement = { name: "ECDH", public: publicKey };
  const secret = await subtle.deriveKey(agreement, privateKey, "HKDF", false, ["deriveKey"]);
  const derivation = { name: "HKDF", hash: "SHA-256", salt, info };
  return subtle.deriveKey(derivation, secret, { name: CIPHER, length: 256 }, false, [usage]);
}
