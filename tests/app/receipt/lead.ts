/**
 * A lead with the fixed key, for journeys: `assign COURSE LESSONS` prints an assignment's text,
 * `open COURSE ASSIGNMENT LINE` what becomes of a receipt.
 */

import { assignmentText, digestName, readAssignment } from "../../../app/assigning/assignment.ts";
import { openReceipt } from "../../../app/receipt/receipt.ts";
import { leadKey, SUBTLE } from "./fixed_keys.ts";

const [what, course = "", given = "", line = ""] = Deno.args;
const key = await leadKey();

if (what === "assign") {
  console.log(assignmentText({
    nonce: 7,
    title: "周五前两课",
    lead: "李婷",
    team: "",
    note: "",
    due: "",
    pass: null,
    lessons: given.split(",").map(Number),
    roster: [],
    key: key.point,
  }, course));
} else {
  const reading = readAssignment(given, course);
  if (!reading.ok) throw new Error(`the assignment is ${reading.why}`);
  const opening = await openReceipt(line, {
    subtle: SUBTLE,
    assignmentOf: (digest) => digest === digestName(reading.digest) ? reading.assignment : null,
    leadKeys: [key],
  });
  console.log(JSON.stringify(opening));
}
