/** Writing a receipt and opening one. The browser's cryptography is passed in. Pure otherwise. */

import { toBase64Url } from "../memory/base64url.ts";
import { areEqual, type Bytes, hexadecimal, joined } from "./bytes.ts";
import { decrypt, encrypt, type LeadKey } from "./cipher.ts";
import type { ReceiptContent } from "./content.ts";
import { contentBytes, readContent } from "./content_bits.ts";
import { identityOf, lineOf, readLine } from "./line.ts";
import {
  type Header,
  HEADER_BYTES,
  headerBytes,
  readHeader,
  readSealed,
  type Sealed,
  signedBytes,
} from "./packet.ts";
import { isSignedBy, type Signer } from "./signature.ts";

/** What of an assignment its receipts depend on. */
export interface AskedFor {
  readonly lessons: readonly number[];
  /** The lead's point in 33 bytes, or null. */
  readonly key: Uint8Array | null;
}

/** The assignment a receipt is written for. */
export interface WrittenFor {
  readonly digest: Uint8Array;
  readonly lessons: readonly number[];
}

/** What a device has at hand to protect a receipt; null for what it has not. */
export interface Protection {
  readonly signer: Signer | null;
  readonly encryption: Encryption | null;
}

export interface Encryption {
  readonly subtle: SubtleCrypto;
  readonly leadPoint: Uint8Array;
  /** Made for this receipt and never used again. */
  readonly ephemeral: CryptoKeyPair;
}

/** What the lead's desk has at hand to open one. */
export interface Opener {
  /** null on pages without https: what is signed or encrypted cannot be judged there. */
  readonly subtle: SubtleCrypto | null;
  /** The assignment of a digest in hexadecimal digits. */
  readonly assignmentOf: (digest: string) => AskedFor | null;
  readonly leadKeys: readonly LeadKey[];
}

export interface Opened {
  readonly ok: true;
  readonly content: ReceiptContent;
  readonly signature: "valid" | "unsigned";
  /** base64url of the device's public key; "" when unsigned. */
  readonly signer: string;
  readonly encrypted: boolean;
  /** Twelve hexadecimal digits that name the assignment. */
  readonly digest: string;
  /** Sixteen hexadecimal digits: the same for each paste of one receipt. */
  readonly identity: string;
}

/**
 * forged: the signature is not of this content. unreadable: no key at hand opens it, or no
 * cryptography is there to try. unknown-assignment: its lessons cannot be counted.
 */
export type Refusal = "damaged" | "newer" | "forged" | "unreadable" | "unknown-assignment";

export type Opening = Opened | { readonly ok: false; readonly why: Refusal };

/** One line for the chat. Signed first and encrypted then, so that nobody else learns who signed. */
export async function writeReceipt(
  content: ReceiptContent,
  { digest, lessons }: WrittenFor,
  { signer, encryption }: Protection,
): Promise<string> {
  const isEncrypted = encryption !== null;
  const header = headerBytes({ signing: signer?.signing ?? "unsigned", isEncrypted, digest });
  const bytes = contentBytes(content, lessons);
  const sealed = signer
    ? await signed(bytes, header, encryption?.leadPoint ?? null, signer)
    : joined(bytes);
  if (!encryption) return lineOf(joined(header, sealed));
  const { subtle, leadPoint, ephemeral } = encryption;
  const body = await encrypt(subtle, header, sealed, leadPoint, ephemeral);
  if (!body) throw new RangeError("the lead's key is not a point of P-256");
  return lineOf(joined(header, body));
}

async function signed(
  content: Uint8Array,
  header: Bytes,
  leadPoint: Uint8Array | null,
  { publicKey, sign }: Signer,
): Promise<Bytes> {
  const signature = await sign(signedBytes(header, leadPoint, publicKey, content));
  return joined(publicKey, signature, content);
}

/** Which assignment a line names, in hexadecimal digits; null when the line cannot be read. */
export function digestOfLine(line: string): string | null {
  const reading = readLine(line);
  const header = reading.ok ? readHeader(reading.packet) : null;
  return header && hexadecimal(header.digest);
}

export async function openReceipt(line: string, opener: Opener): Promise<Opening> {
  const reading = readLine(line);
  if (!reading.ok) return reading;
  const packet = joined(reading.packet);
  const header = readHeader(packet);
  if (!header) return refused("damaged");
  const digest = hexadecimal(header.digest);
  const asked = opener.assignmentOf(digest);
  if (!asked) return refused("unknown-assignment");
  const bytes = await unsealed(packet, header, asked, opener);
  if (!bytes) return refused("unreadable");
  const sealed = readSealed(header.signing, bytes);
  if (!sealed) return refused("damaged");
  const isSigned = header.signing !== "unsigned";
  if (isSigned && !opener.subtle) return refused("unreadable");
  if (isSigned && !await isGenuine(packet, header, asked, sealed, opener)) return refused("forged");
  const content = readContent(sealed.content, asked.lessons);
  // Nobody vouches for unsigned bytes, so at least they have to be what a device would have written.
  const isSound = content &&
    (isSigned || areEqual(contentBytes(content, asked.lessons), sealed.content));
  if (!isSound) return refused("damaged");
  return {
    ok: true,
    content,
    signature: isSigned ? "valid" : "unsigned",
    signer: toBase64Url(sealed.publicKey),
    encrypted: header.isEncrypted,
    digest,
    identity: identityOf(packet),
  };
}

async function isGenuine(
  packet: Bytes,
  { signing, isEncrypted }: Header,
  { key }: AskedFor,
  { publicKey, signature, content }: Sealed,
  { subtle }: Opener,
): Promise<boolean> {
  const header = packet.subarray(0, HEADER_BYTES);
  const message = signedBytes(header, isEncrypted ? key : null, publicKey, content);
  return subtle !== null && await isSignedBy(subtle, signing, publicKey, signature, message);
}

/** What stands behind the header, decrypted where it is encrypted. */
async function unsealed(
  packet: Bytes,
  { isEncrypted }: Header,
  { key }: AskedFor,
  { subtle, leadKeys }: Opener,
): Promise<Bytes | null> {
  const body = packet.subarray(HEADER_BYTES);
  if (!isEncrypted) return body;
  const lead = key && leadKeys.find(({ point }) => areEqual(point, key));
  return subtle && lead ? await decrypt(subtle, packet.slice(0, HEADER_BYTES), body, lead) : null;
}

function refused(why: Refusal): Opening {
  return { ok: false, why };
}
