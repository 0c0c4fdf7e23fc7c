import assert from "node:assert/strict";
import { setting } from "../../../app/memory/event.ts";
import { eventKey } from "../../../app/memory/key.ts";
import { readTransfer } from "../../../app/memory/transfer.ts";
import { FakeDisk } from "./fake_disk.ts";
import { answer, entry, openSample, PREFIX, stored, writerNamed } from "./samples.ts";

/** A store with an answer, a setting, a number of the shop, and one that a later kind holds. */
function withShop() {
  const later = entry({ k: "later-kind", key: "shop:mood", value: 7 }, { counter: 9 });
  const store = openSample(new FakeDisk(stored([later])).tab().port);
  store.append(answer());
  store.append(setting("text-size", "large"));
  store.append(setting("shop:price", 129));
  return store;
}

Deno.test("numbers of the shop stay on the device unless they are asked for", () => {
  const store = withShop();
  const kept = store.exportFile();
  assert.doesNotMatch(kept, /shop:/);
  assert.match(kept, /text-size/);
  assert.match(
    store.exportFile({ withPrivate: true }),
    /shop:price.*shop:mood|shop:mood.*shop:price/,
  );
  for (const withPrivate of [false, true]) {
    const incoming = readTransfer(store.exportText({ withPrivate }), "daily");
    assert.ok(incoming.ok);
    assert.equal(incoming.entries.length, withPrivate ? 4 : 2);
  }
});

Deno.test("a number of the shop in a newer format stays as well", () => {
  const newer: [string, string] = [
    eventKey(PREFIX, `${writerNamed(99)}:0`),
    `{"v":2,"k":"set","key":"shop:price","value":129}`,
  ];
  const store = openSample(new FakeDisk([newer]).tab().port);
  assert.doesNotMatch(store.exportFile(), /shop:/);
  assert.match(store.exportFile({ withPrivate: true }), /shop:price/);
});
