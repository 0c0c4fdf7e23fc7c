/**
 * The author's side of a page: it follows every save and stays at the same place on the page, and the author's view is
 * remembered for this tab. Nothing here touches what the page stores for its reader.
 */
const own = document.currentScript;
const PLACE = "course-serve:place";
const VIEW = "course-serve:view";
const LIST = "course-serve:list";

const recall = (key) => {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return ""; // a browser that stores nothing forgets the view
  }
};
const remember = (key, value) => {
  try {
    sessionStorage.setItem(key, value);
  } catch { /* as above */ }
};

/** The part of the page that the window's upper edge is in, and where it begins as seen from there. */
const here = () => {
  if (scrollY === 0) return { y: 0 };
  const edge = 1 + (document.querySelector(".author-bar")?.offsetHeight ?? 0);
  let found = { y: scrollY };
  for (const part of document.querySelectorAll("main [id]:not(.author-note, svg *)")) {
    const box = part.getBoundingClientRect();
    if (box.height > 0 && box.top <= edge) found = { id: part.id, top: box.top };
  }
  return found;
};
const goTo = ({ id, top = 0, y }) => {
  const part = id && document.getElementById(id);
  if (part) scrollBy({ top: part.getBoundingClientRect().top - top, behavior: "instant" });
  else if (y !== undefined) scrollTo({ top: y, behavior: "instant" });
};

const reload = () => {
  remember(PLACE, JSON.stringify({ ...here(), path: location.pathname }));
  history.scrollRestoration = "manual";
  location.reload();
};
const comeBack = () => {
  const kept = recall(PLACE);
  remember(PLACE, "");
  if (!kept) return;
  const place = JSON.parse(kept);
  const wasHere = history.scrollRestoration === "manual" && place.path === location.pathname;
  history.scrollRestoration = "auto";
  if (!wasHere) return;
  // Until the app has given the page its last shape, or somebody moves it.
  const shape = new ResizeObserver(() => goTo(place));
  shape.observe(document.body);
  for (const moved of ["wheel", "touchstart", "pointerdown", "keydown"]) {
    addEventListener(moved, () => shape.disconnect(), { once: true, passive: true });
  }
  addEventListener("load", () => setTimeout(() => shape.disconnect(), 1500), { once: true });
};

const known = Number(own.dataset.version);
const look = async () => {
  try {
    const answer = await fetch(`/__reload?known=${known}`, { cache: "no-store" });
    if (Number(await answer.text()) !== known) return reload();
    look();
  } catch {
    setTimeout(look, 250); // the server is away; ask again
  }
};

const button = document.querySelector(".author-switch");
const FOLDS = "details:is(.more, .predict-truth, .assess-results, .calc-how)";
let unfolded = [];
const show = (on) => {
  document.documentElement.toggleAttribute("data-author", on);
  button.setAttribute("aria-pressed", String(on));
  if (on) unfolded = [...document.querySelectorAll(`${FOLDS}:not([open])`)];
  for (const fold of unfolded) fold.open = on;
};
button?.addEventListener("click", () => {
  const place = here();
  const on = button.getAttribute("aria-pressed") !== "true";
  remember(VIEW, on ? "on" : "");
  show(on);
  goTo(place);
});
if (button) show(recall(VIEW) === "on");

const list = document.querySelector(".author-found");
if (list) list.open = recall(LIST) === "open";
list?.addEventListener("toggle", () => remember(LIST, list.open ? "open" : ""));

comeBack();
look();
