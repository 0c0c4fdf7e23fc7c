/** The link to the other script keeps the reader's place: what the address asks for, else what she is looking at. */

const PLACES =
  "article.lesson[id], .body > .block[id], form.item[id], main section[id], h2[id], h3[id]";

export function mount(links: readonly HTMLElement[]): void {
  for (const link of links) {
    if (!(link instanceof HTMLAnchorElement)) continue;
    const base = link.href;
    link.addEventListener("click", () => {
      link.href = base + location.search + (location.hash || placeInView());
    });
  }
}

/** The last place that begins above the middle of the window; "" while the page stands at its top. */
function placeInView(): string {
  if (scrollY < innerHeight / 2) return "";
  const above = [...document.querySelectorAll(PLACES)]
    .filter((place) => place.getBoundingClientRect().top <= innerHeight / 2);
  const last = above.at(-1);
  return last ? `#${encodeURIComponent(last.id)}` : "";
}
