/** What a lead can pick: the course's lessons by track, series, issue and misconception, and by words. Pure. */

import type { CourseIndex, LessonInfo } from "../page/course_index.ts";
import type { ReviewFacts } from "../review/facts.ts";

/** Lessons that belong together. */
export interface Scope {
  readonly id: string;
  readonly kind: "track" | "series" | "issue" | "misconception";
  readonly name: string;
  readonly lessons: readonly number[];
}

export interface Catalogue {
  /** In the course's order. */
  readonly lessons: ReadonlyMap<number, LessonInfo>;
  readonly scopes: readonly Scope[];
  /** By lesson: everything its words can be found by, folded. */
  readonly words: ReadonlyMap<number, string>;
}

export const KIND_NAMES: readonly (readonly [Scope["kind"], string])[] = [
  ["track", "按栏目"],
  ["series", "按连载"],
  ["issue", "按期"],
  ["misconception", "按误区"],
];

/** `facts` is null where the misconceptions could not be fetched. */
export function catalogue(index: CourseIndex, facts: ReviewFacts | null): Catalogue {
  const scopes = [...tracks(index), ...series(index), ...issues(index)];
  const thoughts = facts ? misconceptions(index, facts) : [];
  const words = new Map([...index.lessons.values()].map((lesson) => {
    const own = thoughts.filter(({ lessons }) => lessons.includes(lesson.number));
    const names = own.flatMap(({ id, name }) => [id, name]);
    return [lesson.number, folded([lesson.title, lesson.id, ...names].join("\n"))];
  }));
  return { lessons: index.lessons, scopes: [...scopes, ...thoughts], words };
}

/** Lessons of a scope ("" for all) that have every one of the words. */
export function findLessons(
  { lessons, scopes, words }: Catalogue,
  scopeId: string,
  query: string,
): readonly LessonInfo[] {
  const scope = scopes.find(({ id }) => id === scopeId);
  const numbers = scope ? scope.lessons : [...lessons.keys()];
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  return numbers.flatMap((number) => {
    const isFound = wanted.every((word) => words.get(number)?.includes(word));
    return isFound ? lessons.get(number) ?? [] : [];
  });
}

/** Whole minutes of several lessons, at least one. */
export function minutesOf(lessons: readonly LessonInfo[]): number {
  return Math.max(1, Math.round(lessons.reduce((sum, { minutes }) => sum + minutes, 0)));
}

function tracks({ tracks, lessons }: CourseIndex): readonly Scope[] {
  return tracks.map(({ id, name }) => ({
    id: `track:${id}`,
    kind: "track" as const,
    name,
    lessons: numbersOf([...lessons.values()].filter((lesson) => lesson.id.startsWith(`${id}/`))),
  })).filter(isFull);
}

function series({ series }: CourseIndex): readonly Scope[] {
  return series.map(({ id, title, lessons }) => ({
    id: `series:${id}`,
    kind: "series" as const,
    name: title,
    lessons,
  })).filter(isFull);
}

function issues({ issues }: CourseIndex): readonly Scope[] {
  return [...issues].reverse().map(({ number, title, lessons }) => ({
    id: `issue:${number}`,
    kind: "issue" as const,
    name: `第 ${number} 期 · ${title}`,
    lessons,
  })).filter(isFull);
}

function misconceptions({ lessons }: CourseIndex, facts: ReviewFacts): readonly Scope[] {
  return [...facts.misconceptions.values()].map(({ id, thought }) => {
    const items = new Set(facts.items.get(id) ?? []);
    const own = [...lessons.values()].filter((lesson) =>
      lesson.items.some((item) => items.has(item))
    );
    const kind = "misconception" as const;
    return { id: `misconception:${id}`, kind, name: thought, lessons: numbersOf(own) };
  }).filter(isFull);
}

function numbersOf(lessons: readonly LessonInfo[]): readonly number[] {
  return lessons.map(({ number }) => number);
}

function isFull({ lessons }: Scope): boolean {
  return lessons.length > 0;
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
