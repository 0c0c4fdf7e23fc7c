/**
 * Arithmetic coding of bits, each with a probability that is learned on the way (a carry-less range
 * coder as in LZMA). Short histories have no room for the tables of a general compressor.
 */

/** Reads or writes a bit. A writer takes `bit` and returns it; a reader ignores it. */
export interface Bits {
  /**
   * Bits with one context and node share their statistics. Nodes are numbers, so that most bits need
   * no text of their own.
   */
  readonly bit: (context: string, node: number, bit: number) => number;
  /** A bit of which nothing is known and from which nothing is learned: as the first one of a new node. */
  readonly even: (bit: number) => number;
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

/** How often a node was 0 (times 256) and 1: one small number, since a short text meets hundreds of nodes. */
type Counts = number;

/** How often each node of each context has been 0 and 1. */
class Statistics {
  readonly #contexts = new Map<string, Map<number, Counts>>();
  #name: string | null = null;
  #nodes = new Map<number, Counts>();

  /** The nodes of a context; the many bits of one field ask for the same ones. */
  of(context: string): Map<number, Counts> {
    if (context === this.#name) return this.#nodes;
    let nodes = this.#contexts.get(context);
    if (!nodes) this.#contexts.set(context, nodes = new Map());
    this.#name = context;
    return this.#nodes = nodes;
  }
}

/** Of 65,536, how likely the next bit is 1; never certain. */
function chance(counts: Counts): number {
  const [zeros, ones] = [counts >> 8, counts & 0xff];
  return Math.max(
    64,
    Math.min(SCALE - 64, Math.floor((SCALE * (ones + 0.4)) / (zeros + ones + 0.8))),
  );
}

/** The chance of a node that has seen nothing. */
const EVEN = chance(0);

function learned(counts: Counts, bit: number): Counts {
  const [zeros, ones] = [(counts >> 8) + (bit ? 0 : 1), (counts & 0xff) + (bit ? 1 : 0)];
  return zeros + ones <= MEMORY ? (zeros << 8) + ones : ((zeros >> 1) << 8) + (ones >> 1);
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

  function write(likely: number, bit: number): number {
    const bound = Math.floor(range / SCALE) * likely;
    if (bit) range = bound;
    else {
      low += bound;
      range -= bound;
      settle();
    }
    while (range < NARROW) shift();
    return bit;
  }

  return {
    bit: (context, node, bit) => {
      const nodes = statistics.of(context);
      const counts = nodes.get(node) ?? 0;
      nodes.set(node, learned(counts, bit));
      return write(chance(counts), bit);
    },
    even: (bit) => write(EVEN, bit),
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

  function read(likely: number): number {
    if (++count > MOST_BITS) throw new TooLong();
    const bound = Math.floor(range / SCALE) * likely;
    const bit = code < bound ? 1 : 0;
    if (bit) range = bound;
    else {
      code -= bound;
      range -= bound;
    }
    while (range < NARROW) {
      next();
      range *= 256;
    }
    return bit;
  }

  for (let i = 0; i < 4; i++) next();
  return {
    bit: (context, node) => {
      const nodes = statistics.of(context);
      const counts = nodes.get(node) ?? 0;
      const bit = read(chance(counts));
      nodes.set(node, learned(counts, bit));
      return bit;
    },
    even: () => read(EVEN),
  };
}
