/** `<course-device>`: everything this device knows, in words, with delete one, a kind, or all. */

import { deviceHere } from "../memory/browser.ts";
import type { Entry } from "../memory/event.ts";
import type { PageContext, Place } from "../page/context.ts";
import { copyText } from "../page/copying.ts";
import { openDialog } from "../page/dialog.ts";
import { button, element } from "../page/dom.ts";
import { forgetKeys, keysSection } from "./device_keys.ts";
import { kindsTable, storedText } from "./device_table.ts";
import { listProfiles, sizeOf } from "./profiles.ts";
import { recordWords, type StoredKind, storedKinds } from "./stored_kinds.ts";
import { momentWords, sizeWords } from "./wording.ts";

const AT_A_TIME = 25;

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const index = await page.index();
  if (index) { for (const device of elements) mountDevice(device, { ...page, index }); }
}

function mountDevice(root: HTMLElement, place: Place): void {
  const { store } = place;
  const { kept, key, prefix } = deviceHere(globalThis.window);
  const around = prefix("").length + 2;
  // Keys are of the device: another reader's receipts may be signed by them.
  const isShared = listProfiles(kept, key).length > 1;
  const kinds = () => storedKinds(store.events(), around);
  const table = element("div", {});
  const status = element("p", { role: "status" });
  const select = element("select", { id: "device-kind" });
  const list = element("ol", { class: "records" });
  const more = button("再看一些", "button", () => draw(list.children.length + AT_A_TIME));
  const copy = button("复制这张清单", "button", () => copyText(storedText(kinds()), status));
  const tools = element("div", { class: "submit" }, copy, button("打印", "button", () => print()));
  const all = isShared ? "全部内容" : "全部内容和钥匙";
  const question = `删除这台设备上这份记录的${all}？先到“我的”带走一份，才能恢复。`;
  const erase = button("全部删除…", "button", () => confirmThen(question, "全部删除", eraseAll));
  let keys = keysSection(confirmThen, say);
  root.replaceChildren(
    table,
    tools,
    status,
    element("h2", {}, "一条一条看"),
    element("p", { class: "row-field" }, element("label", { for: select.id }, "哪一类"), select),
    list,
    element("p", { class: "submit" }, more),
    keys,
    ...profileParts(),
    element("h2", {}, "全部删除"),
    element("p", { class: "submit" }, erase),
  );
  select.addEventListener("change", () => draw());

  function update(): void {
    const present = kinds();
    const chosen = select.value;
    table.replaceChildren(...kindsTable(present, store, removeKind));
    select.replaceChildren(
      element("option", { value: "all" }, "全部"),
      ...present.map(({ kind, name }) => element("option", { value: kind }, name)),
    );
    select.value = present.some(({ kind }) => kind === chosen) ? chosen : "all";
    draw(Math.max(AT_A_TIME, list.children.length));
  }

  function draw(length = AT_A_TIME): void {
    const present = kinds();
    const own = present.find(({ kind }) => kind === select.value);
    const entries = [...(own?.entries ?? store.events())].reverse();
    list.replaceChildren(
      ...entries.slice(0, length).map((entry) => recordRow(entry, place, () => removeOne(entry))),
    );
    more.hidden = entries.length <= length;
    erase.disabled = present.length === 0;
  }

  async function eraseAll(): Promise<void> {
    store.reset();
    if (!isShared) await forgetKeys();
    keys.replaceWith(keys = keysSection(confirmThen, say));
    say("已全部删除。");
  }

  function removeOne(entry: Entry): void {
    confirmThen(
      `删掉“${recordWords(entry, place.index)}”？删后只留下它的编号。`,
      "删掉这一条",
      () => {
        store.forget([entry.id]);
        say("删掉了 1 条。");
      },
    );
  }

  function removeKind({ name, entries }: StoredKind): void {
    const words = `删掉全部 ${entries.length} 条“${name}”？删后只留下它们的编号。`;
    confirmThen(words, `删掉 ${entries.length} 条`, () => {
      store.forget(entries.map(({ id }) => id));
      say(`删掉了 ${entries.length} 条“${name}”。`);
    });
  }

  function say(words: string): void {
    status.textContent = words;
  }

  update();
  store.subscribe(update);
}

function recordRow(entry: Entry, { index }: Place, remove: () => void): HTMLElement {
  const words = recordWords(entry, index);
  const erase = button("删", "record-erase", remove);
  erase.setAttribute("aria-label", `删掉：${words}`);
  return element(
    "li",
    {},
    element("span", { class: "row-body" }, words, element("small", {}, momentWords(entry.event))),
    // Ids that were deleted have to stay: without them an old backup would bring the records back.
    entry.event.k === "forget" ? null : erase,
  );
}

function confirmThen(question: string, action: string, act: () => void): void {
  const yes = button(action, "button primary", () => {
    dialog.close();
    act();
  });
  const no = button("不删", "button", () => dialog.close());
  const choices = element("div", { class: "submit" }, no, yes);
  const dialog = openDialog("删除前再问一次", element("p", {}, question), choices);
}

/** Names and sizes only: what another reader has done is hers. */
function profileParts(): readonly HTMLElement[] {
  const { kept, key, prefix } = deviceHere(globalThis.window);
  const profiles = listProfiles(kept, key);
  if (profiles.length < 2) return [];
  const rows = profiles.map(({ id, name }) =>
    element("li", {}, `${name}：${sizeWords(sizeOf(kept, prefix(id)))}`)
  );
  return [element("h2", {}, "这台设备上的档案"), element("ul", { class: "week-list" }, ...rows)];
}
