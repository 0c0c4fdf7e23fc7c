/** The readers who share one device: names and colours, one key each, outside of any record. Pure. */

import { isProfileId } from "../memory/key.ts";
import type { StoragePort } from "../memory/storage.ts";
import { isFields, isText, parseJson } from "../page/read.ts";

export interface Profile {
  /** "" for the device's first reader, whose record was there before anybody shared it. */
  readonly id: string;
  readonly name: string;
  /** 1 to 6: a hue of the course. */
  readonly colour: number;
}

export const COLOURS = [1, 2, 3, 4, 5, 6] as const;
export const LONGEST_NAME = 12;
/** Names of keys of the device: `reader.` and the profile's id. */
const READER = "reader.";
const FIRST: Profile = { id: "", name: "第一位读者", colour: 6 };

type Key = (name: string) => string;

/** The first reader, then the others by name; what cannot be read is left out and left alone. */
export function listProfiles(kept: StoragePort, key: Key): readonly Profile[] {
  const keys = kept.keys();
  const beginning = key(READER);
  const found = (keys.ok ? keys.value : []).filter((name) => name.startsWith(beginning))
    .flatMap((name) => readProfile(kept, name, name.slice(beginning.length)));
  const first = found.find(({ id }) => id === "") ?? FIRST;
  const others = found.filter(({ id }) => id !== "");
  return [first, ...others.sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0)];
}

/** False when the browser does not keep it. */
export function saveProfile(kept: StoragePort, key: Key, { id, name, colour }: Profile): boolean {
  const text = JSON.stringify({ v: 1, name: tidyName(name), colour });
  return kept.set(key(READER + id), text).ok && kept.get(key(READER + id)).ok;
}

/** Removes a reader with all that was kept for her; the first reader's record is never touched. */
export function removeProfile(
  kept: StoragePort,
  key: Key,
  prefix: string,
  { id }: Profile,
): void {
  const keys = kept.keys();
  if (id === "" || !keys.ok) return;
  for (const name of keys.value) if (name.startsWith(prefix)) kept.remove(name);
  kept.remove(key(READER + id));
}

/** Characters a reader's keys and values take. */
export function sizeOf(kept: StoragePort, prefix: string): number {
  const keys = kept.keys();
  const own = (keys.ok ? keys.value : []).filter((name) => name.startsWith(prefix));
  return own.reduce((size, name) => {
    const value = kept.get(name);
    return size + name.length + (value.ok ? value.value?.length ?? 0 : 0);
  }, 0);
}

/** Without line breaks and doubled spaces, at most twelve characters. */
export function tidyName(name: string): string {
  return [...name.replace(/\s+/gu, " ").trim()].slice(0, LONGEST_NAME).join("");
}

function readProfile(kept: StoragePort, name: string, id: string): readonly Profile[] {
  const value = kept.get(name);
  const raw = parseJson(value.ok ? value.value ?? "" : "");
  if (id !== "" && !isProfileId(id)) return [];
  if (!isFields(raw) || raw.v !== 1 || !isText(raw.name)) return [];
  const colour = COLOURS.find((one) => one === raw.colour) ?? FIRST.colour;
  return [{ id, name: tidyName(raw.name) || FIRST.name, colour }];
}
