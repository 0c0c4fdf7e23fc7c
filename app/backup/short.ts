/**
 * The short backup as text: `EB1.<course><history>.<check>`, base64url throughout. Pure.
 *
 * `<course>` are four characters of the course's digest, `<history>` the coded history, `<check>` eleven
 * characters (66 bits) of the SHA-256 of everything before it. A CRC of 32 bits would let one of
 * some billion damaged texts pass, and its linearity fewer when two damages cancel; this check lets
 * none pass that anybody will ever see.
 */

import { bytesFromBase64Url, toBase64Url } from "../memory/base64url.ts";
import type { LearningDay } from "../memory/order.ts";
import { bitReader, type Bits, bitWriter } from "../packing/coder.ts";
import { sha256 } from "../packing/digest.ts";
import { codeFacts } from "./facts.ts";
import { difference } from "../packing/fields.ts";
import { codeItems, codeLessons } from "./grades.ts";
import type { History } from "./history.ts";

export const SHORT_VERSION = 1;
export const COURSE_LENGTH = 4;
export const CHECK_LENGTH = 11;

/** 2026-01-01: most histories begin soon after. */
const EPOCH: LearningDay = 20_454;

export function shortText(history: History, course: string): string {
  const writer = bitWriter();
  codeHistory(writer, history);
  const head = `EB${SHORT_VERSION}.${courseMark(course)}${toBase64Url(writer.finish())}`;
  return `${head}.${checkOf(head)}`;
}

/** The history in a text whose check is right; null when this code could not have written it. */
export function historyIn(body: string): History | null {
  const bytes = bytesFromBase64Url(body);
  if (!bytes) return null;
  try {
    return codeHistory(bitReader(bytes), null);
  } catch {
    return null;
  }
}

export function courseMark(course: string): string {
  return toBase64Url(sha256(course)).slice(0, COURSE_LENGTH);
}

export function checkOf(head: string): string {
  return toBase64Url(sha256(head)).slice(0, CHECK_LENGTH);
}

function codeHistory(bits: Bits, given: History | null): History {
  const { items = [], lessons = [], facts = [] } = given ?? {};
  const firstDay = EPOCH + difference(bits, "epoch", given ? firstDayOf(given) - EPOCH : 0);
  const offset = difference(bits, "zone", given ? given.offset - 480 : 0) + 480;
  const codedItems = codeItems(bits, items, firstDay);
  const codedLessons = codeLessons(bits, lessons, codedItems, firstDay);
  return {
    offset,
    items: codedItems,
    lessons: codedLessons,
    facts: codeFacts(bits, facts, firstDay),
  };
}

function firstDayOf({ items, lessons, facts }: History): LearningDay {
  const days = [items[0]?.days[0]?.day, lessons[0]?.day, facts[0]?.day];
  return days.find((day) => day !== undefined) ?? EPOCH;
}
