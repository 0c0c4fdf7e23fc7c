/** Takes one item out of the page it belongs to, as that page shows it. */

import { element } from "../page/dom.ts";
import { fetchDocument } from "../page/fetched.ts";
import type { ItemPlace } from "./shelf.ts";

/** A quiz of this one item for the present page, or null when it cannot be had. */
export async function fetchItem(root: string, place: ItemPlace): Promise<HTMLElement | null> {
  const address = new URL(root + place.address, location.href);
  const page = await fetchDocument(address);
  return page && quizOf(page, place, address);
}

/** A quiz of this one item out of its page, or null when the page does not have it. */
export function quizOf(
  page: Document,
  { item, lesson }: ItemPlace,
  address: URL,
): HTMLElement | null {
  const form = page.getElementById(`item-${item}`);
  const payload = form?.closest("course-quiz")?.querySelector("script.payload");
  if (!form || !payload) return null;
  const hue = /\bhue-\d+\b/.exec(form.closest("article.lesson")?.className ?? "")?.[0];
  const attributes = { class: hue ? `quiz ${hue}` : "quiz", "data-lesson": String(lesson) };
  const quiz = element(
    "course-quiz" as "div",
    attributes,
    materialOf(page, form),
    document.importNode(form, true),
    // Not the script itself: even one that only holds data would have to be trusted.
    element("data", { class: "payload", hidden: "" }, payload.textContent),
  );
  settle(quiz, address);
  return quiz;
}

/** What the item is about, where it shares that with others. */
function materialOf(page: Document, form: HTMLElement): Node | null {
  const fragment = form.querySelector(".about")?.getAttribute("href") ?? "";
  const material = fragment.startsWith("#") && page.getElementById(fragment.slice(1));
  return material ? document.importNode(material, true) : null;
}

/** Addresses were relative to the other page; fragments stay within the item. */
function settle(quiz: HTMLElement, address: URL): void {
  for (const name of ["href", "src"]) {
    for (const link of quiz.querySelectorAll(`[${name}]`)) {
      const given = link.getAttribute(name) ?? "";
      if (!given.startsWith("#")) link.setAttribute(name, new URL(given, address).href);
    }
  }
}
