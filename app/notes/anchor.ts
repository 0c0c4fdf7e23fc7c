/** Where a note belongs: a block, found again by its words when the lesson was edited. Pure. */

/** A block of a lesson as it is now. */
export interface BlockText {
  /** Its place in the lesson: b1, b2 … */
  readonly block: string;
  readonly text: string;
}

export interface Anchor {
  readonly block: string;
  readonly quote: string;
}

const QUOTE_LENGTH = 24;
/** Below this share of common pairs of characters two quotes are not the same block any more. */
const ALIKE = 0.5;

/** The first words of a block, without the spaces that come and go with its markup. */
export function quoteOf(text: string): string {
  return [...text.replace(/\s+/gu, "")].slice(0, QUOTE_LENGTH).join("");
}

/**
 * The block a note belongs to now: its own as long as the words are alike, else the one most alike,
 * or null when there is none and the note has to stand by itself.
 */
export function findBlock({ block, quote }: Anchor, blocks: readonly BlockText[]): string | null {
  const likeness = (candidate: BlockText) => alike(quote, quoteOf(candidate.text));
  const own = blocks.find((candidate) => candidate.block === block);
  if (own && quoteOf(own.text) === quote) return block;
  const exact = blocks.find((candidate) => quoteOf(candidate.text) === quote);
  if (exact) return exact.block;
  if (own && likeness(own) >= ALIKE) return block;
  let best: { readonly block: string; readonly likeness: number } | null = null;
  for (const candidate of blocks) {
    const likely = likeness(candidate);
    if (likely >= ALIKE && (!best || likely > best.likeness)) {
      best = { block: candidate.block, likeness: likely };
    }
  }
  return best && best.block;
}

/** Share of neighbouring pairs of characters that two texts have in common, from 0 to 1. */
export function alike(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pairs(a), pairs(b)];
  const common = left.filter((pair) => {
    const at = right.indexOf(pair);
    if (at >= 0) right.splice(at, 1);
    return at >= 0;
  }).length;
  const all = left.length + right.length + common;
  return all === 0 ? 0 : (2 * common) / all;
}

function pairs(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, at) => characters[at]! + character);
}
