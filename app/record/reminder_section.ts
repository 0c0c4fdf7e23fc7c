/** `<course-reminder>`: the coming issues as a calendar file, an alarm each day at the hour she picks. */

import type { PageContext, Place } from "../page/context.ts";
import { saveFile } from "../page/copying.ts";
import { button, element } from "../page/dom.ts";
import { chatApp } from "../page/surroundings.ts";
import { calendarFile } from "../practice/calendar_file.ts";
import { HOURS, remindedDays, reminderEntries, USUAL_HOUR } from "./reminder.ts";

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const index = await page.index();
  if (!index) return;
  for (const reminder of elements) mountReminder(reminder, { ...page, index });
}

function mountReminder(reminder: HTMLElement, place: Place): void {
  const { length } = remindedDays(place.index, place.store.record(), place.clock());
  const section = reminder.closest("section");
  if (section) section.hidden = false;
  if (length === 0) {
    const words = "已有的期号都读完了，眼下没有要提醒的。";
    reminder.replaceChildren(element("p", { class: "row-note" }, words));
    return;
  }
  if (chatApp(navigator.userAgent) !== null) {
    const words = "想每天到点提醒，请用手机自带的浏览器打开这一页：聊天软件里打不开日历文件。";
    reminder.replaceChildren(element("p", { class: "row-note" }, words));
    return;
  }
  reminder.replaceChildren(...choosing(place, length));
}

function choosing(place: Place, count: number): readonly HTMLElement[] {
  const words = `从明天起一天一期，把接下来的 ${count} 期放进你的日历，到点响一声。`;
  const hours = HOURS.map((hour) => element("option", { value: String(hour) }, `${hour}:00`));
  const select = element("select", { id: "reminder-hour" }, ...hours);
  select.value = String(USUAL_HOUR);
  const status = element("p", { class: "row-note", role: "status" });
  const save = button("放进日历", "button", () => {
    saveFile("issues.ics", file(place, Number(select.value)), "text/calendar");
    status.textContent = "日历文件已存下，打开它就加进日历。想换时间，选好再存一次。";
  });
  return [
    element("p", {}, words),
    element(
      "p",
      { class: "row-field goal-field" },
      element("label", { for: "reminder-hour" }, "每天几点"),
      select,
    ),
    element("div", { class: "submit" }, save),
    status,
  ];
}

function file({ index, store, clock, root }: Place, hour: number): string {
  const now = clock();
  const { course = "course" } = document.documentElement.dataset;
  const days = remindedDays(index, store.record(), now);
  const site = new URL(root, location.href).href;
  return calendarFile(...reminderEntries(days, hour, now, course, site));
}
