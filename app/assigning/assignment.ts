/** An assignment as a link: everything in the fragment, nothing on a server. Pure. */

import { bytesFromBase64Url, toBase64Url } from "../memory/base64url.ts";
import { crc32 } from "../memory/checksum.ts";
import { sha256 } from "../packing/digest.ts";
import { type Assignment, readBody, writeBody } from "./body.ts";
import { readFirstVersion } from "./first_version.ts";
import { spellings } from "./spelling.ts";

export type { Assignment };

export interface GoodReading {
  readonly ok: true;
  readonly assignment: Assignment;
  /** The assignment's own text, whatever stood around it. */
  readonly text: string;
  /** Six bytes that name it, in receipts. */
  readonly digest: Uint8Array;
}

export type AssignmentReading =
  | GoodReading
  | { readonly ok: false; readonly why: "damaged" | "newer" };

const VERSION = 2;
const CHECK_LENGTH = 8;
const DIGEST_BYTES = 6;
const FORM = /assign=(\d{1,6})\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]{8})/g;

/**
 * `assign=2.<body>.<check>`; the check is of the course too, so that another course's lesson numbers
 * are never taken for this one's.
 */
export function assignmentText(assignment: Assignment, course: string): string {
  const head = `assign=${VERSION}.${toBase64Url(writeBody(assignment))}`;
  return `${head}.${checkOf(head, course)}`;
}

/** Whether an address or text speaks of an assignment at all. */
export function mentionsAssignment(text: string): boolean {
  return spellings(text).some((spelling) => spelling.includes("assign="));
}

/** Reads a fragment or any text around one: what chat apps add is ignored, damage is refused whole. */
export function readAssignment(fragment: string, course: string): AssignmentReading {
  let why: "damaged" | "newer" = "damaged";
  for (const spelling of spellings(fragment)) {
    for (const [, version, body, check] of spelling.matchAll(FORM)) {
      if (Number(version) > VERSION) why = "newer";
      const assignment = readVersion(Number(version), body!, check!, course);
      if (assignment) return reading(assignment, `assign=${Number(version)}.${body}`, check!);
    }
  }
  return { ok: false, why };
}

function readVersion(
  version: number,
  body: string,
  check: string,
  course: string,
): Assignment | null {
  if (version === 1) return crc32(body) === check ? readFirstVersion(body) : null;
  const head = `assign=${VERSION}.${body}`;
  if (version !== VERSION || checkOf(head, course) !== check) return null;
  const bytes = bytesFromBase64Url(body);
  return bytes && readBody(bytes);
}

function reading(assignment: Assignment, head: string, check: string): GoodReading {
  const digest = sha256(head).slice(0, DIGEST_BYTES);
  return { ok: true, assignment, text: `${head}.${check}`, digest };
}

function checkOf(head: string, course: string): string {
  return toBase64Url(sha256(`${course}\n${head}`)).slice(0, CHECK_LENGTH);
}

/** A digest as part of a key in the settings. */
export function digestName(digest: Uint8Array): string {
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
