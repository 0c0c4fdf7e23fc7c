import assert from "node:assert/strict";
import { storeFromNow } from "../../../app/review/fresh_store.ts";
import { FakeDisk } from "../memory/fake_disk.ts";
import { answer, openSample } from "../memory/samples.ts";

Deno.test("an item answered before looks unanswered, and the others do not", () => {
  const store = openSample(new FakeDisk().tab().port);
  store.append(answer(1, 0));
  store.append(answer(2, 1));
  const fresh = storeFromNow(store, 1);
  assert.equal(fresh.record().items.get(1), undefined);
  assert.equal(fresh.record().items.get(2)?.bestPoints, 1);
  assert.equal(fresh.record(), fresh.record());
});

Deno.test("a new answer is seen as the first, and kept as what it is", () => {
  const store = openSample(new FakeDisk().tab().port);
  store.append(answer(1, 0));
  const fresh = storeFromNow(store, 1);
  fresh.append(answer(1, 1));
  assert.equal(fresh.record().items.get(1)?.attempts.length, 1);
  assert.equal(fresh.record().items.get(1)?.firstPoints, 1);
  assert.equal(store.record().items.get(1)?.attempts.length, 2);
  assert.equal(store.record().items.get(1)?.firstPoints, 0);
});
