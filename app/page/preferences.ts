/** The settings of the record: their keys, and how they read whatever was stored. */

import type { LearnerRecord } from "../memory/fold.ts";

/** Days a week the reader aims for, 1 to 7. */
export const GOAL = "weekly-goal";
/** False when the reader wants no weekly count and no dots. */
export const RHYTHM = "rhythm";
/** Number of the last issue that is not to be offered for catching up any more. */
export const CAUGHT_UP = "caught-up-to";
/** When the line about this browser's storage was last shown, in epoch milliseconds. */
export const WEATHER_SHOWN = "weather-shown";
/** True when the reader does not want that line again. */
export const WEATHER_OFF = "weather-off";
/** The name on certificates, kept only when the reader wants it. */
export const CERTIFICATE_NAME = "certificate-name";

/** What a goal may be; null for anything else. */
export function readGoal(value: unknown): number | null {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 7
    ? value as number
    : null;
}

/** The reader's own goal, else the course's. */
export function weeklyGoal({ settings }: LearnerRecord, courseGoal: number): number {
  return readGoal(settings.get(GOAL)) ?? courseGoal;
}

/** Whether weekly counts and dots are wanted: yes, until the reader says no. */
export function wantsRhythm({ settings }: LearnerRecord): boolean {
  return settings.get(RHYTHM) !== false;
}

/** A setting that is a number; 0 when it was never set. */
export function settingNumber({ settings }: LearnerRecord, key: string): number {
  const value = settings.get(key);
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
