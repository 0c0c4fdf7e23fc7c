/** The ways out: a short text first, a link, QR codes; and everything, as text or as a file. */

import { backedUp } from "../backup/backed_up.ts";
import { LINK_MARK } from "../page/handover.ts";
import { shortBackup, shortBackups } from "../backup/writing.ts";
import { isPrivate } from "../memory/event.ts";
import { copyText, saveFile } from "../page/copying.ts";
import { button, element } from "../page/dom.ts";
import { chatApp } from "../page/surroundings.ts";
import type { Place } from "../page/context.ts";

const SHORT_WORDS =
  "这段文字带着：哪天读完哪一课，每道题哪天答得对不对、有没有把握，还有猜数、计划和设置。发给自己的文件传输助手，换手机时贴回来就能接着学。";
const FULL_WORDS =
  "每次作答选了哪个选项、所有笔记和任务链接也在内。文字很长，聊天窗口可能放不下，放不下就存成文件。";

export function takingSection(place: Place): HTMLElement {
  const status = element("p", { role: "status" });
  const codes = element("div", { class: "qr-codes" });
  return element(
    "section",
    { class: "export", id: "export" },
    element("h2", {}, "带走一份"),
    element("p", { class: "row-note" }, SHORT_WORDS),
    element(
      "div",
      { class: "submit" },
      button("二维码", "button", () => showCodes(place, codes, status)),
      button("复制链接", "button", () => copy(place, linkOf(place, shortOf(place).text), status)),
      button("复制文字", "button primary", () => copyShort(place, status)),
    ),
    status,
    codes,
    fullRecord(place),
  );
}

function shortOf({ store }: Place) {
  return shortBackup(store.events(), courseId());
}

async function copyShort(place: Place, status: HTMLElement): Promise<void> {
  const { text, leftOut } = shortOf(place);
  if (!await copy(place, text, status)) return;
  const rest = leftOut > 0 ? `另有 ${leftOut} 条只在完整记录里。` : "";
  status.replaceChildren(`已复制，共 ${text.length} 个字符。${rest}`);
}

/** Copies; what left the device counts as taken along. */
async function copy(place: Place, text: string, status: HTMLElement): Promise<boolean> {
  const isCopied = await copyText(text, status);
  if (isCopied) note(place);
  return isCopied;
}

function note({ store, clock }: Place): void {
  store.append(backedUp({ events: store.events().length, t: clock().t }));
}

/** Opens 我的 on any device and shows there what would be added. */
function linkOf({ root }: Place, text: string): string {
  return new URL(`${root}me/#${LINK_MARK}${text}`, location.href).href;
}

async function showCodes(place: Place, codes: HTMLElement, status: HTMLElement): Promise<void> {
  const { QR_BYTES, qrCode } = await import("../backup/qr.ts");
  const room = QR_BYTES - linkOf(place, "").length;
  const texts = shortBackups(place.store.events(), courseId(), room);
  codes.replaceChildren(...texts.map((text, at) => {
    const name = texts.length > 1 ? `二维码 ${at + 1}/${texts.length}` : "二维码";
    const code = qrCode(linkOf(place, text), `${name}，另一台手机扫了能看到会增加什么`);
    return element("figure", { class: "qr" }, code, element("figcaption", {}, name));
  }));
  const each = texts.length > 1 ? `一共 ${texts.length} 个，一个一个扫，每个扫完点“导入”。` : "";
  status.replaceChildren(`用另一台手机扫，会打开“我的”，先看后导入。${each}`);
}

function fullRecord(place: Place): HTMLElement {
  const { store } = place;
  const status = element("p", { role: "status" });
  const tick = element("input", { type: "checkbox" });
  const choice = () => ({ withPrivate: tick.checked });
  const own = store.events().some(isPrivate)
    ? element("label", { class: "row choice" }, tick, "带上“我的店铺”里的数")
    : null;
  const save = (): void => {
    const name = `${courseId()}-${place.build}.json`;
    saveFile(name, store.exportFile(choice()));
    note(place);
    status.replaceChildren(`已交给浏览器保存：${name}`);
  };
  // Chat apps' browsers swallow downloads without a word.
  const file = chatApp(navigator.userAgent) === null ? button("存成文件", "button", save) : null;
  return element(
    "details",
    { class: "full-record" },
    element("summary", {}, "完整记录"),
    element("p", { class: "row-note" }, FULL_WORDS),
    own,
    element(
      "div",
      { class: "submit" },
      file,
      button("复制完整记录", "button", () => copy(place, store.exportText(choice()), status)),
    ),
    status,
  );
}

function courseId(): string {
  return document.documentElement.dataset.course ?? "course";
}
