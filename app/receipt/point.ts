/** Points of P-256 (FIPS 186-5, SEC 1 section 2.3) in 33 bytes; browsers take and give them in 65. Pure. */

import { type Bytes, joined } from "./bytes.ts";

const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
const COORDINATE_BYTES = 32;
const WHOLE = 4;
const HALF_EVEN = 2;
const HALF_ODD = 3;

/** 65 bytes to 33: the second coordinate's parity is enough to find it again. */
export function compressed(whole: Uint8Array): Bytes {
  if (whole.length !== 1 + 2 * COORDINATE_BYTES || whole[0] !== WHOLE) {
    throw new RangeError("not an uncompressed point of P-256");
  }
  const isOdd = whole[2 * COORDINATE_BYTES]! % 2 === 1;
  return joined([isOdd ? HALF_ODD : HALF_EVEN], whole.subarray(1, 1 + COORDINATE_BYTES));
}

/** 33 bytes to 65; null when they are no point of the curve. */
export function decompressed(half: Uint8Array): Bytes | null {
  const sign = half[0];
  if (half.length !== 1 + COORDINATE_BYTES || (sign !== HALF_EVEN && sign !== HALF_ODD)) {
    return null;
  }
  const x = numberOf(half.subarray(1));
  if (x >= P) return null;
  const square = (((x * x) % P) * x - 3n * x + B) % P;
  const wanted = square < 0n ? square + P : square;
  const root = squareRoot(wanted);
  if ((root * root) % P !== wanted) return null;
  const isOdd = root % 2n === 1n;
  const y = isOdd === (sign === HALF_ODD) ? root : P - root;
  return joined([WHOLE], half.subarray(1), bytesOf(y));
}

/**
 * The key of a point in 33 bytes; null when it is none. Some browsers take the short form, several
 * times as fast as the arithmetic here; the others want the long one.
 */
export async function importPoint(
  subtle: SubtleCrypto,
  half: Uint8Array,
  algorithm: EcKeyImportParams,
  usages: KeyUsage[],
): Promise<CryptoKey | null> {
  try {
    return await subtle.importKey("raw", joined(half), algorithm, true, usages);
  } catch {
    const whole = decompressed(half);
    return whole && await subtle.importKey("raw", whole, algorithm, true, usages);
  }
}

/** To the power of (P + 1) / 4 = (2^32 - 1) 2^222 + 2^190 + 2^94, in 253 squarings and 7 products. */
function squareRoot(value: bigint): bigint {
  let power = value;
  for (const width of [1, 2, 4, 8, 16]) power = (squared(power, width) * power) % P;
  power = (squared(power, 32) * value) % P;
  power = (squared(power, 96) * value) % P;
  return squared(power, 94);
}

function squared(value: bigint, times: number): bigint {
  let power = value;
  for (let i = 0; i < times; i++) power = (power * power) % P;
  return power;
}

export function numberOf(bytes: Uint8Array): bigint {
  let digits = "0x0";
  for (const byte of bytes) digits += byte.toString(16).padStart(2, "0");
  return BigInt(digits);
}

/** A coordinate or a scalar in 32 bytes. */
export function bytesOf(value: bigint): Bytes {
  const digits = value.toString(16).padStart(2 * COORDINATE_BYTES, "0");
  return Uint8Array.from(
    { length: COORDINATE_BYTES },
    (_, at) => parseInt(digits.slice(2 * at, 2 * at + 2), 16),
  );
}
