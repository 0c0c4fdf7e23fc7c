/** What the lesson's own page has for the big screen: its case, pictures, talk, answers. Without it words are fewer. */

import { fetchDocument } from "../page/fetched.ts";

export class HuddlePage {
  readonly #page: Document | null;
  readonly #form: Element | null;

  constructor(page: Document | null, item: number) {
    this.#page = page;
    this.#form = page?.querySelector(`form.item[data-item="${item}"]`) ?? null;
  }

  /** The material the item is about, else the lesson's case. */
  story(): readonly Node[] {
    const material = this.#form?.querySelector("a.about")?.getAttribute("href")?.slice(1);
    const found = material
      ? this.#page?.getElementById(material)
      : this.#page?.querySelector(".block-case");
    return found ? withoutIds([...found.childNodes].map(copied)) : [];
  }

  /** A copy of what stands in the item's form, or null. Ids stay: those in pictures are referred to. */
  copy(selector: string): Element | null {
    const found = this.#form?.querySelector(selector);
    return found ? copied(found) : null;
  }

  copies(selector: string): readonly Element[] {
    return [...this.#form?.querySelectorAll(selector) ?? []].map(copied);
  }

  words(selector: string): string {
    return this.#form?.querySelector(selector)?.textContent.trim() ?? "";
  }

  feedback(number: number): string {
    const own = `[data-feedback="${number}"]`;
    const reaction = this.words(`${own} .reaction`);
    return [reaction, this.words(`${own} .words`)].filter((each) => each !== "").join(" ");
  }
}

export async function huddlePage(address: URL, item: number): Promise<HuddlePage> {
  return new HuddlePage(await fetchDocument(address), item);
}

function copied<N extends Node>(node: N): N {
  return document.importNode(node, true);
}

function withoutIds(nodes: readonly Node[]): readonly Node[] {
  for (const node of nodes) {
    if (!(node instanceof Element)) continue;
    for (const named of [node, ...node.querySelectorAll("[id]")]) named.removeAttribute("id");
  }
  return nodes;
}
