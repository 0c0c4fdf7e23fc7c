/** Narrowing what was found to a track or a kind of lesson. */

import { element } from "../page/dom.ts";
import type { Head, Titled } from "./head.ts";

export interface FilterBar {
  readonly bar: HTMLElement;
  /** The chosen one's place in the head's list; null for all. */
  readonly track: number | null;
  readonly kind: number | null;
}

export function filterBar({ tracks, kinds }: Head, changed: () => void): FilterBar {
  const track = choice("栏目", "全部栏目", tracks, changed);
  const kind = choice("类型", "全部类型", kinds, changed);
  return {
    bar: element("div", { class: "search-filters" }, track, kind),
    get track() {
      return chosen(track);
    },
    get kind() {
      return chosen(kind);
    },
  };
}

export function passes(
  lesson: Titled | undefined,
  track: number | null,
  kind: number | null,
): boolean {
  if (!lesson) return false;
  return (track === null || lesson.track === track) && (kind === null || lesson.kind === kind);
}

function choice(
  label: string,
  all: string,
  names: readonly string[],
  changed: () => void,
): HTMLSelectElement {
  const options = names.map((name, at) => element("option", { value: `${at}` }, name));
  const made = element("select", { "aria-label": label }, element("option", {}, all), ...options);
  made.addEventListener("change", changed);
  return made;
}

function chosen({ selectedIndex }: HTMLSelectElement): number | null {
  return selectedIndex > 0 ? selectedIndex - 1 : null;
}
