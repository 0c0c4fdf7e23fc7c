/** When to ask what became of a planned action. Pure: the day comes in. */

import type { SettingValue } from "../memory/event.ts";
import { type LearningDay, learningDay } from "../memory/order.ts";
import type { ActionRound } from "./actions.ts";

/** Numbers need a few days to move. */
const FIRST_ASKED_AFTER_DAYS = 3;
/** Who was away is still asked; after that the question would be about something forgotten. */
const LAST_ASKED_AFTER_DAYS = 14;
const PUT_OFF_DAYS = 3;

/** Settings key under which a question was put off until a learning day. */
export function putOffKey(lesson: number): string {
  return `action-ask:${lesson}`;
}

/** The learning day until which 过几天再问 puts a question off. */
export function putOffUntil(today: LearningDay): LearningDay {
  return today + PUT_OFF_DAYS;
}

/** The one round to ask about today, the longest due first, or null. */
export function roundToAskAbout(
  rounds: readonly ActionRound[],
  settings: ReadonlyMap<string, SettingValue>,
  today: LearningDay,
): ActionRound | null {
  const due = rounds.filter((round) => {
    if (round.outcome || !round.due) return false;
    const planned = learningDay(round.due);
    const putOff = settings.get(putOffKey(round.lesson));
    const first = planned + FIRST_ASKED_AFTER_DAYS;
    if (typeof putOff !== "number" || putOff <= first) {
      return today >= first && today <= planned + LAST_ASKED_AFTER_DAYS;
    }
    return today >= putOff && today <= putOff + LAST_ASKED_AFTER_DAYS - FIRST_ASKED_AFTER_DAYS;
  });
  return due.reduce<ActionRound | null>(
    (oldest, round) => !oldest || round.due!.t < oldest.due!.t ? round : oldest,
    null,
  );
}
