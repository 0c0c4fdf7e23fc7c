import assert from "node:assert/strict";
import { guarded } from "../../../app/memory/storage.ts";
import { FakeDisk, refuse } from "./fake_disk.ts";

const deaf = () => () => {};

Deno.test("a storage that throws when it is looked up answers with a failure", () => {
  const port = guarded(refuse, deaf);
  const denied = { ok: false, reason: "denied" };
  assert.deepEqual(port.get("a"), denied);
  assert.deepEqual(port.set("a", "b"), denied);
  assert.deepEqual(port.remove("a"), denied);
  assert.deepEqual(port.keys(), denied);
});

Deno.test("values go in, are listed, and come out", () => {
  const port = new FakeDisk([["theme", "dark"]]).tab().port;
  assert.deepEqual(port.set("a", "1"), { ok: true });
  assert.deepEqual(port.get("a"), { ok: true, value: "1" });
  assert.deepEqual(port.keys(), { ok: true, value: ["theme", "a"] });
  assert.deepEqual(port.remove("a"), { ok: true });
  assert.deepEqual(port.get("a"), { ok: true, value: null });
});

Deno.test("a full storage says full, an empty one without room says denied", () => {
  const disk = new FakeDisk([["theme", "dark"]]);
  disk.quota = disk.used();
  assert.deepEqual(disk.tab().port.set("a", "1"), { ok: false, reason: "full" });
  disk.values.clear();
  disk.quota = 0;
  assert.deepEqual(disk.tab().port.set("a", "1"), { ok: false, reason: "denied" });
});

Deno.test("Firefox's old name for a full storage is understood", () => {
  const disk = new FakeDisk([["theme", "dark"]]);
  disk.fault = (operation) => {
    if (operation === "set") throw new DOMException("", "NS_ERROR_DOM_QUOTA_REACHED");
  };
  assert.deepEqual(disk.tab().port.set("a", "1"), { ok: false, reason: "full" });
});
