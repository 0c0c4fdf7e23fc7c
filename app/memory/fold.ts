/** From events to what they add up to: a pure fold that does not depend on arrival order. */

import type { Entry, ItemResponse, Moment, SettingValue } from "./event.ts";
import type { LearningDay } from "./order.ts";

export interface Attempt {
  readonly id: string;
  readonly at: Moment;
  readonly lesson: number;
  readonly response: ItemResponse;
  readonly points: number;
  /** null when the reader was not asked. */
  readonly sure: boolean | null;
}

export interface ItemRecord {
  /** In order of time, never empty. */
  readonly attempts: readonly Attempt[];
  readonly firstPoints: number;
  readonly bestPoints: number;
  readonly lastResponse: ItemResponse;
  readonly lastAt: Moment;
}

export interface LessonRecord {
  /** The latest time its reading began. */
  readonly openedAt: Moment | null;
  /** The first time its last block came into view. */
  readonly seenAt: Moment | null;
}

export interface AssignmentRecord {
  readonly text: string;
  /** The first time this text was opened. */
  readonly openedAt: Moment;
  readonly id: string;
}

export interface LearnerRecord {
  readonly items: ReadonlyMap<number, ItemRecord>;
  readonly lessons: ReadonlyMap<number, LessonRecord>;
  /** Learning days with at least one answer or one lesson read to its end. */
  readonly days: ReadonlySet<LearningDay>;
  readonly firstDay: LearningDay | null;
  /** In the order they were first opened. */
  readonly assignments: readonly AssignmentRecord[];
  readonly settings: ReadonlyMap<string, SettingValue>;
}

/** Adds up entries (each id once, any order) into a record. */
export declare function fold(entries: readonly Entry[]): LearnerRecord;
