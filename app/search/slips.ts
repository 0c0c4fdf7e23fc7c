/** Slips of the finger in Latin words: wpae for wape. Pure. */

/** The words that are nearest to one that is not among them; those it begins when there are any. */
export function likely(word: string, words: Iterable<string>): readonly string[] {
  const all = [...words].filter((other) => /^[a-z]/u.test(other));
  if (word.length < 2 || !/[a-z]/u.test(word) || all.includes(word)) return [];
  const begun = all.filter((other) => other.startsWith(word)).sort(byLength);
  if (begun.length > 0) return begun.slice(0, 3);
  if (word.length < 3) return [];
  const most = word.length > 6 ? 2 : 1;
  return all.map((other) => ({ other, far: distance(word, other, most) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far || byLength(a.other, b.other))
    .slice(0, 3)
    .map(({ other }) => other);
}

function byLength(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

/** How many letters differ, are missing, are too many or have changed places; more than `most` when it is more than that. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) next[j] = Math.min(next[j]!, older[j - 2]! + 1);
    }
    older = row;
    row = next;
  }
  return row[b.length]!;
}
