/**
 * Grams are looked up in the lessons' own texts, where there are few: what is stored on a device needs no
 * index of its own. Pure; weighs as scripts/search/postings.py does.
 */

import { Engine, loadPassages } from "./engine.ts";
import { folded, latinWords } from "./grams.ts";
import type { Head } from "./head.ts";
import type { Load } from "./load.ts";
import type { Passage } from "./passage.ts";
import type { Postings } from "./postings.ts";
import type { Index, Lookup } from "./rank.ts";

interface LessonText {
  readonly title: string;
  readonly passages: readonly Passage[];
}

type Plain = (text: string) => string;
/** A folded text, its Latin words, and what a mention in it weighs. */
interface Part {
  readonly text: string;
  readonly words: readonly string[];
  readonly weight: number;
}

const TITLE = 8;
const HEADING = 2;
const BODY = 1;
const WEIGHTS = new Map([["", 4], ["takeaways", 3]]);
const STEPS = [1, 2, 4, 8];

/** An engine over the texts of all lessons that a head has; one that has none is found by its title. */
export async function engineOfTexts(head: Head, load: Load): Promise<Engine> {
  const texts = await Promise.all(head.lessons.map(async ({ key, number }) => ({
    title: key,
    passages: await loadPassages(number, load),
  })));
  return new Engine(head, new Texts(texts, head.plain), load);
}

class Texts implements Index {
  readonly #lessons: readonly (readonly Part[])[];

  /** The lessons in the head's order. */
  constructor(lessons: readonly LessonText[], plain: Plain) {
    this.#lessons = lessons.map((lesson) => partsOf(lesson, plain));
  }

  latin(): Promise<Iterable<string>> {
    const words = this.#lessons.flatMap((parts) => parts.flatMap((part) => part.words));
    return Promise.resolve(new Set(words.filter((word) => /^[a-z]/u.test(word))));
  }

  lookup(grams: readonly string[]): Promise<Lookup> {
    const found = new Map(grams.map((gram) => [gram, this.#postings(gram)]));
    return Promise.resolve((gram) => found.get(gram) ?? new Map());
  }

  #postings(gram: string): Postings {
    const steps = this.#lessons.map((parts) => stepOf(gram, parts));
    return new Map(steps.flatMap((step, place) => step > 0 ? [[place, step]] : []));
  }
}

function partsOf({ title, passages }: LessonText, plain: Plain): readonly Part[] {
  const part = (text: string, weight: number): Part => {
    const same = folded(text, plain);
    return { text: same, words: latinWords(same), weight };
  };
  return [
    part(title, TITLE),
    ...passages.map(({ anchor, text }) => part(text, WEIGHTS.get(anchor) ?? BODY)),
    ...passages.map(({ label }) => part(label.split(" · ").slice(1).join(" · "), HEADING)),
  ];
}

/** 0 for none, 1 for a mention to 4 for the lesson's subject. */
function stepOf(gram: string, parts: readonly Part[]): number {
  const weight = parts.reduce((sum, part) => sum + part.weight * mentions(gram, part), 0);
  return STEPS.filter((least) => weight >= least).length;
}

function mentions(gram: string, { text, words }: Part): number {
  if (/^[a-z0-9]/u.test(gram)) return words.filter((word) => word === gram).length;
  let count = 0;
  for (let at = text.indexOf(gram); at >= 0; at = text.indexOf(gram, at + 1)) count += 1;
  return count;
}
