/** The course's index: what home, record and team pages need beyond their own HTML. */

import {
  count,
  type Fields,
  isCount,
  isFields,
  isNumber,
  isText,
  parseJson,
  readList,
} from "./read.ts";

export interface LessonInfo {
  readonly number: number;
  /** track/slug: also the address below lessons/. */
  readonly id: string;
  readonly title: string;
  readonly issue: number;
  readonly daily: number;
  /** How long it takes to read. */
  readonly minutes: number;
  readonly items: readonly number[];
  /** ISO date up to which a lesson about rules may be relied on; null for other lessons. */
  readonly reviewBy: string | null;
}

export interface IssueInfo {
  readonly number: number;
  readonly title: string;
  readonly lead: string;
  readonly teaser: string;
  readonly characters: string;
  readonly minutes: string;
  /** Lesson numbers in reading order. */
  readonly lessons: readonly number[];
  /** The item that closes the issue and belongs to no lesson, or null. */
  readonly closing: number | null;
}

export interface TrackInfo {
  readonly id: string;
  readonly name: string;
}

export interface SeriesInfo {
  readonly id: string;
  readonly title: string;
  /** Lesson numbers, part by part. */
  readonly lessons: readonly number[];
}

/** A corrected key, for the readers who answered before. */
export interface CorrectionInfo {
  readonly item: number;
  /** ISO date. */
  readonly on: string;
  readonly what: string;
  readonly title: string;
  readonly issue: number | null;
}

export interface CourseIndex {
  readonly title: string;
  /** ISO date of issue 1, or null when every reader has her own day 1. */
  readonly startOn: string | null;
  readonly weeklyGoal: number;
  /** Name of the file with what each lesson asks to be done, below the site's root. */
  readonly actions: string;
  /** Name of the file with traditional characters and what they stand for, below the site's root. */
  readonly spelling: string;
  readonly tracks: readonly TrackInfo[];
  readonly lessons: ReadonlyMap<number, LessonInfo>;
  readonly series: readonly SeriesInfo[];
  readonly issues: readonly IssueInfo[];
  /** What 我的店铺 may hold, as it came: its own code reads it. */
  readonly shop?: unknown;
  readonly corrections: readonly CorrectionInfo[];
}

/** A way to the index of this page's course that fetches it once, when it is first asked for. */
export function indexHere(root: string, name: string): () => Promise<CourseIndex | null> {
  let fetched: Promise<CourseIndex | null> | undefined;
  return () => fetched ??= fetchIndex(new URL(root + name, location.href));
}

/** Fetches the index; null when it cannot be had, and the page stays as it was built. */
async function fetchIndex(address: URL): Promise<CourseIndex | null> {
  try {
    const response = await fetch(address);
    return response.ok ? readIndex(parseJson(await response.text())) : null;
  } catch {
    return null;
  }
}

export function readIndex(raw: unknown): CourseIndex | null {
  if (!isFields(raw) || raw.v !== 1 || !isText(raw.title) || !isFields(raw.pace)) return null;
  const tracks = readList(raw.tracks, readTrack);
  const lessons = readList(raw.lessons, readLesson);
  const series = readList(raw.series, readSeries);
  const issues = readList(raw.issues, readIssue);
  if (!tracks || !lessons || !series || !issues || !isCount(raw.pace.weekly_goal)) return null;
  return {
    title: raw.title,
    startOn: isText(raw.pace.start_on) ? raw.pace.start_on : null,
    weeklyGoal: raw.pace.weekly_goal,
    actions: isText(raw.actions) ? raw.actions : "",
    spelling: isText(raw.spelling) ? raw.spelling : "",
    tracks,
    lessons: new Map(lessons.map((lesson) => [lesson.number, lesson])),
    series,
    issues,
    shop: raw.shop,
    corrections: readList(raw.corrections, readCorrection) ?? [],
  };
}

export function issueAddress(issue: number): string {
  return `issues/${String(issue).padStart(3, "0")}/`;
}

export function lessonAddress(lesson: LessonInfo): string {
  return `lessons/${lesson.id}/`;
}

function readCorrection(raw: unknown): CorrectionInfo | null {
  if (!isFields(raw) || !isCount(raw.item) || !isText(raw.on)) return null;
  if (!isText(raw.what) || !isText(raw.title)) return null;
  const { item, on, what, title } = raw;
  return { item, on, what, title, issue: isCount(raw.issue) ? raw.issue : null };
}

function readTrack(raw: unknown): TrackInfo | null {
  if (!isFields(raw) || !isText(raw.id) || !isText(raw.name)) return null;
  return { id: raw.id, name: raw.name };
}

function readSeries(raw: unknown): SeriesInfo | null {
  const lessons = isFields(raw) && readList(raw.lessons, count);
  if (!lessons || !isFields(raw) || !isText(raw.id) || !isText(raw.title)) return null;
  return { id: raw.id, title: raw.title, lessons };
}

function readLesson(raw: unknown): LessonInfo | null {
  const items = isFields(raw) && readList(raw.items, count);
  if (!items || !isFields(raw) || !isText(raw.id) || !isText(raw.title)) return null;
  if (!isCount(raw.n) || !isCount(raw.issue) || !isCount(raw.daily)) return null;
  const { id, title, issue, daily } = raw;
  const reviewBy = isText(raw.review_by) ? raw.review_by : null;
  const minutes = isNumber(raw.minutes) ? raw.minutes : 0;
  return { number: raw.n, id, title, issue, daily, minutes, items, reviewBy };
}

function readIssue(raw: unknown): IssueInfo | null {
  const lessons = isFields(raw) && readList(raw.lessons, count);
  if (!lessons || !isFields(raw) || !isCount(raw.n)) return null;
  return { number: raw.n, lessons, closing: count(raw.closing), ...texts(raw) };
}

function texts(raw: Fields): Omit<IssueInfo, "number" | "lessons" | "closing"> {
  const text = (name: string): string => isText(raw[name]) ? raw[name] : "";
  return {
    title: text("title"),
    lead: text("lead"),
    teaser: text("teaser"),
    characters: text("characters"),
    minutes: text("minutes"),
  };
}
