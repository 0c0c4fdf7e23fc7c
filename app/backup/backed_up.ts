/** When a reader last took her record along, and how much it held: kept as one setting. Pure. */

import { type SetPayload, setting, type SettingValue } from "../memory/event.ts";

export const BACKED_UP = "backed-up";

export interface BackedUp {
  /** How many events there were. */
  readonly events: number;
  /** Epoch milliseconds. */
  readonly t: number;
}

export function backedUp({ events, t }: BackedUp): SetPayload {
  return setting(BACKED_UP, `${events} ${t}`);
}

/** The last time, or null when there was none or the value is not one of ours. */
export function lastBackedUp(settings: ReadonlyMap<string, SettingValue>): BackedUp | null {
  const value = settings.get(BACKED_UP);
  const match = typeof value === "string" ? /^(\d{1,9}) (\d{1,16})$/.exec(value) : null;
  return match && { events: Number(match[1]), t: Number(match[2]) };
}
