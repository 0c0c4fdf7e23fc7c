/**
 * Signatures by the member's device: Ed25519 where the browser has it, ECDSA on P-256 elsewhere. The
 * browser's cryptography is passed in. Pure otherwise.
 */

import { type Bytes, joined } from "./bytes.ts";
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
    if (signing === "ed25519") {
      const key = await subtle.importKey("raw", publicKey, EDDSA, false, ["verify"]);
      return await subtle.verify(EDDSA, key, signature, message);
    }
    if (!isInLowerHalf(signature)) return false;
    const key = await importPoint(subtle, publicKey, CURVE, ["verify"]);
    return key !== null && await subtle.verify(ECDSA, key, signature, message);
  } catch {
    // Not a point of the curve, or a browser without the algorithm.
    return false;
  }
}

/** Of the two values of s that prove the same, only the smaller counts: else anyone could make a second line of one. */
function inLowerHalf(signature: Bytes): Bytes {
  const s = numberOf(signature.subarray(HALF));
  return s > ORDER / 2n ? joined(signature.subarray(0, HALF), bytesOf(ORDER - s)) : signature;
}

function isInLowerHalf(signature: Bytes): boolean {
  return numberOf(signature.subarray(HALF)) <= ORDER / 2n;
}
