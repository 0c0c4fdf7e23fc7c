/** Answers queries over the index, loading of it what each needs, and nothing twice. What loads is handed in. */

import { isText, parseJson, readList } from "../page/read.ts";
import { folded, isLatin, latinWords, queryGrams } from "./grams.ts";
import { type Head, readHead, type Term } from "./head.ts";
import { bestPassage, type Found, type Passage } from "./passage.ts";
import { fileOf, postingsOf, readWords, type Words } from "./postings.ts";
import { type Hit, ranked } from "./rank.ts";
import { namedTerms, type Wording, wordings } from "./wordings.ts";

/** The content of a file below the site's root; rejects when it cannot be had. */
export type Load = (path: string) => Promise<string>;

export interface Answer {
  readonly terms: readonly Term[];
  readonly hits: readonly Hit[];
}

/** A lesson that answers the query, with its place; without one when its text could not be loaded. */
export interface Placed {
  readonly hit: Hit;
  readonly found: Found | null;
}

const HEAD = "search/index.json";
const NO_WORDS: Words = new Map();

export class Engine {
  readonly head: Head;
  readonly #load: Load;
  readonly #files = new Map<string, Promise<string>>();

  private constructor(head: Head, load: Load) {
    this.head = head;
    this.#load = load;
  }

  /** Loads the head. Rejects when it cannot be had or is not understood. */
  static async open(load: Load): Promise<Engine> {
    const head = readHead(parseJson(await load(HEAD)));
    if (!head) throw new Error(`${HEAD} is not understood`);
    return new Engine(head, load);
  }

  /** The lessons that answer a query, the best first, and the terms it names. */
  async answer(typed: string): Promise<Answer> {
    const query = folded(typed, this.head.plain).trim();
    const latin = latinWords(query).length > 0 ? await this.#words(0) : NO_WORDS;
    const meant = wordings(query, this.head, latin.keys());
    const files = await this.#filesFor(meant);
    const hits = ranked(
      meant,
      this.head,
      (gram) => postingsOf(gram, files.get(this.#fileOf(gram)) ?? NO_WORDS),
    );
    return { terms: namedTerms(query, this.head), hits };
  }

  /** Where each lesson answers. */
  async placed(hits: readonly Hit[]): Promise<readonly Placed[]> {
    return await Promise.all(hits.map(async (hit) => {
      const passages = await this.#passages(this.head.lessons[hit.place]?.number ?? 0);
      return { hit, found: bestPassage(passages, hit.by.text, this.head.plain) };
    }));
  }

  #fileOf(gram: string): number {
    return isLatin(gram) ? 0 : 1 + fileOf(gram, this.head.files.length - 1);
  }

  async #filesFor(meant: readonly Wording[]): Promise<ReadonlyMap<number, Words>> {
    const grams = meant.flatMap(({ text }) => queryGrams(text));
    const numbers = [...new Set(grams.map((gram) => this.#fileOf(gram)))];
    return new Map(
      await Promise.all(
        numbers.map(async (number) => [number, await this.#words(number)] as const),
      ),
    );
  }

  async #words(number: number): Promise<Words> {
    return readWords(await this.#once(this.head.files[number] ?? ""));
  }

  /** A lesson's passages; none when they cannot be had: the lesson is found all the same. */
  async #passages(number: number): Promise<readonly Passage[]> {
    try {
      return readList(parseJson(await this.#once(`search/${number}.json`)), readPassage) ?? [];
    } catch {
      return [];
    }
  }

  #once(path: string): Promise<string> {
    const known = this.#files.get(path);
    if (known) return known;
    const loading = this.#load(path);
    this.#files.set(path, loading);
    // What failed is tried again by the next query.
    loading.catch(() => this.#files.delete(path));
    return loading;
  }
}

function readPassage(raw: unknown): Passage | null {
  const row = readList(raw, (value) => isText(value) ? value : null);
  if (!row || row.length !== 3) return null;
  const [anchor = "", label = "", text = ""] = row;
  return { anchor, label, text };
}
