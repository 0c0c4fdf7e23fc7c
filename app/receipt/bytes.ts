/** Small things about bytes. Pure. */

/** Bytes that the browser's cryptography takes: never a view of shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>;

export function joined(...parts: readonly ArrayLike<number>[]): Bytes {
  let at = 0;
  for (const part of parts) at += part.length;
  const whole = new Uint8Array(at);
  at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

const ENCODER = new TextEncoder();

export function utf8(text: string): Bytes {
  return ENCODER.encode(text);
}

const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Two lower-case hexadecimal digits a byte. */
export function hexadecimal(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += DIGITS[byte]!;
  return text;
}
