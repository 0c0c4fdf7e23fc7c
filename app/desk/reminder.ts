/** A few calm words for the chat about who is still missing. Pure. */

import { dateName } from "../assigning/day.ts";
import type { Task } from "./handed.ts";
import type { Report } from "./report.ts";

/** Names that have not finished: first those with a receipt, then those of the roster without one. */
export function unfinished({ members, missing }: Report): readonly string[] {
  const begun = members.filter(({ status }) => status === "not-yet").map(({ alias }) => alias);
  return [...begun, ...missing];
}

/** "" when nobody is missing. */
export function reminderText({ title, due }: Task, report: Report): string {
  const begun = report.members.filter(({ status }) => status === "not-yet");
  if (begun.length + report.missing.length === 0) return "";
  return [
    `【${title || "本周任务"}】${due === "" ? "" : `${dateName(due)}截止。`}`,
    names("还没读完：", begun.map(({ alias }) => alias)),
    names("还没收到回执：", report.missing),
    "读完后在首页的任务卡片上点“交回执”，把那一行贴到群里就行。已经交了的请再贴一次，可能是我漏看了。",
  ].filter((line) => line !== "").join("\n");
}

function names(before: string, all: readonly string[]): string {
  return all.length === 0 ? "" : before + all.map((name) => `@${name}`).join(" ");
}
