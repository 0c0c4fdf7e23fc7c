/** An item as it stands on the page, before any script has changed it. */

import type { ItemEntry } from "./payload.ts";

export interface PageItem {
  readonly entry: ItemEntry;
  /** 0 for an issue's closing item. */
  readonly lesson: number;
  readonly form: HTMLFormElement;
  /** A copy of the form as the page was delivered. */
  readonly untouched: HTMLFormElement;
  /** Whether it is shown at once, not behind a fold. */
  readonly isShown: boolean;
}

export function pageItem(quiz: Element, entry: ItemEntry, lesson: number): PageItem | null {
  const form = quiz.querySelector(`form[data-item="${entry.number}"]`);
  if (!(form instanceof HTMLFormElement)) return null;
  const untouched = form.cloneNode(true) as HTMLFormElement;
  return { entry, lesson, form, untouched, isShown: form.closest("details.more") === null };
}
