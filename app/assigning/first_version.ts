/** Version 1 of the link, `assign=1.<base64url of JSON {t, d, l}>.<CRC-32>`: no longer written, read for ever. */

import { bytesFromBase64Url } from "../memory/base64url.ts";
import { count, isFields, isText, parseJson, readList } from "../page/read.ts";
import type { Assignment } from "./body.ts";
import { isDate } from "./day.ts";

const LONGEST_TITLE = 60;

/** Null when the body does not hold an assignment. */
export function readFirstVersion(body: string): Assignment | null {
  const bytes = bytesFromBase64Url(body);
  const raw = bytes && parseJson(new TextDecoder().decode(bytes));
  const lessons = isFields(raw) ? readList(raw.l, count) : null;
  if (!isFields(raw) || !isText(raw.t) || !isText(raw.d) || !lessons?.length) return null;
  if (raw.d !== "" && !isDate(raw.d)) return null;
  return {
    nonce: 0,
    title: raw.t.slice(0, LONGEST_TITLE),
    lead: "",
    team: "",
    note: "",
    due: raw.d,
    pass: null,
    lessons,
    roster: [],
    key: null,
  };
}
