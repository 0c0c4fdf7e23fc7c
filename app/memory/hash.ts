/** A 64-bit hash that tells contents apart; it is no protection against forgery. */

/** Sixteen hexadecimal digits: two lanes of 32 bits, each mixed with the other at the end. */
export function hash64(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = mixed(a) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = mixed(b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return digits(b) + digits(a);
}

function mixed(lane: number): number {
  return Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
}

function digits(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, "0");
}
