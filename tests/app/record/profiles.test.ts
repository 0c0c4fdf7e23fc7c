import assert from "node:assert/strict";
import fc from "fast-check";
import { seen } from "../../../app/memory/event.ts";
import { deviceKey, prefixOf } from "../../../app/memory/key.ts";
import { openStore } from "../../../app/memory/store.ts";
import { listProfiles, removeProfile, saveProfile, sizeOf } from "../../../app/record/profiles.ts";
import { FakeDisk, refuse } from "../memory/fake_disk.ts";
import { minuteClock } from "../memory/samples.ts";

const key = (name: string) => deviceKey("daily", "/", name);
const prefix = (id: string) => prefixOf("daily", "/", id);
const LI = { id: "0a1b2c3d", name: "小李", colour: 2 };
const WANG = { id: "0a1b2c3e", name: "小王", colour: 4 };

function open(disk: FakeDisk, id: string) {
  return openStore(disk.tab().port, minuteClock(), (count) => new Uint8Array(count), prefix(id));
}

Deno.test("readers are kept one key each; the first is there without having been named", () => {
  const { port } = new FakeDisk().tab();
  assert.deepEqual(listProfiles(port, key).map(({ id }) => id), [""]);
  saveProfile(port, key, WANG);
  saveProfile(port, key, LI);
  assert.deepEqual(listProfiles(port, key).slice(1), [LI, WANG]);
  saveProfile(port, key, { id: "", name: "  店长\n本人 ", colour: 3 });
  assert.deepEqual(listProfiles(port, key)[0], { id: "", name: "店长 本人", colour: 3 });
});

Deno.test("records of two readers never mix, also when one is reset or removed", () => {
  const disk = new FakeDisk();
  const { port } = disk.tab();
  saveProfile(port, key, LI);
  const [first, li] = [open(disk, ""), open(disk, LI.id)];
  first.append(seen(1));
  li.append(seen(2));
  assert.deepEqual([...open(disk, "").record().lessons.keys()], [1]);
  assert.deepEqual([...open(disk, LI.id).record().lessons.keys()], [2]);
  first.reset();
  assert.deepEqual([...open(disk, LI.id).record().lessons.keys()], [2]);
  assert.deepEqual(listProfiles(port, key).slice(1), [LI]);
  open(disk, "").append(seen(3));
  removeProfile(port, key, prefix(LI.id), LI);
  assert.equal(sizeOf(port, prefix(LI.id)), 0);
  assert.deepEqual([...open(disk, "").record().lessons.keys()], [3]);
  assert.equal(disk.values.size, 1);
});

Deno.test("the first reader's record cannot be removed as a profile", () => {
  const disk = new FakeDisk();
  open(disk, "").append(seen(1));
  removeProfile(disk.tab().port, key, prefix(""), { id: "", name: "", colour: 1 });
  assert.equal(disk.values.size, 1);
});

Deno.test("whatever lies under the keys of readers, a list comes out and nothing is changed", () => {
  fc.assert(fc.property(fc.string(), fc.string(), (name, value) => {
    const disk = new FakeDisk([[key(`reader.${name}`), value]]);
    assert.ok(listProfiles(disk.tab().port, key).length >= 1);
    assert.equal(disk.values.get(key(`reader.${name}`)), value);
  }));
});

Deno.test("a refused storage has its one reader", () => {
  const disk = new FakeDisk();
  disk.fault = refuse;
  const { port } = disk.tab();
  assert.equal(saveProfile(port, key, LI), false);
  assert.equal(listProfiles(port, key).length, 1);
});
