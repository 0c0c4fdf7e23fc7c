/** Keys that everybody knows, from the RFCs, so that samples can be made again. Never for a real receipt. */

import { toBase64Url } from "../../../app/memory/base64url.ts";
import type { LeadKey } from "../../../app/receipt/cipher.ts";
import { compressed } from "../../../app/receipt/point.ts";
import { type Signer, signerOf } from "../../../app/receipt/signature.ts";

export const SUBTLE = crypto.subtle;

export interface FixedPair {
  /** Hexadecimal, as printed in the RFC. */
  readonly d: string;
  readonly x: string;
  /** Absent for Ed25519. */
  readonly y?: string;
}

/** RFC 5903, section 8.1: initiator and responder. */
export const LEAD: FixedPair = {
  d: "C88F01F510D9AC3F70A292DAA2316DE544E9AAB8AFE84049C62A9C57862D1433",
  x: "DAD0B65394221CF9B051E1FECA5787D098DFE637FC90B9EF945D0C3772581180",
  y: "5271A0461CDB8252D61F1C456FA3E59AB1F45B33ACCF5F58389E0577B8990BB3",
};
export const EPHEMERAL: FixedPair = {
  d: "C6EF9C5D78AE012A011164ACB397CE2088685D8F06BF9BE0B283AB46476BEE53",
  x: "D12DFB5289C8D4F81208B70270398C342296970A0BCCB74C736FC7554494BF63",
  y: "56FBF3CA366CC23E8157854C13C58D6AAC23F046ADA30F8353E74F33039872AB",
};
/** RFC 6979, appendix A.2.5. */
export const DEVICE_P256: FixedPair = {
  d: "C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721",
  x: "60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6",
  y: "7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299",
};
/** RFC 8032, section 7.1, test 1. */
export const DEVICE_ED25519: FixedPair = {
  d: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
  x: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
};

export function bytesOfHex(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

export async function agreementPair(fixed: FixedPair): Promise<CryptoKeyPair> {
  const algorithm = { name: "ECDH", namedCurve: "P-256" };
  const usages: KeyUsage[] = ["deriveKey", "deriveBits"];
  return {
    privateKey: await SUBTLE.importKey("jwk", jwk(fixed, "P-256"), algorithm, false, usages),
    publicKey: await SUBTLE.importKey("raw", wholePoint(fixed), algorithm, true, []),
  };
}

export async function leadKey(): Promise<LeadKey> {
  const { privateKey } = await agreementPair(LEAD);
  return { point: compressed(wholePoint(LEAD)), privateKey };
}

export async function fixedSigner(fixed: FixedPair): Promise<Signer> {
  const curve = fixed.y ? "P-256" : "Ed25519";
  const algorithm = fixed.y ? { name: "ECDSA", namedCurve: curve } : { name: curve };
  const raw = fixed.y ? wholePoint(fixed) : bytesOfHex(fixed.x);
  const signer = await signerOf(SUBTLE, {
    privateKey: await SUBTLE.importKey("jwk", jwk(fixed, curve), algorithm, false, ["sign"]),
    publicKey: await SUBTLE.importKey("raw", raw, algorithm, true, ["verify"]),
  });
  if (!signer) throw new Error("the fixed keys cannot sign here");
  return signer;
}

export function wholePoint({ x, y = "" }: FixedPair): Uint8Array<ArrayBuffer> {
  return bytesOfHex(`04${x}${y}`);
}

function jwk({ d, x, y }: FixedPair, crv: string): JsonWebKey {
  const text = (digits: string): string => toBase64Url(bytesOfHex(digits));
  const shared = { crv, d: text(d), x: text(x) };
  return y ? { kty: "EC", ...shared, y: text(y) } : { kty: "OKP", ...shared };
}
