/**
 * Arithmetic coding of bits, each with a probability that is learned on the way (a carry-less range
 * coder as in LZMA). Short histories have no room for the tables of a general compressor.
 */

/** Reads or writes a bit. A writer takes `bit` and returns it; a reader ignores it. */
export interface Bits {
  /** Bits with one context share their statistics. */
  readonly bit: (context: string, bit: number) => number;
}

export interface BitWriter extends Bits {
  readonly finish: () => Uint8Array;
}

/** A reader that is asked for more than a text of its length can hold. */
export class TooLong extends Error {}

const TOP = 2 ** 32;
const NARROW = 2 ** 24;
const SCALE = 2 ** 16;
/** Beyond this many bits of a context, older ones count for less. */
const MEMORY = 250;
/** No backup has more; a text made to keep a phone busy is stopped here. */
const MOST_BITS = 4_000_000;

/** How often each context has been 0 and 1. */
class Statistics {
  readonly #counts = new Map<string, [number, number]>();

  /** Of 65,536, how likely the next bit is 1; never certain. */
  chance(counts: readonly [number, number]): number {
    const [zeros, ones] = counts;
    return Math.max(
      64,
      Math.min(SCALE - 64, Math.floor((SCALE * (ones + 0.4)) / (zeros + ones + 0.8))),
    );
  }

  of(context: string): [number, number] {
    let counts = this.#counts.get(context);
    if (!counts) this.#counts.set(context, counts = [0, 0]);
    return counts;
  }

  learn(counts: [number, number], bit: number): void {
    counts[bit ? 1 : 0]++;
    if (counts[0] + counts[1] <= MEMORY) return;
    counts[0] = counts[0] >> 1;
    counts[1] = counts[1] >> 1;
  }
}

export function bitWriter(): BitWriter {
  const statistics = new Statistics();
  const bytes: number[] = [];
  let [low, range] = [0, TOP - 1];

  function carry(): void {
    for (let at = bytes.length - 1; at >= 0; at--) {
      bytes[at] = (bytes[at]! + 1) & 0xff;
      if (bytes[at] !== 0) return;
    }
  }

  function settle(): void {
    if (low >= TOP) {
      carry();
      low -= TOP;
    }
  }

  function shift(): void {
    bytes.push(Math.floor(low / NARROW));
    low = (low % NARROW) * 256;
    range *= 256;
  }

  return {
    bit: (context, bit) => {
      const counts = statistics.of(context);
      const bound = Math.floor(range / SCALE) * statistics.chance(counts);
      if (bit) range = bound;
      else {
        low += bound;
        range -= bound;
        settle();
      }
      statistics.learn(counts, bit);
      while (range < NARROW) shift();
      return bit;
    },
    finish: () => {
      // Any number from low on, below low + range, ends the text; this one has the most zeros.
      for (let step = TOP; step >= 1; step /= 2) {
        const end = Math.ceil(low / step) * step;
        if (end < low + range) {
          low = end;
          break;
        }
      }
      settle();
      for (let i = 0; i < 4; i++) shift();
      let length = bytes.length;
      while (length > 0 && bytes[length - 1] === 0) length--;
      return Uint8Array.from(bytes.slice(0, length));
    },
  };
}

/** Reads what a writer wrote; beyond the end there are zeros, as many as are asked for. */
export function bitReader(bytes: Uint8Array): Bits {
  const statistics = new Statistics();
  let [at, count, range, code] = [0, 0, TOP - 1, 0];

  function next(): void {
    code = code * 256 + (bytes[at++] ?? 0);
  }

  for (let i = 0; i < 4; i++) next();
  return {
    bit: (context) => {
      if (++count > MOST_BITS) throw new TooLong();
      const counts = statistics.of(context);
      const bound = Math.floor(range / SCALE) * statistics.chance(counts);
      const bit = code < bound ? 1 : 0;
      if (bit) range = bound;
      else {
        code -= bound;
        range -= bound;
      }
      statistics.learn(counts, bit);
      while (range < NARROW) {
        next();
        range *= 256;
      }
      return bit;
    },
  };
}
