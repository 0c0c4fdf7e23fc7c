/** Answers queries over an index. What loads is handed in. */

import { isText, parseJson, readList } from "../page/read.ts";
import { folded, latinWords, queryGrams } from "./grams.ts";
import { type Head, readHead, type Term } from "./head.ts";
import { type Load, once } from "./load.ts";
import { bestPassage, type Found, type Passage } from "./passage.ts";
import { type Hit, type Index, ranked } from "./rank.ts";
import { namedTerms, wordings } from "./wordings.ts";
import { WordFiles } from "./word_files.ts";

export interface Answer {
  readonly terms: readonly Term[];
  readonly hits: readonly Hit[];
}

/** A lesson that answers the query, with its place; without one when its text could not be loaded. */
export interface Placed {
  readonly hit: Hit;
  readonly found: Found | null;
}

export const HEAD = "search/index.json";

export class Engine {
  readonly head: Head;
  readonly #index: Index;
  readonly #load: Load;

  /** `load` is asked for lessons' passages. */
  constructor(head: Head, index: Index, load: Load) {
    this.head = head;
    this.#index = index;
    this.#load = load;
  }

  /** Over the site's files, of which each query loads what it needs. Rejects when the head cannot be had. */
  static async open(load: Load): Promise<Engine> {
    const head = readHead(parseJson(await load(HEAD)));
    if (!head) throw new Error(`${HEAD} is not understood`);
    const loading = once(load);
    return new Engine(head, new WordFiles(head.files, loading), loading);
  }

  /** The lessons that answer a query, the best first, and the terms it names. */
  async answer(typed: string): Promise<Answer> {
    const query = folded(typed, this.head.plain).trim();
    const latin = latinWords(query).length > 0 ? await this.#index.latin() : [];
    const meant = wordings(query, this.head, latin);
    const lookup = await this.#index.lookup(meant.flatMap(({ text }) => queryGrams(text)));
    return { terms: namedTerms(query, this.head), hits: ranked(meant, this.head, lookup) };
  }

  /** Where each lesson answers. */
  async placed(hits: readonly Hit[]): Promise<readonly Placed[]> {
    return await Promise.all(hits.map(async (hit) => {
      const number = this.head.lessons[hit.place]?.number ?? 0;
      const passages = await loadPassages(number, this.#load);
      return { hit, found: bestPassage(passages, hit.by.text, this.head.plain) };
    }));
  }
}

/** A lesson's passages; none when they cannot be had: the lesson is found all the same. */
export async function loadPassages(number: number, load: Load): Promise<readonly Passage[]> {
  try {
    return readList(parseJson(await load(`search/${number}.json`)), readPassage) ?? [];
  } catch {
    return [];
  }
}

function readPassage(raw: unknown): Passage | null {
  const row = readList(raw, (value) => isText(value) ? value : null);
  if (!row || row.length !== 3) return null;
  const [anchor = "", label = "", text = ""] = row;
  return { anchor, label, text };
}
