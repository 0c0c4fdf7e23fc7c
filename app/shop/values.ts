/** The numbers of 我的店铺 as the record holds them, and which inputs they fill. Pure. */

import type { SettingValue } from "../memory/event.ts";

type Settings = ReadonlyMap<string, SettingValue>;

interface Fillable {
  readonly id: string;
  readonly shop: string | null;
  readonly min: number;
  readonly max: number;
  readonly digits: number | null;
}

/** Settings with these keys never leave the device unless the reader ticks them. */
export function shopSetting(key: string): string {
  return `shop:${key}`;
}

export function shopValue(settings: Settings, key: string): number | null {
  const value = settings.get(shopSetting(key));
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** Input id → the shop's number, where there is one within the input's limits. */
export function shopValues(
  inputs: readonly Fillable[],
  settings: Settings,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { id, shop, min, max, digits } of inputs) {
    const value = shop === null ? null : shopValue(settings, shop);
    if (value === null || value < min || value > max) continue;
    found.set(id, digits === null ? value : Number(value.toFixed(digits)));
  }
  return found;
}
