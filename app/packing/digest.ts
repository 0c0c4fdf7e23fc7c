/** SHA-256 (FIPS 180-4) as a plain function: `crypto.subtle` is missing on pages without https. */

const WORD = 2 ** 32;

const PRIMES = Array.from({ length: 312 }, (_, number) => number).filter((number) =>
  number > 1 && Array.from({ length: number }, (_, by) => by).every((by) => by < 2 || number % by)
);
const ROUNDS = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const BEGINNING = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/** The first 32 bits after the point. */
function fraction(root: number): number {
  return Math.floor((root % 1) * WORD);
}

/** The 32 bytes of the digest of a text's UTF-8 bytes. */
export function sha256(text: string): Uint8Array {
  return sha256Of(ENCODER.encode(text));
}

const ENCODER = new TextEncoder();

/** The 32 bytes of the digest of bytes. */
export function sha256Of(bytes: Uint8Array): Uint8Array {
  const blocks = padded(bytes);
  const state = BEGINNING.slice();
  for (let at = 0; at < blocks.byteLength; at += 64) {
    mix(state, new DataView(blocks.buffer, at, 64));
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, place) => digest.setUint32(place * 4, word));
  return new Uint8Array(digest.buffer);
}

function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  const length = new DataView(blocks.buffer, blocks.length - 8);
  length.setUint32(0, Math.floor((bytes.length * 8) / WORD));
  length.setUint32(4, (bytes.length * 8) % WORD);
  return blocks;
}

function mix(state: Uint32Array, block: DataView): void {
  schedule(block);
  let [a, b, c, d] = [state[0]! | 0, state[1]! | 0, state[2]! | 0, state[3]! | 0];
  let [e, f, g, h] = [state[4]! | 0, state[5]! | 0, state[6]! | 0, state[7]! | 0];
  for (let round = 0; round < 64; round++) {
    const high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + high + ((e & f) ^ (~e & g)) + ROUNDS[round]! + WORDS[round]!) | 0;
    const low = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = state[0]! + a;
  state[1] = state[1]! + b;
  state[2] = state[2]! + c;
  state[3] = state[3]! + d;
  state[4] = state[4]! + e;
  state[5] = state[5]! + f;
  state[6] = state[6]! + g;
  state[7] = state[7]! + h;
}

/** The words of one block; one array serves all, since nothing is kept between two. */
const WORDS = new Int32Array(64);

function schedule(block: DataView): void {
  for (let i = 0; i < 16; i++) WORDS[i] = block.getInt32(i * 4);
  for (let i = 16; i < 64; i++) {
    const [early, late] = [WORDS[i - 15]!, WORDS[i - 2]!];
    const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    WORDS[i] = WORDS[i - 16]! + low + WORDS[i - 7]! + high;
  }
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
