/** Samples of every released format of the short backup, written once and kept for ever; never edited. */

import assert from "node:assert/strict";
import { readBackup } from "../../../app/backup/reading.ts";
import { eventText } from "../../../app/memory/format.ts";

interface Sample {
  readonly about: string;
  readonly course: string;
  /** As they lie in a reader's chat; each restores `events`. */
  readonly texts: readonly string[];
  readonly events: Readonly<Record<string, string>>;
}

const FOLDER = new URL("./stored/", import.meta.url);
const NAMES = ["eb1.json"];

Deno.test("no sample of a released short backup is missing", () => {
  assert.deepEqual([...Deno.readDirSync(FOLDER)].map(({ name }) => name).sort(), NAMES);
});

for (const name of NAMES) {
  const sample: Sample = JSON.parse(Deno.readTextFileSync(new URL(name, FOLDER)));

  Deno.test(`${name} restores as on the day it was written: ${sample.about}`, () => {
    for (const text of sample.texts) {
      const { incoming } = readBackup(text, sample.course);
      assert.ok(incoming.ok);
      const events = incoming.entries.map(({ id, event }) => [id, eventText(event)]);
      assert.deepEqual(Object.fromEntries(events), sample.events);
    }
  });
}
