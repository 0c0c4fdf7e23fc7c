/**
 * A chat as one run of the characters receipts are made of, with the place each came from. Pure.
 *
 * Full-width letters become plain, blanks and line breaks go, as do marks without width and the signs of a quotation
 * at the beginning of a line: a code that was wrapped, quoted or typed wide reads on without a gap. Dashes that
 * editors put in the place of hyphens stay as they are, for what they stood for is not known yet. All else is one
 * separator.
 *
 * Reads both scripts: the traditional edition takes it as it is.
 */

export interface Stream {
  readonly chars: string;
  /** Place of each character in the text. */
  readonly at: Uint32Array;
}

export const SEPARATOR = "\u0000";
/** Hyphens, or perhaps two. */
export const SHORT_DASHES = "\u2010\u2011\u2012\u2013\u2212\u2500";
/** One, two or three hyphens. */
export const LONG_DASHES = "\u2014\u2015";

const KEPT = new RegExp(`^[A-Za-z0-9_.\\-回执${SHORT_DASHES}${LONG_DASHES}]$`);
/** Blanks; marks that cannot be seen. */
const NOTHING = /^[\s\p{Cc}\p{Cf}\ufe00-\ufe0f]*$/u;
const DOTS: ReadonlySet<string> = new Set("。｡·•‧․");
const QUOTES: ReadonlySet<string> = new Set(">＞|｜│┃");

export function streamOf(text: string): Stream {
  const chars: string[] = [];
  const at = new Uint32Array(text.length);
  let isLineStart = true;
  let place = 0;
  for (const char of text) {
    const kept = keptOf(char);
    if (char === "\n" || char === "\r") isLineStart = true;
    else if (kept !== "" && !(isLineStart && QUOTES.has(char))) {
      isLineStart = false;
      const isWrap = kept === SEPARATOR && isEscape(text, place);
      if (!isWrap && (kept !== SEPARATOR || chars.at(-1) !== SEPARATOR)) {
        at[chars.length] = place;
        chars.push(kept);
      }
    }
    place += char.length;
  }
  return { chars: chars.join(""), at };
}

/** A backslash before a sign, as Markdown has it, and the `=` or `\` at the end of a line that goes on. */
function isEscape(text: string, place: number): boolean {
  const next = text[place + 1] ?? "";
  if (text[place] === "\\") return /[-_.\r\n]/.test(next);
  return text[place] === "=" && (next === "\n" || next === "\r");
}

const seen = new Map<string, string>();

/** What a character stands for: itself in plain form, nothing, or a separator. */
function keptOf(char: string): string {
  const known = seen.get(char);
  if (known !== undefined) return known;
  const kept = judged(char);
  if (seen.size < MOST_REMEMBERED) seen.set(char, kept);
  return kept;
}

const MOST_REMEMBERED = 5_000;

function judged(char: string): string {
  if (NOTHING.test(char)) return "";
  if (DOTS.has(char)) return ".";
  if (char === "執") return "执";
  const plain = KEPT.test(char) ? char : char.normalize("NFKC");
  return KEPT.test(plain) ? plain : SEPARATOR;
}
