import assert from "node:assert/strict";
import fc from "fast-check";
import { assignmentText, readAssignment } from "../../../app/places/assignment.ts";

const assignments = fc.record({
  title: fc.string({ unit: "grapheme", maxLength: 12 }),
  due: fc.constantFrom("", "2026-11-27"),
  lessons: fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 12 }),
});

Deno.test("an assignment comes out of its link as it went in, whatever a chat app appends", () => {
  fc.assert(fc.property(assignments, (assignment) => {
    const reading = readAssignment(
      `#${assignmentText(assignment)}&from=timeline&isappinstalled=0`,
    );
    assert.deepEqual(reading.ok && reading.assignment, {
      ...assignment,
      title: assignment.title.slice(0, 60),
    });
  }));
});

Deno.test("a link with one character lost never opens as another assignment", () => {
  fc.assert(fc.property(assignments, fc.nat(), (assignment, place) => {
    const text = assignmentText(assignment);
    const at = place % text.length;
    assert.equal(readAssignment(text.slice(0, at) + text.slice(at + 1)).ok, false);
  }));
});

Deno.test("a link cut short is refused as damaged", () => {
  const text = assignmentText({ title: "本周", due: "", lessons: [1, 2] });
  assert.deepEqual(readAssignment(text.slice(0, -3)), { ok: false, why: "damaged" });
});
