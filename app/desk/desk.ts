/** `<course-desk>`: a lead pastes the chat and sees who read what, what was hard, and what to give next. */

import { breathing } from "../page/breathing.ts";
import type { PageContext } from "../page/context.ts";
import { element } from "../page/dom.ts";
import { type DeviceKeys, deviceKeys } from "../receipt/keys.ts";
import { fetchAnswerKey } from "./answer_key.ts";
import { huddleSection } from "./huddle_section.ts";
import { takeIn } from "./inbox.ts";
import { inboxWords } from "./inbox_words.ts";
import { type Judged, judgedTasks } from "./judged.ts";
import { keyForm } from "./key_form.ts";
import { Ledgers } from "./ledgers.ts";
import { pasteBox } from "./paste_box.ts";
import type { DeskPlace } from "./place.ts";
import { taskView } from "./task_view.ts";

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const index = await page.index();
  for (const desk of elements) {
    const address = new URL(page.root + (desk.dataset.answers ?? ""), location.href);
    const key = await fetchAnswerKey(address);
    if (index && key) mountDesk(desk, { ...page, index, key }, deviceKeys());
    else desk.replaceChildren(element("p", { class: "plain-note" }, NOT_LOADED));
  }
}

const NOT_LOADED = "看回执要用的数据没有取到。请检查网络后刷新这一页；收过的回执都还在。";
const EMPTY =
  "还没有收到回执。发出任务后，成员读完会在群里贴一行“回执 ER1.…”；把群聊整段复制，贴到上面就行。";

async function mountDesk(
  desk: HTMLElement,
  page: Omit<DeskPlace, "course">,
  keys: DeviceKeys,
): Promise<void> {
  const place: DeskPlace = { ...page, course: document.documentElement.dataset.course ?? "" };
  const ledgers = new Ledgers(place, keys);
  const tasks = element("div", { class: "desk-tasks" });
  const locked = element("div", { class: "desk-locked" });
  let [shown, isBusy, isStale, isTaking] = ["", false, false, false];
  const paste = pasteBox(async (text, tell) => {
    ledgers.forgetKeys();
    // What is being taken in is judged once, not at each of its events.
    isTaking = true;
    const pace = { breathe: breathing(), tell };
    const inbox = await takeIn(text, place.store, place.course, ledgers.open, pace)
      .finally(() => isTaking = false);
    await update();
    return inboxWords(inbox);
  });

  /** One after another: each receipt that is stored would else have the whole desk judged again at once. */
  async function update(): Promise<void> {
    if (isBusy || isTaking) {
      isStale = true;
      return;
    }
    isBusy = true;
    try {
      do {
        isStale = false;
        await judge();
      } while (isStale);
    } finally {
      isBusy = false;
    }
  }

  async function judge(): Promise<void> {
    const { judged, unopened } = await judgedTasks(place, ledgers);
    const text = JSON.stringify([
      unopened,
      judged.map(({ task, handed }) => [task.digest, handed.length]),
    ]);
    if (text === shown) return;
    shown = text;
    const form = unopened > 0 ? keyForm(place, keys, unopened, refresh) : null;
    locked.replaceChildren(...form ? [form] : []);
    tasks.replaceChildren(...tasksShown(judged, place, openIn(tasks)));
  }

  /** Once another key is here, what could not be opened is tried again. */
  function refresh(): void {
    shown = "";
    ledgers.forgetKeys();
    update();
  }

  desk.replaceChildren(paste, locked, tasks, huddleSection(place));
  await update();
  place.store.subscribe(() => update());
}

/** Those that were open stay open; at first the latest one with receipts is. */
function tasksShown(
  judged: readonly Judged[],
  place: DeskPlace,
  open: ReadonlySet<string>,
): readonly HTMLElement[] {
  if (judged.length === 0) return [element("p", { class: "plain-note" }, EMPTY)];
  const latest = judged.find(({ handed }) => handed.length > 0) ?? judged[0]!;
  return judged.map((one) => {
    const isOpen = open.size === 0 ? one === latest : open.has(one.task.digest);
    return taskView(one, judged, place, isOpen);
  });
}

function openIn(tasks: HTMLElement): ReadonlySet<string> {
  const open = tasks.querySelectorAll<HTMLElement>("details.desk-task[open]");
  return new Set([...open].map(({ dataset }) => dataset.task ?? ""));
}
