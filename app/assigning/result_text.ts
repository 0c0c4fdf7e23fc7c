/** A member's result as plain text for the chat. Pure. */

import type { LearnerRecord } from "../memory/fold.ts";
import { isCompleted } from "../memory/progress.ts";
import type { CourseIndex, LessonInfo } from "../page/course_index.ts";
import type { Assignment } from "./body.ts";

/** What a member pastes: lessons done, first answers right, and that it is her own report. */
export function resultText(
  assignment: Assignment,
  index: CourseIndex,
  record: LearnerRecord,
  build: string,
): string {
  const lessons = assignment.lessons.map((number) => index.lessons.get(number) ?? null);
  const done = lessons.filter((lesson) => lesson && isDone(lesson, record)).length;
  return [
    `【${index.title}】${assignment.title || "本周任务"}`,
    `${assignment.due ? `截止 ${assignment.due} · ` : ""}读完 ${done}/${lessons.length}`,
    ...lessons.map((lesson) => lesson ? line(lesson, record) : "？ 这一版里没有的模块"),
    `自报结果 · 版本 ${build}`,
  ].join("\n");
}

function isDone(lesson: LessonInfo, record: LearnerRecord): boolean {
  return isCompleted(record, lesson.number, lesson.daily);
}

function line(lesson: LessonInfo, record: LearnerRecord): string {
  const answered = lesson.items.flatMap((item) => record.items.get(item) ?? []);
  const right = answered.filter((item) => item.firstPoints === 1).length;
  const score = answered.length > 0 ? `（首答对 ${right}/${answered.length}）` : "";
  return `${isDone(lesson, record) ? "✓" : "○"} ${lesson.title}${score}`;
}
