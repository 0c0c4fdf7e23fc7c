/**
 * Signatures by the member's device: Ed25519 where the browser has it, ECDSA on P-256 elsewhere. The
 * browser's cryptography is passed in. Pure otherwise.
 */

import { type Bytes, hexadecimal, joined } from "./bytes.ts";
import type { Signing } from "./packet.ts";
import { bytesOf, compressed, importPoint, numberOf } from "./point.ts";

/** A device that signs. */
export interface Signer {
  readonly signing: Exclude<Signing, "unsigned">;
  /** 32 bytes, or a compressed point. */
  readonly publicKey: Bytes;
  readonly sign: (message: Bytes) => Promise<Bytes>;
}

const CURVE = { name: "ECDSA", namedCurve: "P-256" } as const;
const ECDSA = { name: "ECDSA", hash: "SHA-256" } as const;
const EDDSA = "Ed25519";
/** Order of the group of P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const HALF = 32;

/** A new pair whose private key never leaves the browser; null where nothing can be signed. */
export async function makeSigningKeys(subtle: SubtleCrypto): Promise<CryptoKeyPair | null> {
  for (const algorithm of [EDDSA, CURVE]) {
    try {
      return await subtle.generateKey(algorithm, false, ["sign", "verify"]) as CryptoKeyPair;
    } catch {
      // An older browser does not know the algorithm: the next one may do.
    }
  }
  return null;
}

/** The signer of a pair of either sort; null when it is neither. */
export async function signerOf(
  subtle: SubtleCrypto,
  { privateKey, publicKey }: CryptoKeyPair,
): Promise<Signer | null> {
  const raw = new Uint8Array(await subtle.exportKey("raw", publicKey));
  if (privateKey.algorithm.name === EDDSA) {
    const sign = async (message: Bytes) =>
      new Uint8Array(await subtle.sign(EDDSA, privateKey, message));
    return { signing: "ed25519", publicKey: raw, sign };
  }
  if (privateKey.algorithm.name !== CURVE.name) return null;
  const sign = async (message: Bytes) =>
    inLowerHalf(new Uint8Array(await subtle.sign(ECDSA, privateKey, message)));
  return { signing: "p256", publicKey: compressed(raw), sign };
}

/** Whether the key's owner has signed just this message. */
export async function isSignedBy(
  subtle: SubtleCrypto,
  signing: Signing,
  publicKey: Bytes,
  signature: Bytes,
  message: Bytes,
): Promise<boolean> {
  try {
    if (signing !== "ed25519" && !isInLowerHalf(signature)) return false;
    const key = await knownKey(subtle, signing, publicKey);
    const algorithm = signing === "ed25519" ? EDDSA : ECDSA;
    return key !== null && await subtle.verify(algorithm, key, signature, message);
  } catch {
    // Not a point of the curve, or a browser without the algorithm.
    return false;
  }
}

/** By kind and bytes: a device signs often, and taking in its key costs as much as reading what it signed. */
const known = new WeakMap<SubtleCrypto, Map<string, Promise<CryptoKey | null>>>();
const MOST_KNOWN = 20_000;

function knownKey(
  subtle: SubtleCrypto,
  signing: Signing,
  publicKey: Bytes,
): Promise<CryptoKey | null> {
  const keys = known.get(subtle) ?? new Map<string, Promise<CryptoKey | null>>();
  known.set(subtle, keys);
  const name = signing + hexadecimal(publicKey);
  const key = keys.get(name) ?? importedKey(subtle, signing, publicKey);
  if (keys.size < MOST_KNOWN) keys.set(name, key);
  return key;
}

function importedKey(
  subtle: SubtleCrypto,
  signing: Signing,
  publicKey: Bytes,
): Promise<CryptoKey | null> {
  return signing === "ed25519"
    ? subtle.importKey("raw", publicKey, EDDSA, false, ["verify"])
    : importPoint(subtle, publicKey, CURVE, ["verify"]);
}

/** Of the two values of s that prove the same, only the smaller counts: else anyone could make a second line of one. */
function inLowerHalf(signature: Bytes): Bytes {
  const s = numberOf(signature.subarray(HALF));
  return s > ORDER / 2n ? joined(signature.subarray(0, HALF), bytesOf(ORDER - s)) : signature;
}

function isInLowerHalf(signature: Bytes): boolean {
  return numberOf(signature.subarray(HALF)) <= ORDER / 2n;
}
