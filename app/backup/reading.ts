/** A record from whatever came: a short backup, a full one, a link, with a chat's words around. Pure. */

import type { Entry } from "../memory/event.ts";
import { type Incoming, LONGEST_TEXT, plainText, readTransfer } from "../memory/transfer.ts";
import { echoesIn } from "./history.ts";
import {
  CHECK_LENGTH,
  checkOf,
  COURSE_LENGTH,
  courseMark,
  historyIn,
  SHORT_VERSION,
} from "./short.ts";

export interface Found {
  /** A short backup restores days and grades, a full one everything. */
  readonly kind: "short" | "full";
  readonly incoming: Incoming;
}

const SHORT = new RegExp(
  `(EB([0-9]+)\\.([A-Za-z0-9_-]{${COURSE_LENGTH}})([A-Za-z0-9_-]*))\\.([A-Za-z0-9_-]{${CHECK_LENGTH}})`,
  "g",
);
const BEGINNING = /EB[0-9]+\./;
const NEWER = /EB(?:[2-9]|[1-9][0-9]+)\./;
const FULL = /EC[0-9]+\./;

/** Reads a text; a damaged one is refused whole. */
export function readBackup(text: string, course: string): Found {
  if (text.length > LONGEST_TEXT || /^[\s\ufeff]*\{/.test(text)) return full(text, course);
  const plain = withHyphens(plainText(text));
  if (!BEGINNING.test(plain)) return full(text, course);
  if (FULL.test(plain)) return refused("several-found");
  const found = new Map([...plain.matchAll(SHORT)].map((match) => [match[0], match]));
  const [match] = found.values();
  if (!match) return refused(NEWER.test(plain) ? "newer" : "damaged");
  if (found.size > 1) return refused("several-found");
  return { kind: "short", incoming: readShort(match, course) };
}

function readShort(match: RegExpExecArray, course: string): Incoming {
  const [, head = "", version, mark, body = "", check] = match;
  if (checkOf(head) !== check) return { ok: false, reason: "damaged" };
  if (Number(version) > SHORT_VERSION) return { ok: false, reason: "newer" };
  if (mark !== courseMark(course)) return { ok: false, reason: "other-course" };
  return entriesIn(body);
}

function entriesIn(body: string): Incoming {
  const history = historyIn(body);
  if (!history) return { ok: false, reason: "damaged" };
  try {
    const entries: readonly Entry[] = echoesIn(history);
    return { ok: true, entries };
  } catch {
    return { ok: false, reason: "damaged" };
  }
}

/** Some keyboards make one dash of two hyphens. */
function withHyphens(text: string): string {
  return text.replaceAll("\u2014", "--").replaceAll("\u2013", "-");
}

function full(text: string, course: string): Found {
  return { kind: "full", incoming: readTransfer(text, course) };
}

function refused(reason: "several-found" | "newer" | "damaged"): Found {
  return { kind: "short", incoming: { ok: false, reason } };
}
