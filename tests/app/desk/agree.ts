/** Opens the receipts of a file of random teams and reports on them; a test compares with Python's reports, byte by byte. */

import { digestName, readAssignment } from "../../../app/assigning/assignment.ts";
import { readAnswerKey } from "../../../app/desk/answer_key.ts";
import { csvText } from "../../../app/desk/csv.ts";
import type { Handed } from "../../../app/desk/handed.ts";
import { reportOf, reportText } from "../../../app/desk/report.ts";
import { memberRows } from "../../../app/desk/tables.ts";
import type { CourseIndex } from "../../../app/page/course_index.ts";
import { toBase64Url } from "../../../app/memory/base64url.ts";
import type { LeadKey } from "../../../app/receipt/cipher.ts";
import { decompressed } from "../../../app/receipt/point.ts";
import { openReceipt } from "../../../app/receipt/receipt.ts";

interface Case {
  readonly course: number;
  readonly link: string;
  /** The lead's secret number and her point, in hexadecimal digits. */
  readonly lead: string;
  readonly point: string;
  readonly build: string;
  readonly sent: readonly (readonly [line: string, from: string, takenAt: number])[];
}

const file: {
  readonly courses: readonly {
    readonly id: string;
    readonly facts: unknown;
    /** Titles of lessons by number. */
    readonly titles: readonly (readonly [number, string])[];
  }[];
  readonly cases: readonly Case[];
} = JSON.parse(Deno.readTextFileSync(Deno.args[0]!));
const HOME_OFFSET = 480;
const keys = file.courses.map(({ facts }) => readAnswerKey(facts)!);

function bytesOf(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(digits.match(/../g)!, (pair) => parseInt(pair, 16));
}

async function leadKey({ lead, point }: Case): Promise<LeadKey> {
  const whole = decompressed(bytesOf(point))!;
  const key = {
    kty: "EC",
    crv: "P-256",
    d: toBase64Url(bytesOf(lead)),
    x: toBase64Url(whole.subarray(1, 33)),
    y: toBase64Url(whole.subarray(33)),
  };
  const curve = { name: "ECDH", namedCurve: "P-256" };
  return {
    point: bytesOf(point),
    privateKey: await crypto.subtle.importKey("jwk", key, curve, false, ["deriveKey"]),
  };
}

async function answer(one: Case): Promise<readonly [string, string, readonly string[]]> {
  const reading = readAssignment(one.link, file.courses[one.course]!.id);
  if (!reading.ok) throw new Error(`the link is ${reading.why}`);
  const { assignment, digest } = reading;
  const name = digestName(digest);
  const opener = {
    subtle: crypto.subtle,
    leadKeys: [await leadKey(one)],
    assignmentOf: (wanted: string) => wanted === name ? assignment : null,
  };
  const handed: Handed[] = [];
  const refused: string[] = [];
  for (const [line, from, takenAt] of one.sent) {
    const opened = await openReceipt(line, opener);
    if (opened.ok) handed.push({ ...opened, from, takenAt });
    else refused.push(opened.why);
  }
  const task = { ...assignment, digest: name };
  const report = reportOf(task, handed, keys[one.course]!, one.build);
  const titles = file.courses[one.course]!.titles.map(([n, title]) => [n, { title }] as const);
  const index = { lessons: new Map(titles) } as unknown as CourseIndex;
  return [reportText(report), csvText(memberRows(task, report, index, HOME_OFFSET)), refused];
}

const answers: unknown[] = [];
for (const one of file.cases) answers.push(await answer(one));
console.log(JSON.stringify(answers));
