/** What a lead has typed, checked before it becomes a link. Pure. */

import { folded } from "./alias.ts";
import { type Assignment, LONGEST, MOST_LESSONS, MOST_NAMES } from "./body.ts";
import { isDate } from "./day.ts";

/** The form's fields as they are. */
export interface Typed {
  readonly title: string;
  readonly lead: string;
  readonly team: string;
  readonly note: string;
  readonly due: string;
  readonly pass: string;
  readonly roster: string;
}

export interface Checked {
  readonly content: Omit<Assignment, "nonce" | "lessons" | "key">;
  /** Without these gone there is no link. */
  readonly problems: readonly string[];
  /** Worth knowing, but hers to decide. */
  readonly warnings: readonly string[];
}

const PASS = /^(?:100|\d{1,2})$/;
const FIELDS = [
  ["title", "任务名"],
  ["lead", "你的名字"],
  ["team", "小组"],
  ["note", "说明"],
] as const;

export function checked(typed: Typed, today: string): Checked {
  const problems: string[] = [];
  const warnings: string[] = [];
  const words = { title: "", lead: "", team: "", note: "" };
  for (const [field, name] of FIELDS) {
    words[field] = line(typed[field]);
    const over = [...words[field]].length - LONGEST[field];
    if (over > 0) problems.push(`${name}最多 ${LONGEST[field]} 个字，多了 ${over} 个。`);
  }
  const pass = typed.pass.normalize("NFKC").replace(/[\s%分]/g, "");
  if (pass !== "" && !PASS.test(pass)) problems.push("及格线写 0 到 100 的整数，或者空着。");
  const due = isDate(typed.due) ? typed.due : "";
  if (due !== "" && due < today) warnings.push("截止日期已经过去了。");
  const roster = readRoster(typed.roster);
  return {
    content: {
      ...words,
      due,
      pass: PASS.test(pass) ? Number(pass) : null,
      roster: roster.names,
    },
    problems: [...problems, ...roster.problems],
    warnings: [...warnings, ...roster.warnings],
  };
}

/** Names, one a line (or with commas between); whoever is there twice is kept once and told. */
export function readRoster(text: string): {
  readonly names: readonly string[];
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
} {
  const names = new Map<string, string>();
  const [problems, twice]: [string[], string[]] = [[], []];
  for (const raw of text.split(/[\n\r,，、;；\t]+/)) {
    const name = line(raw);
    if (name === "") continue;
    if ([...name].length > LONGEST.name) {
      problems.push(`名单里“${name}”太长，最多 ${LONGEST.name} 个字。`);
    } else if (names.has(folded(name))) twice.push(name);
    else names.set(folded(name), name);
  }
  if (names.size > MOST_NAMES) {
    problems.push(`名单最多 ${MOST_NAMES} 人，现在有 ${names.size} 人。人多时分成几个任务发。`);
  }
  const warnings = twice.length > 0
    ? [`名单里重复的只留一个：${[...new Set(twice)].join("、")}。同名的两个人请写得能分清。`]
    : [];
  return { names: [...names.values()].slice(0, MOST_NAMES), problems, warnings };
}

/** What is wrong with a choice of lessons, or null. */
export function lessonsProblem(count: number): string | null {
  if (count === 0) return "先挑至少一课。";
  return count > MOST_LESSONS ? `一个任务最多 ${MOST_LESSONS} 课，现在挑了 ${count} 课。` : null;
}

/** Whether two assignments ask the same, so that the link made before can be used again. */
export function asksTheSame(one: Assignment, other: Assignment): boolean {
  const [content, others] = [one, other].map(contentText);
  return content === others;
}

/** Not the packed form: an assignment of version 1 may say more than a link can carry today. */
function contentText(
  { title, lead, team, note, due, pass, lessons, roster, key }: Assignment,
): string {
  return JSON.stringify([title, lead, team, note, due, pass, lessons, roster, key && [...key]]);
}

function line(text: string): string {
  return text.toWellFormed().replace(/[\p{C}\s]+/gu, " ").trim();
}
