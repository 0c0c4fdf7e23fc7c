import assert from "node:assert/strict";
import fc from "fast-check";
import type { Entry } from "../../../app/memory/event.ts";
import { packKey } from "../../../app/memory/key.ts";
import { inOrder } from "../../../app/memory/order.ts";
import { packHash, packText, readPack } from "../../../app/memory/pack.ts";
import { FakeDisk } from "./fake_disk.ts";
import { anyLog, entry, openSample, PREFIX } from "./samples.ts";

const LOG: readonly Entry[] = Array.from(
  { length: 12 },
  (_, i) => entry({ k: "set", key: `k${i}`, value: `}{"[\\"${i}` }, { counter: i }),
);

/** Where each entry's text lies in the pack, as [from, to). */
function spans(text: string): [number, number][] {
  const starts = LOG.map(({ id }) => text.indexOf(`["${id}",`));
  return starts.map((start, i) => [start, starts[i + 1] ?? text.lastIndexOf("]")]);
}

function assertUntouched(
  reading: { readonly entries: readonly Entry[] },
  untouched: Entry[],
): void {
  const byId = new Map(reading.entries.map((each) => [each.id, each]));
  for (const each of untouched) assert.deepEqual(byId.get(each.id), each);
}

Deno.test("a pack gives back exactly what was packed", () => {
  fc.assert(fc.property(anyLog, (log) => {
    const text = packText(log);
    const reading = readPack(packHash(text), text);
    assert.deepEqual(reading.entries, log);
    assert.ok(reading.intact && !reading.isNewer);
  }));
});

Deno.test("one wrong character anywhere in a pack costs at most the entry it hits", () => {
  const text = packText(LOG);
  const where = spans(text);
  for (let at = 0; at < text.length; at++) {
    const wrong = String.fromCharCode(text.charCodeAt(at) ^ 1);
    const reading = readPack(packHash(text), text.slice(0, at) + wrong + text.slice(at + 1));
    assert.ok(!reading.intact);
    assert.ok(!reading.isNewer);
    assertUntouched(reading, LOG.filter((_, i) => at < where[i]![0] || at >= where[i]![1]));
  }
});

Deno.test("a pack cut short gives back every entry before the cut", () => {
  const text = packText(LOG);
  const where = spans(text);
  for (let end = 0; end < text.length; end++) {
    const reading = readPack(packHash(text), text.slice(0, end));
    assert.ok(!reading.intact);
    assertUntouched(reading, LOG.filter((_, i) => where[i]![1] <= end));
  }
});

Deno.test("a damaged pack stays where it is, is read as far as possible and handed out", () => {
  const text = packText(LOG);
  const key = packKey(PREFIX, packHash(text));
  const half = text.slice(0, text.length / 2);
  const disk = new FakeDisk([[key, half]]);
  const store = openSample(disk.tab().port);
  assert.ok(store.events().length >= 5);
  assert.deepEqual(store.quarantined(), [{ key, text: half }]);
  assert.equal(disk.values.get(key), half);
});

Deno.test("where a whole copy exists, a damaged pack's copy is not believed", () => {
  const [good] = inOrder(LOG);
  const text = packText(LOG);
  const wrong = text.replace(`"key":"k0"`, `"key":"j0"`);
  const disk = new FakeDisk([[packKey(PREFIX, packHash(text)), wrong]]);
  const store = openSample(disk.tab().port);
  store.merge([good!]);
  assert.equal(openSample(disk.tab().port).record().settings.has("j0"), false);
  assert.equal(openSample(disk.tab().port).record().settings.has("k0"), true);
});

Deno.test("an intact pack of a newer format makes the store read-only but readable", () => {
  const text = packText(LOG).replace(/"v":1\}$/, `"v":2}`);
  const disk = new FakeDisk([[packKey(PREFIX, packHash(text)), text]]);
  const store = openSample(disk.tab().port);
  assert.equal(store.health(), "newer");
  assert.equal(store.events().length, LOG.length);
});
