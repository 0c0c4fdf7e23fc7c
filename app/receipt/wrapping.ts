/**
 * The lead's private key under a passphrase, as text that a backup carries:
 * `LK1.<base64url of point, salt, initial value, ciphertext>`. The cryptography is passed in. Pure otherwise.
 */

import { bytesFromBase64Url, toBase64Url } from "../memory/base64url.ts";
import { type Bytes, joined, utf8 } from "./bytes.ts";
import type { LeadKey } from "./cipher.ts";
import { POINT_BYTES } from "./packet.ts";
import { compressed } from "./point.ts";

/** Setting that holds the key under its passphrase, so that the full backup carries it. */
export const WRAPPED_KEY = "desk:key";

const MARK = "LK1.";
const ROUNDS = 600_000;
const [SALT_BYTES, INITIAL_BYTES] = [16, 12];
const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;
const CIPHER = "AES-GCM";

export interface NewLeadKey {
  readonly key: LeadKey;
  /** "" when no passphrase was given: no other device will ever have this key. */
  readonly wrapped: string;
}

/** A new key. Only for the moment of wrapping can it be read at all. */
export async function makeLeadKey(
  subtle: SubtleCrypto,
  random: (count: number) => Uint8Array,
  passphrase: string,
): Promise<NewLeadKey> {
  const isWrapped = passphrase !== "";
  const pair = await subtle.generateKey(CURVE, isWrapped, ["deriveKey"]);
  const point = compressed(new Uint8Array(await subtle.exportKey("raw", pair.publicKey)));
  if (!isWrapped) return { key: { point, privateKey: pair.privateKey }, wrapped: "" };
  const [salt, iv] = [joined(random(SALT_BYTES)), joined(random(INITIAL_BYTES))];
  const wrapping = await wrappingKey(subtle, passphrase, salt);
  const algorithm = { name: CIPHER, iv, additionalData: boundTo(point) };
  const hidden = new Uint8Array(
    await subtle.wrapKey("pkcs8", pair.privateKey, wrapping, algorithm),
  );
  const wrapped = MARK + toBase64Url(joined(point, salt, iv, hidden));
  const key = await unwrapLeadKey(subtle, wrapped, passphrase);
  if (!key) throw new Error("a key that was just wrapped does not open");
  return { key, wrapped };
}

/** The key, not readable any more; null when the text is damaged or the passphrase another one. */
export async function unwrapLeadKey(
  subtle: SubtleCrypto,
  wrapped: string,
  passphrase: string,
): Promise<LeadKey | null> {
  const bytes = wrappedBytes(wrapped);
  if (!bytes) return null;
  const [saltEnd, ivEnd] = [
    POINT_BYTES + SALT_BYTES,
    POINT_BYTES + SALT_BYTES + INITIAL_BYTES,
  ];
  const point = bytes.slice(0, POINT_BYTES);
  try {
    const wrapping = await wrappingKey(subtle, passphrase, bytes.slice(POINT_BYTES, saltEnd));
    const algorithm = {
      name: CIPHER,
      iv: bytes.slice(saltEnd, ivEnd),
      additionalData: boundTo(point),
    };
    const hidden = bytes.slice(ivEnd);
    const privateKey = await subtle.unwrapKey(
      "pkcs8",
      hidden,
      wrapping,
      algorithm,
      CURVE,
      false,
      ["deriveKey"],
    );
    return { point, privateKey };
  } catch {
    return null;
  }
}

/** Whose key is wrapped, without opening it; null when the text is none of ours. */
export function pointOfWrapped(wrapped: string): Bytes | null {
  return wrappedBytes(wrapped)?.slice(0, POINT_BYTES) ?? null;
}

function wrappedBytes(wrapped: string): Bytes | null {
  if (!wrapped.startsWith(MARK)) return null;
  const bytes = bytesFromBase64Url(wrapped.slice(MARK.length));
  const least = POINT_BYTES + SALT_BYTES + INITIAL_BYTES;
  return bytes && bytes.length > least ? joined(bytes) : null;
}

function boundTo(point: Bytes): Bytes {
  return joined(utf8("course lead key v1"), point);
}

async function wrappingKey(
  subtle: SubtleCrypto,
  passphrase: string,
  salt: Bytes,
): Promise<CryptoKey> {
  const words = utf8(passphrase.normalize("NFKC"));
  const secret = await subtle.importKey("raw", words, "PBKDF2", false, ["deriveKey"]);
  const derivation = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
  const usages: KeyUsage[] = ["wrapKey", "unwrapKey"];
  return subtle.deriveKey(derivation, secret, { name: CIPHER, length: 256 }, false, usages);
}
