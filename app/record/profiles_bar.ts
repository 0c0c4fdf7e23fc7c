/** `<course-profiles>`: who is reading on this device, and the way to another reader or a guest. */

import { deviceHere, GUEST, readerOf } from "../memory/browser.ts";
import type { PageContext } from "../page/context.ts";
import { button, element } from "../page/dom.ts";
import {
  COLOURS,
  listProfiles,
  LONGEST_NAME,
  type Profile,
  removeProfile,
  saveProfile,
  tidyName,
} from "./profiles.ts";

const PLAIN =
  "档案只是分开放，不是保护：能用这台电脑的人都能切过去看。要保密，请用各自的设备或系统账号。";
const REFUSED = "这个浏览器不让网页保存，分不了档案。";

/** On home only a device that is shared needs the bar; on the record page it is always there. */
export function mount(elements: readonly HTMLElement[], _page: PageContext): void {
  const reader = readerOf(deviceHere(globalThis.window));
  for (const bar of elements) show(bar, reader);
}

/** `reader` is the one this page was opened for, whoever was chosen in another tab since. */
function show(bar: HTMLElement, reader: string): void {
  const device = deviceHere(globalThis.window);
  const profiles = listProfiles(device.kept, device.key);
  const isShared = profiles.length > 1 || reader === GUEST;
  if (!isShared && bar.dataset.always === undefined) return;
  const present = profiles.find(({ id }) => id === reader);
  const name = reader === GUEST ? "访客" : present?.name ?? profiles[0]!.name;
  const status = element("p", { role: "status", class: "profiles-status" });
  const others = profiles.filter(({ id }) => id !== reader).map((profile) =>
    element("li", {}, pick(profile.name, profile.colour, () => switchTo(profile.id, status)))
  );
  const guest = reader === GUEST ? [] : [
    element("li", {}, pick("访客（什么都不留）", 0, () => switchTo(GUEST, status))),
  ];
  const summary = isShared
    ? element("summary", {}, dot(name, present?.colour ?? 0), `${name} · 换人`)
    : element("summary", {}, "几个人合用这台电脑？");
  bar.replaceChildren(element(
    "details",
    {},
    summary,
    reader === GUEST ? element("p", {}, "访客的记录只在当前这一页，翻页或关掉就没有了。") : null,
    element("ul", { class: "profile-list" }, ...others, ...guest),
    reader === GUEST ? null : renameForm(present ?? profiles[0]!, status, () => show(bar, reader)),
    addForm(status),
    present && present.id !== "" ? removal(present, status) : null,
    status,
    element("p", { class: "row-note" }, PLAIN),
  ));
  bar.hidden = false;
}

/** A page keeps its reader for as long as it is open, so a switch loads it again. */
function switchTo(reader: string, status: HTMLElement): void {
  const { kept, tab, key } = deviceHere(globalThis.window);
  const done = reader === GUEST
    ? tab.set(key(GUEST), "1")
    : reader === ""
    ? kept.remove(key("now"))
    : kept.set(key("now"), reader);
  if (!done.ok) return status.replaceChildren(REFUSED);
  if (reader !== GUEST) tab.remove(key(GUEST));
  location.reload();
}

function renameForm(profile: Profile, status: HTMLElement, renew: () => void): HTMLElement {
  return form("改名字和颜色", "存下", profile, (name, colour) => {
    const { kept, key } = deviceHere(globalThis.window);
    if (!saveProfile(kept, key, { id: profile.id, name, colour })) {
      return status.replaceChildren(REFUSED);
    }
    renew();
    document.querySelector<HTMLElement>("course-profiles summary")?.focus();
  });
}

function addForm(status: HTMLElement): HTMLElement {
  return form("添一个人", "添上并换过去", null, (name, colour) => {
    const { kept, key } = deviceHere(globalThis.window);
    const bytes = crypto.getRandomValues(new Uint8Array(4));
    const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (!saveProfile(kept, key, { id, name, colour })) return status.replaceChildren(REFUSED);
    switchTo(id, status);
  });
}

function form(
  title: string,
  action: string,
  present: Profile | null,
  save: (name: string, colour: number) => void,
): HTMLElement {
  const field = present ? "rename" : "add";
  const input = element("input", {
    type: "text",
    id: `${field}-name`,
    maxlength: String(LONGEST_NAME),
    autocomplete: "off",
    required: "",
  });
  input.value = present?.name ?? "";
  const colours = COLOURS.map((colour) => {
    const radio = element("input", {
      type: "radio",
      name: `${field}-colour`,
      value: String(colour),
    });
    radio.checked = colour === (present?.colour ?? 1);
    const sample = element("span", { class: `profile-dot hue-${colour}`, "aria-hidden": "true" });
    return element("label", {}, radio, sample, `颜色 ${colour}`);
  });
  const made = element(
    "form",
    { class: "profile-form" },
    element("label", { for: input.id }, "名字"),
    input,
    element("fieldset", { class: "colours" }, element("legend", {}, "颜色"), ...colours),
    element("button", { type: "submit", class: "button primary" }, action),
  );
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = tidyName(input.value);
    if (!name) return input.focus();
    const chosen = made.querySelector<HTMLInputElement>("input[type=radio]:checked");
    save(name, Number(chosen?.value ?? 1));
  });
  return element("details", {}, element("summary", {}, title), made);
}

function removal(profile: Profile, status: HTMLElement): HTMLElement {
  const really = button(`确认删掉“${profile.name}”`, "button", () => {
    const { kept, key, prefix } = deviceHere(globalThis.window);
    removeProfile(kept, key, prefix(profile.id), profile);
    switchTo("", status);
  });
  return element(
    "details",
    {},
    element("summary", {}, "删掉这个档案"),
    element("p", {}, "名字和这份档案的全部记录会从这台设备删掉。要留的话，先在下面“带走一份”。"),
    element("p", { class: "submit" }, really),
  );
}

function pick(name: string, colour: number, press: () => void): HTMLElement {
  const made = button("", "profile-pick", press);
  made.append(dot(name, colour), name);
  return made;
}

function dot(name: string, colour: number): HTMLElement {
  const hue = colour > 0 ? ` hue-${colour}` : "";
  return element("span", { class: `profile-dot${hue}`, "aria-hidden": "true" }, [...name][0] ?? "");
}
