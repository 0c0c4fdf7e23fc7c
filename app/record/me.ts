/** `<course-me>`: the reader's record; each part of it fills its own section of the page. */

import type { PageContext, Place } from "../page/context.ts";
import { element, required, show } from "../page/dom.ts";
import { transferSections } from "../places/transferring.ts";
import { calendarParts } from "./calendar_section.ts";
import { certificates } from "./certificate.ts";
import { storedSection } from "./device_summary.ts";
import { mistakes } from "./mistakes.ts";
import { mountRhythm } from "./rhythm_section.ts";
import { standingParts } from "./standing_section.ts";

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const index = await page.index();
  if (index) { for (const me of elements) mountMe(me, { ...page, index }); }
}

function mountMe(me: HTMLElement, place: Place): void {
  const section = (name: string): HTMLElement => required(me, `.${name}`, HTMLElement);
  const updateRhythm = mountRhythm(section("rhythm"), place);
  const update = (): void => {
    const hasLearned = place.store.record().firstDay !== null;
    updateRhythm();
    show(section("calendar"), ...(hasLearned ? calendarParts(place) : []));
    show(section("progress"), ...standingParts(place));
    show(section("me-links"), ...(hasLearned ? [linkList(place)] : []));
    show(section("device"), ...storedSection(place));
  };
  update();
  section("script-note").hidden = true;
  show(section("transfer"), ...transferSections(place));
  place.store.subscribe(update);
  // Made after the browser looked for the address's fragment.
  if (location.hash === "#export") document.getElementById("export")?.scrollIntoView();
}

/** The ways to the mistakes book and to the reader's own certificates. */
function linkList({ store, index, root }: Place): HTMLElement {
  const wrong = mistakes(store.record(), () => null).length;
  const whole = certificates(index, store.record()).filter(({ isCompleted }) => isCompleted).length;
  const row = (address: string, name: string, note: string) => {
    const title = element("span", { class: "row-title" }, name);
    const body = element("span", { class: "row-body" }, title);
    const mark = element("span", { class: "row-note" }, note);
    return element("li", {}, element("a", { href: root + address }, body, mark));
  };
  return element(
    "ul",
    { class: "rows" },
    row("mistakes/", "错题本", wrong > 0 ? `${wrong} 题` : "空的"),
    row("certificate/", "完成记录", whole > 0 ? `${whole} 份可以打印` : "读完一个栏目就有"),
  );
}
