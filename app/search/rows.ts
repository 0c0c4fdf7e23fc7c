/** What was found, as rows that lead there. */

import { element } from "../page/dom.ts";
import type { Placed } from "./engine.ts";
import type { Head, Term } from "./head.ts";

export function lessonRow({ hit, found }: Placed, head: Head, root: string): HTMLElement {
  const lesson = head.lessons[hit.place];
  const id = lesson?.id ?? "";
  const place = found?.anchor ? `${id.replace("/", "-")}-${found.anchor}` : "";
  const about = [head.tracks[lesson?.track ?? 0], head.kinds[lesson?.kind ?? 0], found?.label];
  const excerpt = (found?.excerpt ?? []).map(([text, isMarked]) =>
    isMarked ? element("mark", {}, text) : text
  );
  const body = element(
    "span",
    { class: "row-body" },
    element("span", { class: "row-title" }, lesson?.title ?? ""),
    element("span", { class: "row-note search-place" }, about.filter(Boolean).join(" · ")),
    excerpt.length > 0 ? element("span", { class: "row-note search-excerpt" }, ...excerpt) : null,
  );
  const address = `${root}lessons/${id}/${place && `#${place}`}`;
  return element(
    "li",
    { class: `hue-${(lesson?.track ?? 0) + 1}` },
    element("a", { href: address }, body),
  );
}

export function termRow({ id, term, meaning }: Term, root: string): HTMLElement {
  const body = element(
    "span",
    { class: "row-body" },
    element(
      "span",
      { class: "row-title" },
      element("span", { class: "search-sign" }, "术语"),
      term,
    ),
    element("span", { class: "row-note" }, meaning),
  );
  return element("li", {}, element("a", { href: `${root}glossary/#term-${id}` }, body));
}
