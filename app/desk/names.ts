/** Names and words that people type, made comparable, and one order for all texts. Pure. */

/** Blanks and marks without width at the ends of a name; a set of its own, the same in every language. */
const ENDS =
  /^[\t\n\v\f\r \u200b-\u200f\u2028\u2029\u2060\ufeff]+|[\t\n\v\f\r \u200b-\u200f\u2028\u2029\u2060\ufeff]+$/g;

/** NFKC, then without blanks at the ends, then lower case: two aliases that look alike are one member. */
export function folded(name: string): string {
  return name.normalize("NFKC").replace(ENDS, "").toLowerCase();
}

/** What has the same name, together, in the order of the first of each; `Map.groupBy` is too new for old web views. */
export function grouped<T>(
  all: Iterable<T>,
  name: (each: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(name(each));
    if (group) group.push(each);
    else groups.set(name(each), [each]);
  }
  return groups;
}

/** By code points, not by UTF-16 units: the order other languages sort texts in. */
export function compareTexts(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const step = left[at]!.codePointAt(0)! - right[at]!.codePointAt(0)!;
    if (step !== 0) return step;
  }
  return left.length - right.length;
}
