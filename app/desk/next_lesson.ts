/**
 * Which lesson to give next. Pure; scripts/team mirrors it.
 *
 * The lesson outside the assignment with the most items that the first-ranked misconception stands behind; of equal
 * ones the first in the course's order. Where there is no misconception or no such lesson: of the track of the
 * hardest item's lesson (without one: of the first assigned lesson this build has), the first lesson outside the
 * assignment that follows that lesson in the course's order, or else the first of the track outside the assignment.
 * null when the track has none.
 */

import type { AnswerKey, KeyedLesson } from "./answer_key.ts";
import type { HardItem, Thought } from "./difficulty.ts";
import type { Task } from "./handed.ts";

export function nextLesson(
  task: Task,
  key: AnswerKey,
  hard: readonly HardItem[],
  ranked: readonly Thought[],
): number | null {
  const outside = [...key.lessons.values()].filter(({ number }) => !task.lessons.includes(number));
  const treats = ranked[0] ? key.facts.items.get(ranked[0].id) ?? [] : [];
  const share = ({ items }: KeyedLesson) =>
    items.filter(({ number }) => treats.includes(number)).length;
  const [best] = [...outside].sort((a, b) => share(b) - share(a));
  if (best && share(best) > 0) return best.number;
  const from = hard[0]?.lesson ?? task.lessons.find((number) => key.lessons.has(number));
  return from === undefined ? null : sameTrack(from, outside, key);
}

function sameTrack(from: number, outside: readonly KeyedLesson[], key: AnswerKey): number | null {
  const order = [...key.lessons.keys()];
  const { track } = key.lessons.get(from)!;
  const own = outside.filter((lesson) => lesson.track === track);
  const after = own.find(({ number }) => order.indexOf(number) > order.indexOf(from));
  return (after ?? own[0])?.number ?? null;
}
