/** What each lesson asks to be done: a file of its own, fetched only where a plan is shown. */

import type { CourseIndex } from "../page/course_index.ts";
import { isCount, isFields, isText, parseJson, readList } from "../page/read.ts";
import type { ActionInfo } from "./plan_text.ts";

/** Fetches the actions by lesson number; empty when they cannot be had, and titles stand for them. */
export async function fetchActions(
  root: string,
  index: CourseIndex,
): Promise<ReadonlyMap<number, ActionInfo>> {
  try {
    const response = await fetch(new URL(root + index.actions, location.href));
    const actions = response.ok ? readActions(parseJson(await response.text())) : null;
    return new Map(actions?.map((action) => [action.lesson, action]));
  } catch {
    return new Map();
  }
}

export function readActions(raw: unknown): readonly ActionInfo[] | null {
  return isFields(raw) && raw.v === 1 ? readList(raw.actions, readAction) : null;
}

function readAction(raw: unknown): ActionInfo | null {
  if (!isFields(raw) || !isCount(raw.n) || !isText(raw.do) || !isCount(raw.minutes)) return null;
  const measure = isText(raw.measure) ? raw.measure : "";
  return { lesson: raw.n, todo: raw.do, minutes: raw.minutes, measure };
}
