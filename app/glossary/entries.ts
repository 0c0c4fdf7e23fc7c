/** What the glossary page says about each term. */

import { fetchDocument } from "../page/fetched.ts";

export interface TermEntry {
  readonly term: string;
  readonly name: string;
  readonly english: string;
  readonly meaning: string;
}

/** The course's terms by id, or null when the page cannot be had. */
export async function fetchTerms(root: string): Promise<ReadonlyMap<string, TermEntry> | null> {
  const page = await fetchDocument(new URL(`${root}glossary/`, location.href));
  if (!page) return null;
  const entries = [...page.querySelectorAll<HTMLElement>(".term-entry")].map(readEntry);
  return new Map(entries.map((entry) => [entry.term, entry]));
}

function readEntry(row: HTMLElement): TermEntry {
  const text = (selector: string) => row.querySelector(selector)?.textContent?.trim() ?? "";
  return {
    term: row.dataset.term ?? "",
    name: text(".term-name"),
    english: text('[lang="en"]'),
    meaning: text(".term-meaning"),
  };
}
