/** Which lesson a part of the page belongs to. */

/** The permanent number of the lesson around an element, or null outside any lesson. */
export function lessonAround(within: Element): number | null {
  const number = Number(within.closest("article.lesson")?.getAttribute("data-lesson"));
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}
