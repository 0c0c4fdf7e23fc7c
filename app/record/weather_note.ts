/** `<course-weather>`: one sentence on how safe the record is here, only when it is worth saying. */

import { lastBackedUp } from "../backup/backed_up.ts";
import { setting } from "../memory/event.ts";
import type { Store } from "../memory/store.ts";
import type { PageContext } from "../page/context.ts";
import { button, element } from "../page/dom.ts";
import { settingNumber, WEATHER_OFF, WEATHER_SHOWN } from "../page/preferences.ts";
import { isDue, type Weather, weatherOf } from "./weather.ts";

const THANKED = "已经记下，以后不再提醒。";

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const weather = weatherOf({
    userAgent: navigator.userAgent,
    touchPoints: navigator.maxTouchPoints,
    isStandalone: matchMedia("(display-mode: standalone)").matches,
    health: page.store.health(),
    isPersisted: await isPersisted(),
  });
  for (const note of elements) show(note, weather, page);
}

function show(note: HTMLElement, weather: Weather, { store, clock, root }: PageContext): void {
  const record = store.record();
  const now = clock().t;
  const shownAt = settingNumber(record, WEATHER_SHOWN);
  const isOff = record.settings.get(WEATHER_OFF) === true;
  if (!isDue(weather, { unsaved: unsaved(store), shownAt, now, isOff })) return;
  // Said for the first time in a week: the next one has to wait for another.
  if (now - shownAt > 12 * 3_600_000) store.append(setting(WEATHER_SHOWN, now));
  const status = element("p", { role: "status" });
  const never = button("不再提醒", "button", () => {
    store.append(setting(WEATHER_OFF, true));
    words.remove();
    actions.remove();
    status.textContent = THANKED;
  });
  const words = element("p", {}, weather.words);
  const actions = element("div", { class: "submit" }, never, action(weather, status, root));
  note.replaceChildren(words, actions, status);
  note.hidden = false;
}

function action(weather: Weather, status: HTMLElement, root: string): HTMLElement {
  const take = element("a", { class: "button primary", href: `${root}me/#export` }, "去复制一份");
  if (weather.action === "copy") return take;
  const ask = button("请浏览器长期保留", "button primary", async () => {
    const kept = await navigator.storage.persist().catch(() => false);
    status.textContent = kept ? "浏览器答应长期保留。" : "浏览器没有答应，可以复制一份带走。";
    ask.replaceWith(take);
    take.focus();
  });
  return ask;
}

/** What happened since a copy was last taken away; settings are no work that could be lost. */
function unsaved(store: Store): number {
  const at = lastBackedUp(store.record().settings)?.t ?? 0;
  return store.events().filter(({ event }) => event.k !== "set" && event.t > at).length;
}

async function isPersisted(): Promise<boolean | null> {
  try {
    return await navigator.storage.persisted();
  } catch {
    // Old web views and plain http have no such question to ask.
    return null;
  }
}
