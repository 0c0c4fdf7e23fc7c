/** The bytes of a receipt, part by part; docs/decisions says what protects which. Pure. */

import { type Bytes, joined, utf8 } from "./bytes.ts";

/** How a receipt is signed, as the packet's first byte says it. */
export type Signing = "unsigned" | "ed25519" | "p256";

export interface Header {
  readonly signing: Signing;
  readonly isEncrypted: boolean;
  /** Six bytes that name the assignment. */
  readonly digest: Uint8Array;
}

export interface Sealed {
  /** Empty when unsigned, as is the signature. */
  readonly publicKey: Bytes;
  readonly signature: Bytes;
  readonly content: Bytes;
}

export const HEADER_BYTES = 7;
export const DIGEST_BYTES = 6;
/** A compressed P-256 point. */
export const POINT_BYTES = 33;

/** The order is that of the numbers in the first byte. */
const SIGNINGS: readonly Signing[] = ["unsigned", "ed25519", "p256"];
const KEY_BYTES: Readonly<Record<Signing, number>> = {
  unsigned: 0,
  ed25519: 32,
  p256: POINT_BYTES,
};
const SIGNATURE_BYTES = 64;
const ENCRYPTED = 4;
const PURPOSE = utf8("course receipt v1");
const SIGNED = utf8("course receipt v1\n");

export function headerBytes({ signing, isEncrypted, digest }: Header): Bytes {
  return joined([SIGNINGS.indexOf(signing) + (isEncrypted ? ENCRYPTED : 0)], digest);
}

/** Null when the packet begins with what no device of ours writes. */
export function readHeader(packet: Uint8Array): Header | null {
  const flags = packet[0] ?? 0;
  const signing = SIGNINGS[flags % ENCRYPTED];
  if (packet.length < HEADER_BYTES || !signing || flags >= 2 * ENCRYPTED) return null;
  return {
    signing,
    isEncrypted: flags >= ENCRYPTED,
    digest: packet.slice(1, HEADER_BYTES),
  };
}

/** Null when the bytes are too few to hold a key and a signature. */
export function readSealed(signing: Signing, bytes: Uint8Array): Sealed | null {
  const keyEnd = KEY_BYTES[signing];
  const signatureEnd = keyEnd + (signing === "unsigned" ? 0 : SIGNATURE_BYTES);
  if (bytes.length < signatureEnd) return null;
  return {
    publicKey: bytes.slice(0, keyEnd),
    signature: bytes.slice(keyEnd, signatureEnd),
    content: bytes.slice(signatureEnd),
  };
}

/**
 * What is signed: beside the content the assignment, whom it is encrypted to, and the key itself, so
 * that no part can be moved to another receipt.
 */
export function signedBytes(
  header: Uint8Array,
  leadPoint: Uint8Array | null,
  publicKey: Uint8Array,
  content: Uint8Array,
): Bytes {
  const lead = leadPoint ?? new Uint8Array();
  return joined(SIGNED, header, lead, publicKey, content);
}

/** What the encryption's key is bound to besides the secret. */
export function encryptionInfo(
  ephemeral: Uint8Array,
  leadPoint: Uint8Array,
): Bytes {
  return joined(PURPOSE, ephemeral, leadPoint);
}
