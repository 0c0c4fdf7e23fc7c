/** Undoes what chats, keyboards and copying do to a link. Pure. A check judges which reading is right. */

const MOST_ESCAPES = 4;
const ESCAPED = /(?:%[0-9a-f]{2})+/gi;
/** Spaces, line breaks, and what cannot be seen. */
// deno-lint-ignore no-control-regex -- chats and editors leave these behind
const BLANK = /[\s\u0000-\u001f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/g;
/** What editors make of a hyphen or of two. */
const SHORT_DASH = /[\u2010-\u2013\u2212]/g;
const LONG_DASH = /[\u2014\u2015]/g;

/** The text as it may have been meant, the likeliest first. */
export function spellings(text: string): readonly string[] {
  const plain = unescaped(text).normalize("NFKC").replaceAll("。", ".").replace(BLANK, "");
  const single = plain.replace(SHORT_DASH, "-").replace(LONG_DASH, "-");
  const double = plain.replace(SHORT_DASH, "-").replace(LONG_DASH, "--");
  const doubles = plain.replace(SHORT_DASH, "--").replace(LONG_DASH, "--");
  return [...new Set([single, double, doubles])];
}

/** Percent-encoded once or more; what is no encoding stays. */
function unescaped(text: string): string {
  let present = text;
  for (let times = 0; times < MOST_ESCAPES && present.includes("%"); times++) {
    present = present.replace(ESCAPED, decoded);
  }
  return present;
}

function decoded(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}
