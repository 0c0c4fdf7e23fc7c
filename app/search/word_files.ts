/** Grams are looked up in the site's files, of which a query loads what it needs. */

import { isLatin } from "./grams.ts";
import type { Load } from "./load.ts";
import { fileOf, postingsOf, readWords, type Words } from "./postings.ts";
import type { Index, Lookup } from "./rank.ts";

const NO_WORDS: Words = new Map();

export class WordFiles implements Index {
  readonly #files: readonly string[];
  readonly #load: Load;

  /** `files` are the one with Latin words, then those of pairs. */
  constructor(files: readonly string[], load: Load) {
    this.#files = files;
    this.#load = load;
  }

  async latin(): Promise<Iterable<string>> {
    return (await this.#words(0)).keys();
  }

  async lookup(grams: readonly string[]): Promise<Lookup> {
    const numbers = [...new Set(grams.map((gram) => this.#fileOf(gram)))];
    const words = new Map(
      await Promise.all(
        numbers.map(async (number) => [number, await this.#words(number)] as const),
      ),
    );
    return (gram) => postingsOf(gram, words.get(this.#fileOf(gram)) ?? NO_WORDS);
  }

  #fileOf(gram: string): number {
    return isLatin(gram) ? 0 : 1 + fileOf(gram, this.#files.length - 1);
  }

  async #words(number: number): Promise<Words> {
    return readWords(await this.#load(this.#files[number] ?? ""));
  }
}
