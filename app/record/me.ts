/** `<course-me>`: the reader's record; each part of it fills its own section of the page. */

import type { PageContext, Place } from "../page/context.ts";
import { required, show } from "../page/dom.ts";
import { transferSections } from "../places/transferring.ts";
import { calendarParts } from "./calendar_section.ts";
import { storedSection } from "./device_summary.ts";
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
    show(section("device"), ...storedSection(place));
  };
  update();
  section("script-note").hidden = true;
  show(section("transfer"), ...transferSections(place));
  place.store.subscribe(update);
}
