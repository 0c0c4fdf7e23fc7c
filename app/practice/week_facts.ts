/** What one week held: pure, from the reader's events and the course's index. */

import type { Entry } from "../memory/event.ts";
import type { LearnerRecord } from "../memory/fold.ts";
import { type LearningDay, learningDay } from "../memory/order.ts";
import { isCompleted, thisWeek } from "../memory/progress.ts";
import type { CourseIndex, IssueInfo, LessonInfo } from "../page/course_index.ts";
import type { Misconception, ReviewFacts } from "../review/facts.ts";
import { type ActionRound, actionRounds } from "./actions.ts";
import { calibrate, type Calibration } from "./calibration.ts";

export interface IssueRead {
  readonly issue: IssueInfo;
  /** Lessons completed in this week. */
  readonly done: number;
}

export interface WeekFacts {
  readonly monday: LearningDay;
  /** Learning on Monday to Sunday. */
  readonly days: readonly boolean[];
  readonly issues: readonly IssueRead[];
  /** Items answered for the first time in this week, and how many of them were right. */
  readonly firstTries: { readonly all: number; readonly right: number };
  /** Lessons with an item that was not right at the first try. */
  readonly toRevisit: readonly LessonInfo[];
  readonly guesses: Calibration;
  /** Actions due in this week, or of which something was said in it. */
  readonly actions: readonly ActionRound[];
  readonly isEmpty: boolean;
}

export function weekFacts(
  entries: readonly Entry[],
  record: LearnerRecord,
  index: CourseIndex,
  monday: LearningDay,
): WeekFacts {
  const isIn = (day: LearningDay): boolean => day >= monday && day < monday + 7;
  const issues = index.issues.map((issue) => ({
    issue,
    done: issue.lessons.filter((number) => isIn(completedOn(number, record, index))).length,
  })).filter(({ done }) => done > 0);
  const tries = [...record.items].filter(([, { attempts }]) =>
    attempts[0] !== undefined && isIn(learningDay(attempts[0].at))
  );
  const missed = new Set(tries.filter(([, item]) => item.firstPoints < 1).map(([item]) => item));
  const guesses = calibrate(entries.filter(({ event }) => isIn(learningDay(event))));
  const actions = actionRounds(entries).filter(({ due, outcome }) =>
    (due && isIn(learningDay(due))) || (outcome && isIn(learningDay(outcome.at)))
  );
  const days = thisWeek(record, monday);
  return {
    monday,
    days,
    issues,
    firstTries: { all: tries.length, right: tries.length - missed.size },
    toRevisit: [...index.lessons.values()].filter(({ items }) =>
      items.some((item) => missed.has(item))
    ),
    guesses,
    actions,
    isEmpty: !days.some(Boolean) && actions.length === 0 && guesses.guesses.length === 0,
  };
}

/** Thoughts that led to an answer of the week, the most frequent first. */
export function misconceptionsMet(
  record: LearnerRecord,
  facts: ReviewFacts,
  monday: LearningDay,
): readonly Misconception[] {
  const counts = new Map<string, number>();
  for (const [item, { attempts }] of record.items) {
    for (const { at, response } of attempts) {
      const day = learningDay(at);
      const id = day >= monday && day < monday + 7 ? facts.behind(item, response) : null;
      if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => facts.misconceptions.get(id) ?? []);
}

/** The learning day on which both the end was seen and the daily item answered; never: before all weeks. */
function completedOn(number: number, record: LearnerRecord, index: CourseIndex): LearningDay {
  const lesson = index.lessons.get(number);
  const seenAt = record.lessons.get(number)?.seenAt;
  const answered = lesson && record.items.get(lesson.daily)?.attempts[0];
  if (!lesson || !seenAt || !answered || !isCompleted(record, number, lesson.daily)) {
    return -Infinity;
  }
  return Math.max(learningDay(seenAt), learningDay(answered.at));
}
