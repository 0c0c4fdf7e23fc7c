/**
 * An assignment as a link: everything in the fragment, nothing on a server. Pure.
 *
 * `assign=1.<base64url of JSON {t: title, d: due date, l: lesson numbers}>.<CRC-32>`
 */

import { crc32 } from "../memory/checksum.ts";
import { count, isFields, isText, parseJson, readList } from "../page/read.ts";

export interface Assignment {
  readonly title: string;
  /** ISO date, or "" for none. */
  readonly due: string;
  readonly lessons: readonly number[];
}

export type AssignmentReading =
  | { readonly ok: true; readonly assignment: Assignment; readonly text: string }
  | { readonly ok: false; readonly why: "damaged" | "newer" };

const VERSION = "1";
const FORM = /assign=([0-9]+)\.([A-Za-z0-9_-]+)\.([0-9a-f]{8})(?![0-9a-f])/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

export function assignmentText({ title, due, lessons }: Assignment): string {
  const body = toBase64url(JSON.stringify({ t: title, d: due, l: lessons }));
  return `assign=${VERSION}.${body}.${crc32(body)}`;
}

/** Whether a fragment or text speaks of an assignment at all. */
export function mentionsAssignment(text: string): boolean {
  return text.includes("assign=");
}

/** Reads a fragment; what a chat app put behind it is ignored, anything damaged is refused whole. */
export function readAssignment(fragment: string): AssignmentReading {
  const match = FORM.exec(unescaped(fragment));
  if (!match) return { ok: false, why: "damaged" };
  const [, version, body, sum] = match;
  if (Number(version) > Number(VERSION)) return { ok: false, why: "newer" };
  const assignment = body && crc32(body) === sum ? readBody(parseJson(fromBase64url(body))) : null;
  return assignment
    ? { ok: true, assignment, text: assignmentText(assignment) }
    : { ok: false, why: "damaged" };
}

function readBody(raw: unknown): Assignment | null {
  const lessons = isFields(raw) ? readList(raw.l, count) : null;
  if (!isFields(raw) || !isText(raw.t) || !isText(raw.d) || !lessons?.length) return null;
  if (raw.d !== "" && !DATE.test(raw.d)) return null;
  return { title: raw.t.slice(0, 60), due: raw.d, lessons };
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function toBase64url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64url(text: string): string {
  try {
    const bytes = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return "";
  }
}
