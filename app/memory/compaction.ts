/**
 * Fewer keys for the same events. A pack is written in one page load; what it covers is removed
 * only in a later one, after the pack was read and verified again. Packs are never overwritten.
 *
 * A page loads this module only when the store says that tidying is due.
 */

import { byIdOf, isForgotten, isSame } from "./entries.ts";
import type { Entry } from "./event.ts";
import { eventText } from "./format.ts";
import { packHash, packText, readPack } from "./pack.ts";
import { packKey, readKey } from "./key.ts";
import { inOrder } from "./order.ts";
import { discard, type Held, PACK_FROM_KEYS, type Place, type Tidied } from "./shelf.ts";
import type { StoragePort } from "./storage.ts";

/**
 * Removes what packs cover and writes new packs.
 *
 * Only packs in `older`, those that were there when this page was opened, justify a removal.
 */
export function compact(
  place: Place,
  older: ReadonlySet<string>,
  forgotten: ReadonlySet<string>,
): Tidied {
  const verified = [...older].flatMap((key) => verifiedPack(place, key) ?? []);
  const removed = removeCovered(place, verified) + removeReplaced(place, verified, forgotten);
  const packed = packSingles(place, forgotten) + replaceStale(place, forgotten);
  return { packed, removed };
}

interface VerifiedPack {
  readonly key: string;
  readonly byId: ReadonlyMap<string, Entry>;
}

function verifiedPack({ port, prefix }: Place, key: string): VerifiedPack | null {
  const name = readKey(prefix, key);
  const text = port.get(key);
  if (name.space !== "pack" || !text.ok || text.value === null) return null;
  const pack = readPack(name.hash, text.value);
  if (!pack.intact || pack.isNewer) return null;
  return { key, byId: new Map(pack.entries.map((entry) => [entry.id, entry])) };
}

function removeCovered(place: Place, packs: readonly VerifiedPack[]): number {
  let removed = 0;
  for (const [key, { id }] of place.shelf.singles) {
    if (packs.some((pack) => holdsValueOf(pack, id, place.port, key))) removed += drop(place, key);
  }
  return removed;
}

/** Compares with the storage as it is now: another tab may have changed the value. */
function holdsValueOf({ byId }: VerifiedPack, id: string, port: StoragePort, key: string): boolean {
  const packed = byId.get(id);
  const text = packed && port.get(key);
  return Boolean(text?.ok && text.value === eventText(packed!.event));
}

/**
 * Removes packs with deleted events when a smaller pack holds all the rest. "Smaller" makes it
 * impossible that two tabs each remove the pack the other one relies on.
 */
function removeReplaced(
  place: Place,
  packs: readonly VerifiedPack[],
  forgotten: ReadonlySet<string>,
): number {
  let removed = 0;
  for (const pack of packs) {
    const rest = [...pack.byId.values()].filter((entry) => !isForgotten(entry, forgotten));
    if (rest.length === pack.byId.size) continue;
    const isReplaced = packs.some((other) =>
      other.byId.size < pack.byId.size && rest.every((entry) => covers(other, entry))
    );
    if (isReplaced || rest.length === 0) removed += drop(place, pack.key);
  }
  return removed;
}

function packSingles(place: Place, forgotten: ReadonlySet<string>): number {
  const { singles, others } = place.shelf;
  const intact = [...others.values()].filter((held) => held.intact);
  const packed = byIdOf(intact.flatMap(({ entries }) => entries));
  const loose = [...singles.values()].filter((entry) => {
    const twin = packed.get(entry.id);
    return !isForgotten(entry, forgotten) && !(twin && isSame(twin, entry));
  });
  return loose.length < PACK_FROM_KEYS ? 0 : writePack(place, loose);
}

/** Writes a pack without the deleted events for each one that still has some. */
function replaceStale(place: Place, forgotten: ReadonlySet<string>): number {
  let packed = 0;
  for (const { space, intact, entries } of [...place.shelf.others.values()]) {
    if (space !== "pack" || !intact) continue;
    const rest = entries.filter((entry) => !isForgotten(entry, forgotten));
    if (rest.length > 0 && rest.length < entries.length) packed += writePack(place, rest);
  }
  return packed;
}

/** The number of entries in the new pack; 0 when it is there already or could not be written. */
function writePack({ shelf, port, prefix }: Place, entries: readonly Entry[]): number {
  const text = packText(inOrder(entries));
  const hash = packHash(text);
  const key = packKey(prefix, hash);
  const present = port.get(key);
  if (!present.ok || present.value !== null || !port.set(key, text).ok) return 0;
  const copy = port.get(key);
  if (!copy.ok || copy.value !== text) return 0;
  const held: Held = { space: "pack", ...readPack(hash, text) };
  shelf.others.set(key, held);
  return entries.length;
}

function covers({ byId }: VerifiedPack, entry: Entry): boolean {
  const packed = byId.get(entry.id);
  return packed !== undefined && isSame(packed, entry);
}

function drop({ shelf, port }: Place, key: string): number {
  if (!port.remove(key).ok) return 0;
  discard(shelf, key);
  return 1;
}
