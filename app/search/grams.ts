/** What of a query is looked up. Pure; mirrors scripts/search/grams.py. */

/** The three commonest characters join what is looked for without being it: a run ends at them. */
const RUNS = /(?:(?![的了是])[㐀-鿿豈-﫿])+|[a-z0-9]+(?:\.[0-9]+)?/gu;
/** How people ask. It stands in many lessons and says nothing about which one is meant. */
const ASKING =
  /怎么办|怎么样|怎么|怎样|如何|为什么|什么|哪些|多久|几天|能不能|要不要|该不该|可不可以|吗|呢/gu;

/** One spelling of width, case and script. `plain` turns characters into the simplified ones. */
export function folded(text: string, plain: (text: string) => string): string {
  return plain(text.normalize("NFKC").toLowerCase());
}

/** A folded text without spaces and punctuation: for comparing names. */
export function compact(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** Words in Latin letters and numbers of a folded text. */
export function latinWords(text: string): readonly string[] {
  return text.match(/[a-z0-9]+(?:\.[0-9]+)?/gu) ?? [];
}

/** Whether a gram is in the file of words that begin with a Latin letter. */
export function isLatin(gram: string): boolean {
  return /^[a-z]/u.test(gram);
}

/** The grams of a folded query, each once. One character is looked up only when it is all there is. */
export function queryGrams(text: string): readonly string[] {
  const bare = text.replace(ASKING, " ");
  const runs = (RUNS.exec(bare) ? bare : text).match(RUNS) ?? [];
  RUNS.lastIndex = 0;
  const grams = runs.flatMap((run) => isHan(run) ? pairs(run) : [run]);
  return grams.length > 0 ? [...new Set(grams)] : runs.slice(0, 1);
}

function isHan(run: string): boolean {
  return run >= "㐀";
}

function pairs(run: string): readonly string[] {
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}
