import assert from "node:assert/strict";
import { rescoring } from "../../../app/memory/correction.ts";
import type { ItemResponse } from "../../../app/memory/event.ts";
import { openStore } from "../../../app/memory/store.ts";
import { FakeDisk } from "./fake_disk.ts";
import { minuteClock, PREFIX } from "./samples.ts";

const CORRECTED = rescoring('[[1,"any",[2,3]],[2,"all",[1,2]]]');

function storeWithCorrections() {
  return openStore(
    new FakeDisk().tab().port,
    minuteClock(),
    (count) => new Uint8Array(count),
    PREFIX,
    CORRECTED,
  );
}

function pointsFor(item: number, response: ItemResponse, points: number): number | undefined {
  const store = storeWithCorrections();
  store.append({ k: "answer", n: item, l: 1, a: response, p: points });
  return store.record().items.get(item)?.bestPoints;
}

Deno.test("a choice that counts now counts for whoever picked it before", () => {
  assert.equal(pointsFor(1, [3], 0), 1);
  assert.equal(pointsFor(2, [1, 2], 0.5), 1);
});

Deno.test("nothing else is raised, and nothing is ever lowered", () => {
  assert.equal(pointsFor(1, [4], 0), 0);
  assert.equal(pointsFor(1, [2, 3], 0), 0);
  assert.equal(pointsFor(1, [], 0), 0);
  assert.equal(pointsFor(1, "3", 0), 0);
  assert.equal(pointsFor(2, [1], 0.5), 0.5);
  assert.equal(pointsFor(2, [1, 3], 1), 1);
  assert.equal(pointsFor(9, [3], 0), 0);
});

Deno.test("what is stored and exported stays what happened; only the record counts anew", () => {
  const store = storeWithCorrections();
  store.append({ k: "answer", n: 1, l: 1, a: [3], p: 0 });
  assert.deepEqual(store.events().map(({ event }) => event.k === "answer" && event.p), [0]);
  assert.match(store.exportFile(), /"p":0/);
  assert.equal(store.record().items.get(1)?.attempts[0]?.raised, true);
});

Deno.test("corrections that cannot be read leave every score as it is", () => {
  for (
    const text of [undefined, "", "{", "[1]", '[["1","any",[2]]]', '[[1,"some",[2]]]', "[[1,2]]"]
  ) {
    assert.equal(
      rescoring(text)({ k: "answer", n: 1, l: 1, a: [2], p: 0, v: 1, t: 0, o: 0 }),
      0,
      text ?? "none",
    );
  }
});
