/** Which numbers of her shop a reader may keep, as the course's index lists them. */

import { isFields, isNumber, isText, readList } from "../page/read.ts";

export interface Chip {
  readonly label: string;
  readonly value: number;
}

export interface ShopNumber {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly most: number;
  /** Ranges for who does not want to type: what a chip says, what it fills in. */
  readonly chips: readonly Chip[];
}

/** Every number, or none when the list cannot be read. */
export function readShopNumbers(raw: unknown): readonly ShopNumber[] {
  return readList(raw, readOne) ?? [];
}

function readOne(raw: unknown): ShopNumber | null {
  if (!isFields(raw) || !isText(raw.key) || !isText(raw.label) || !isText(raw.unit)) return null;
  const chips = readList(raw.chips, readChip);
  if (!chips || !isNumber(raw.most)) return null;
  return { key: raw.key, label: raw.label, unit: raw.unit, most: raw.most, chips };
}

function readChip(raw: unknown): Chip | null {
  const [label, value]: readonly unknown[] = Array.isArray(raw) ? raw : [];
  return isText(label) && isNumber(value) ? { label, value } : null;
}
