/** An assignment as a message, in the form each chat app shows well. Pure. */

import type { Assignment } from "./body.ts";
import { dateName } from "./day.ts";

export type MessageApp = "wechat" | "dingtalk" | "wecom" | "feishu";

export interface Announcement {
  readonly course: string;
  readonly assignment: Assignment;
  /** Names of the lessons, in order. */
  readonly titles: readonly string[];
  readonly minutes: number;
  readonly address: string;
}

export const APPS: readonly (readonly [MessageApp, string, string])[] = [
  ["wechat", "微信", "纯文字"],
  ["dingtalk", "钉钉", "Markdown"],
  ["wecom", "企业微信", "Markdown"],
  ["feishu", "飞书", "Markdown"],
];

/** What WeCom takes in one message of Markdown. */
export const WECOM_BYTES = 4_096;
const AFTERWARDS = "读完后点任务里的“交回执”，把那一行贴回群里。不会自动发送任何东西。";

export function messageFor(app: MessageApp, announcement: Announcement): string {
  const { titles } = announcement;
  for (let shown = titles.length; shown >= 0; shown--) {
    const text = app === "wechat" ? plain(announcement, shown) : markdown(announcement, shown);
    if (app !== "wecom" || new TextEncoder().encode(text).length <= WECOM_BYTES) return text;
  }
  return announcement.address;
}

/** Also what a calendar entry says. */
export function plain(announcement: Announcement, shown = announcement.titles.length): string {
  const { assignment, address, course } = announcement;
  return [
    `【${course}】${titleOf(assignment)}`,
    ...facts(announcement),
    ...lessonLines(announcement, shown, (title, place) => `${place}. ${title}`),
    ...(assignment.note ? [`说明：${assignment.note}`] : []),
    `打开任务：${address}`,
    AFTERWARDS,
  ].join("\n");
}

function markdown(announcement: Announcement, shown: number): string {
  const { assignment, address, course } = announcement;
  return [
    `**【${inert(course)}】${inert(titleOf(assignment))}**`,
    ...facts(announcement).map(inert),
    lessonLines(announcement, shown, (title, place) => `${place}. ${inert(title)}`).join("\n"),
    ...(assignment.note ? [`> ${inert(assignment.note)}`] : []),
    `[打开任务](${address})`,
    AFTERWARDS,
  ].join("\n\n");
}

export function titleOf({ title }: Assignment): string {
  return title || "本周任务";
}

function facts({ assignment, titles, minutes }: Announcement): readonly string[] {
  const { lead, team, due, pass } = assignment;
  const giver = lead && team ? `${lead}（${team}）` : lead || team;
  return [
    [giver && `${giver} 布置`, due && `${dateName(due)}之前`].filter(Boolean).join("，"),
    `${titles.length} 课，约 ${minutes} 分钟${pass === null ? "" : `，及格线 ${pass} 分`}`,
  ].filter(Boolean);
}

function lessonLines(
  { titles }: Announcement,
  shown: number,
  line: (title: string, place: number) => string,
): readonly string[] {
  const lines = titles.slice(0, shown).map((title, at) => line(title, at + 1));
  return shown < titles.length ? [...lines, `……另有 ${titles.length - shown} 课`] : lines;
}

/** Nobody's words are marks, links or mentions: each sign that could be one becomes its wide form. */
function inert(words: string): string {
  return words.replace(
    /[*_`~[\]<>#|\\]/g,
    (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
  );
}
