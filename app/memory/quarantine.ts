/** What cannot be read is moved aside, never deleted, and can be handed out as raw text. */

import { crc32 } from "./checksum.ts";
import { asideKey, readKey } from "./key.ts";
import type { Shelf } from "./shelf.ts";
import type { StoragePort } from "./storage.ts";

/** A stored text that could not be read. */
export interface SetAside {
  readonly key: string;
  readonly text: string;
}

/** Moves every unreadable single value aside; what cannot be moved stays where it is. */
export function quarantine(shelf: Shelf, port: StoragePort, prefix: string): void {
  for (const [key, { space, intact }] of shelf.others) {
    if (space === "event" && !intact && moveAside(port, prefix, key)) shelf.others.delete(key);
  }
}

/** All raw texts that were set aside, and unreadable ones that are still in their place. */
export function listAside(shelf: Shelf, port: StoragePort, prefix: string): readonly SetAside[] {
  const keys = port.keys();
  if (!keys.ok) return [];
  return keys.value.flatMap((key) => {
    const isAside = key.startsWith(prefix) && readKey(prefix, key).space === "aside";
    if (!isAside && shelf.others.get(key)?.intact !== false) return [];
    const text = port.get(key);
    return text.ok && text.value !== null ? [{ key, text: text.value }] : [];
  });
}

function moveAside(port: StoragePort, prefix: string, key: string): boolean {
  const text = port.get(key);
  if (!text.ok || text.value === null) return false;
  const target = freeKey(port, prefix, key, text.value);
  if (!target || !port.set(target, text.value).ok) return false;
  const copy = port.get(target);
  return copy.ok && copy.value === text.value && port.remove(key).ok;
}

/** A key that is free or holds this very text already, or null. */
function freeKey(port: StoragePort, prefix: string, key: string, text: string): string | null {
  for (const target of [asideKey(prefix, key), asideKey(prefix, key, crc32(text))]) {
    const present = port.get(target);
    if (present.ok && (present.value === null || present.value === text)) return target;
  }
  return null;
}
