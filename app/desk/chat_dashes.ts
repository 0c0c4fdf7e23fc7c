/** What a code may have been before an editor merged its hyphens into dashes; the check tells which it was. Pure. */

import { LONG_DASHES, SHORT_DASHES } from "./chat_stream.ts";

const ANY = new RegExp(`[${SHORT_DASHES}${LONG_DASHES}]`);
const ANY_ONE = new RegExp(ANY, "g");
/** More kinds of dashes in one code than this are nobody's editor. */
const MOST_KINDS = 3;
/** With this many dashes each may be something else; with more, all of a kind are the same. */
const MOST_MIXED = 7;

/** Body and check in each way they may have been spelled, the likeliest first. */
export function* spellingsOf(
  body: string,
  check: string,
  checkLength: number,
): Generator<readonly [body: string, check: string]> {
  const code = `${body}.${check}`;
  const parts = code.split(ANY);
  const spellings = parts.length === 1
    ? [code]
    : [...uniform(code), ...parts.length - 1 <= MOST_MIXED ? mixed(parts) : []];
  for (const spelling of new Set(spellings)) {
    const [own, sum] = spelling.split(".");
    if (sum!.length >= checkLength) yield [own!, sum!.slice(0, checkLength)];
  }
}

/** Each kind of dash stands for the same everywhere. */
function uniform(code: string): readonly string[] {
  const kinds = [...new Set(code.match(ANY_ONE))].slice(0, MOST_KINDS);
  return kinds.reduce<readonly string[]>(
    (made, kind) =>
      made.flatMap((begun) => meanings(kind).map((hyphens) => begun.replaceAll(kind, hyphens))),
    [code],
  ).map((made) => made.replace(ANY_ONE, "-"));
}

function meanings(dash: string): readonly string[] {
  return LONG_DASHES.includes(dash) ? ["-", "--", "---"] : ["-", "--"];
}

function mixed([first, ...rest]: readonly string[]): readonly string[] {
  return rest.reduce<readonly string[]>(
    (made, part) => made.flatMap((begun) => [`${begun}-${part}`, `${begun}--${part}`]),
    [first!],
  );
}
