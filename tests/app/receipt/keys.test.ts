import assert from "node:assert/strict";
import { keysOn } from "../../../app/receipt/keys.ts";
import type { KeyShelf } from "../../../app/receipt/shelf.ts";
import { keyShelf } from "../../../app/receipt/shelf.ts";
import { decompressed } from "../../../app/receipt/point.ts";
import { makeSigningKeys } from "../../../app/receipt/signature.ts";
import { pointOfWrapped, unwrapLeadKey } from "../../../app/receipt/wrapping.ts";
import { SUBTLE } from "./fixed_keys.ts";

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** A browser's key store that outlasts pages, as a map. */
function lastingShelf(): KeyShelf {
  const kept = new Map<string, unknown>();
  return {
    read: (name) => Promise.resolve(kept.get(name)),
    write: (name, value) => Promise.resolve(Boolean(kept.set(name, value))),
    settle: async (name, make) => {
      if (!kept.has(name)) kept.set(name, await make());
      return { value: kept.get(name), isKept: true };
    },
    remove: (name) => Promise.resolve(void kept.delete(name)),
  };
}

const denied = () =>
  keyShelf("keys", () => {
    throw new Error("denied");
  });

Deno.test("the signing key is the same on every page, and cannot be read", async () => {
  const shelf = lastingShelf();
  const first = await keysOn(shelf, SUBTLE, random).signer();
  const second = await keysOn(shelf, SUBTLE, random).signer();
  assert.equal(first.signer?.signing, "ed25519");
  assert.ok(first.isKept);
  assert.deepEqual(second.signer?.publicKey, first.signer?.publicKey);
  const { value } = await shelf.settle("signing", () => Promise.reject(new Error("not again")));
  assert.equal((value as CryptoKeyPair).privateKey.extractable, false);
});

Deno.test("where the browser keeps nothing, one key lasts as long as the page", async () => {
  const keys = keysOn(denied(), SUBTLE, random);
  const [first, second] = [await keys.signer(), await keys.signer()];
  assert.equal(first.isKept, false);
  assert.deepEqual(second.signer?.publicKey, first.signer?.publicKey);
  const other = await keysOn(denied(), SUBTLE, random).signer();
  assert.notDeepEqual(other.signer?.publicKey, first.signer?.publicKey);
  const made = await keys.newLeadKey("");
  assert.equal(made?.isKept, false);
  assert.deepEqual((await keys.leadKeys()).map(({ point }) => point), [made?.key.point]);
});

Deno.test("a key that was deleted is gone, and looking for one makes none", async () => {
  for (const shelf of [lastingShelf(), denied()]) {
    const keys = keysOn(shelf, SUBTLE, random);
    assert.equal(await keys.hasSigner(), false);
    assert.equal(await keys.hasSigner(), false, "looking makes none");
    const { signer } = await keys.signer();
    await keys.newLeadKey("");
    assert.equal(await keys.hasSigner(), true);
    await keys.forget("signing");
    assert.equal(await keys.hasSigner(), false);
    assert.equal((await keys.leadKeys()).length, 1, "the other key stays");
    await keys.forget("lead");
    assert.deepEqual(await keys.leadKeys(), []);
    assert.notDeepEqual((await keys.signer()).signer?.publicKey, signer?.publicKey);
  }
});

Deno.test("older browsers sign by P-256, and where nothing can be signed nothing is", async () => {
  const refusing = (...refused: string[]) => ({
    generateKey: (algorithm: string | { readonly name: string }, ...rest: unknown[]) =>
      refused.includes(typeof algorithm === "string" ? algorithm : algorithm.name)
        ? Promise.reject(new DOMException("unknown", "NotSupportedError"))
        : SUBTLE.generateKey(algorithm as EcKeyGenParams, ...rest as [boolean, KeyUsage[]]),
  } as unknown as SubtleCrypto);
  const older = await makeSigningKeys(refusing("Ed25519"));
  assert.equal(older?.privateKey.algorithm.name, "ECDSA");
  assert.equal(older?.privateKey.extractable, false);
  assert.equal(await makeSigningKeys(refusing("Ed25519", "ECDSA")), null);
  const without = await keysOn(lastingShelf(), null, random).signer();
  assert.deepEqual(without, { signer: null, isKept: false });
  assert.equal(await keysOn(lastingShelf(), null, random).newLeadKey("口令"), null);
});

Deno.test("a lead's key opens on another device with its passphrase, and only with that", async () => {
  const here = keysOn(lastingShelf(), SUBTLE, random);
  const made = await here.newLeadKey("春天 的 货架");
  assert.ok(made);
  assert.equal(made.key.privateKey.extractable, false);
  assert.ok(decompressed(made.key.point));
  assert.deepEqual(pointOfWrapped(made.wrapped), made.key.point);
  const there = keysOn(lastingShelf(), SUBTLE, random);
  assert.equal(await there.restoreLeadKey(made.wrapped, "春天的货架"), null);
  assert.deepEqual(await there.leadKeys(), []);
  const restored = await there.restoreLeadKey(made.wrapped, "春天 的 货架");
  assert.deepEqual(restored?.point, made.key.point);
  assert.equal(restored?.privateKey.extractable, false);
  await there.newLeadKey("");
  await there.restoreLeadKey(made.wrapped, "春天 的 货架");
  assert.equal((await there.leadKeys()).length, 2, "older keys stay, each once");
});

Deno.test("a damaged wrapped key is none", async () => {
  for (const text of ["", "LK1.", "LK2.AAAA", `LK1.${"A".repeat(200)}`]) {
    assert.equal(await unwrapLeadKey(SUBTLE, text, "口令"), null);
  }
});
