/**
 * Samples of every released format, written once and kept for ever: `stored/v1-*.json`.
 *
 * A sample is never edited. When the format gains a version, samples are added beside these.
 */

import assert from "node:assert/strict";
import type { JsonObject } from "../../../app/memory/event.ts";
import type { LearnerRecord } from "../../../app/memory/fold.ts";
import { readTransfer } from "../../../app/memory/transfer.ts";
import { FakeDisk } from "./fake_disk.ts";
import { openSample } from "./samples.ts";

interface Sample {
  readonly about: string;
  /** Keys and values as a browser holds them. */
  readonly storage: Readonly<Record<string, string>>;
  /** Exports as they lie in a reader's chat; each must restore `ids`. */
  readonly exports: readonly string[];
  /** Ids in order, deleted ones left out. */
  readonly ids: readonly string[];
  readonly quarantined: readonly string[];
  readonly record: JsonObject;
}

const FOLDER = new URL("./stored/", import.meta.url);
const NAMES = [
  "v1-damage.json",
  "v1-deletion.json",
  "v1-desk.json",
  "v1-echo.json",
  "v1-every-kind.json",
  "v1-pack.json",
  "v1-practice.json",
];

function plain(record: LearnerRecord): unknown {
  const { items, lessons, days, firstDay, assignments, settings } = record;
  const spread = {
    items: [...items],
    lessons: [...lessons],
    days: [...days],
    firstDay,
    assignments: [...assignments.values()],
    settings: [...settings],
  };
  return JSON.parse(JSON.stringify(spread));
}

Deno.test("no sample of a released format is missing", () => {
  assert.deepEqual([...Deno.readDirSync(FOLDER)].map(({ name }) => name).sort(), NAMES);
});

for (const name of NAMES) {
  const sample: Sample = JSON.parse(Deno.readTextFileSync(new URL(name, FOLDER)));

  Deno.test(`${name} reads as on the day it was written: ${sample.about}`, () => {
    const disk = new FakeDisk(Object.entries(sample.storage));
    const store = openSample(disk.tab().port);
    assert.equal(store.health(), "ok");
    assert.deepEqual(store.events().map(({ id }) => id), sample.ids);
    assert.deepEqual(plain(store.record()), sample.record);
    assert.deepEqual(store.quarantined().map(({ text }) => text), sample.quarantined);
  });

  for (const [i, text] of sample.exports.entries()) {
    Deno.test(`${name} restores from its export ${i + 1}`, () => {
      const incoming = readTransfer(text, "daily");
      assert.ok(incoming.ok);
      const store = openSample(new FakeDisk().tab().port);
      store.merge(incoming.entries);
      assert.deepEqual(store.events().map(({ id }) => id), sample.ids);
      assert.deepEqual(plain(store.record()), sample.record);
    });
  }
}
