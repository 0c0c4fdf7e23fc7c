/** The keys of this device: one that signs a member's receipts, and those that open a lead's. */

import { deviceHere, random } from "../memory/browser.ts";
import { areEqual } from "./bytes.ts";
import type { LeadKey } from "./cipher.ts";
import { POINT_BYTES } from "./packet.ts";
import { type KeyShelf, keyShelf } from "./shelf.ts";
import { makeSigningKeys, type Signer, signerOf } from "./signature.ts";
import { makeLeadKey, unwrapLeadKey } from "./wrapping.ts";

const SIGNING = "signing";
const LEAD = "lead";

export interface DeviceSigner {
  /** null where the browser cannot sign: old ones, and pages without https. */
  readonly signer: Signer | null;
  /** Whether the same key will sign the next time. */
  readonly isKept: boolean;
}

export interface DeviceKeys {
  /** null on pages without https. */
  readonly subtle: SubtleCrypto | null;
  readonly signer: () => Promise<DeviceSigner>;
  /** The lead's keys on this device, the newest first. */
  readonly leadKeys: () => Promise<readonly LeadKey[]>;
  /** Makes a key; `wrapped` is what the setting `desk:key` keeps. */
  readonly newLeadKey: (passphrase: string) => Promise<NewKey | null>;
  /** Takes in a key from another device. */
  readonly restoreLeadKey: (wrapped: string, passphrase: string) => Promise<LeadKey | null>;
  /** Whether there is a key that signs; makes none. */
  readonly hasSigner: () => Promise<boolean>;
  readonly forget: (which: "signing" | "lead") => Promise<void>;
}

export interface NewKey {
  readonly key: LeadKey;
  /** "" without passphrase. */
  readonly wrapped: string;
  /** Whether it outlasts this page. */
  readonly isKept: boolean;
}

let here: DeviceKeys | undefined;

/** The same for all of a page, so that a key that cannot be kept is still one key. */
export function deviceKeys(): DeviceKeys {
  return here ??= keysOn(
    keyShelf(deviceHere(window).key("keys"), () => indexedDB),
    globalThis.crypto?.subtle ?? null,
    random,
  );
}

export function keysOn(
  shelf: KeyShelf,
  subtle: SubtleCrypto | null,
  randomBytes: (count: number) => Uint8Array,
): DeviceKeys {
  async function signer(): Promise<DeviceSigner> {
    if (!subtle) return { signer: null, isKept: false };
    const kept = await shelf.settle(SIGNING, () => makeSigningKeys(subtle));
    if (!isPair(kept.value)) return { signer: null, isKept: false };
    return { signer: await signerOf(subtle, kept.value), isKept: kept.isKept };
  }

  async function leadKeys(): Promise<readonly LeadKey[]> {
    const names: unknown = await shelf.read(LEAD);
    const kept = Array.isArray(names) ? names : [];
    return kept.filter(isLeadKey);
  }

  async function keep(key: LeadKey): Promise<boolean> {
    const others = (await leadKeys()).filter(({ point }) => !areEqual(point, key.point));
    return shelf.write(LEAD, [key, ...others]);
  }

  async function newLeadKey(passphrase: string): Promise<NewKey | null> {
    if (!subtle) return null;
    const { key, wrapped } = await makeLeadKey(subtle, randomBytes, passphrase);
    return { key, wrapped, isKept: await keep(key) };
  }

  async function restoreLeadKey(wrapped: string, passphrase: string): Promise<LeadKey | null> {
    const key = subtle && await unwrapLeadKey(subtle, wrapped, passphrase);
    if (key) await keep(key);
    return key;
  }

  async function hasSigner(): Promise<boolean> {
    return isPair(await shelf.read(SIGNING));
  }

  return { subtle, signer, leadKeys, newLeadKey, restoreLeadKey, hasSigner, forget: shelf.remove };
}

function isPair(value: unknown): value is CryptoKeyPair {
  const pair = value as Partial<CryptoKeyPair> | null;
  return pair?.privateKey instanceof CryptoKey && pair.publicKey instanceof CryptoKey;
}

function isLeadKey(value: unknown): value is LeadKey {
  const key = value as Partial<LeadKey> | null;
  return key?.privateKey instanceof CryptoKey && key.point instanceof Uint8Array &&
    key.point.length === POINT_BYTES;
}
