/** 交回执: beside an assignment, at any time. Shows what the receipt says, then makes one line to copy. */

import { aliasIn } from "../assigning/alias.ts";
import { type GoodReading, readAssignment } from "../assigning/assignment.ts";
import { random } from "../memory/browser.ts";
import type { PageContext, Place } from "../page/context.ts";
import { copyText } from "../page/copying.ts";
import { type CourseIndex, lessonAddress } from "../page/course_index.ts";
import { openDialog } from "../page/dialog.ts";
import { button, element } from "../page/dom.ts";
import { fetchDocument } from "../page/fetched.ts";
import { makeEphemeral } from "./cipher.ts";
import type { ReceiptContent } from "./content.ts";
import { gatherContent } from "./gathering.ts";
import { deviceKeys } from "./keys.ts";
import { decompressed } from "./point.ts";
import { type Preview, previewOf } from "./preview.ts";
import { type Encryption, type Protection, writeReceipt } from "./receipt.ts";
import { protectionWords } from "./words.ts";

const NO_ALIAS = "先填你的名字，再交回执。";
const NOT_MADE = "回执没有做成。请刷新页面再试一次，还不行就在群里告诉组长。";
const READY = "复制后贴到群里就行。";

const mounted = new WeakSet<HTMLElement>();

export async function mount(tools: readonly HTMLElement[], page: PageContext): Promise<void> {
  const index = await page.index();
  if (!index) return;
  const course = document.documentElement.dataset.course ?? "";
  for (const bar of tools) {
    const text = bar.closest<HTMLElement>(".assignment")?.dataset.assignment ?? "";
    const reading = readAssignment(text, course);
    if (!reading.ok || mounted.has(bar)) continue;
    mounted.add(bar);
    addButton(bar, reading, { ...page, index });
  }
}

function addButton(bar: HTMLElement, reading: GoodReading, place: Place): void {
  // In the page before it says anything, so that it is announced.
  const said = element("p", { class: "row-note", role: "status" });
  const hand = button("交回执", "button primary hand-in", () => {
    const alias = aliasIn(place.store.record(), reading.digest);
    if (alias === "") return ask(bar, said);
    said.textContent = "";
    open(reading, alias, place);
  });
  bar.append(hand);
  bar.after(said);
}

function ask(bar: HTMLElement, said: HTMLElement): void {
  said.textContent = NO_ALIAS;
  bar.closest(".assignment")?.querySelector<HTMLElement>(".assignment-who input")?.focus();
}

async function open(reading: GoodReading, alias: string, place: Place): Promise<void> {
  const { assignment } = reading;
  const content = contentNow(reading, alias, place);
  const titles = assignment.lessons.map((number) =>
    place.index.lessons.get(number)?.title ?? `编号 ${number} 的模块（这一版里没有）`
  );
  const preview = previewOf(content, assignment.title || "本周任务", titles);
  const said = element("p", { role: "status" });
  const copy = button("复制回执", "button primary", async () => {
    const line = await ready;
    if (line === null) said.textContent = NOT_MADE;
    else if (await copyText(line, said)) said.append(READY);
  });
  const bar = element(
    "div",
    { class: "receipt-bar" },
    element("div", { class: "submit" }, copy),
    said,
  );
  openDialog("交回执", ...preview.parts, bar);
  const ready = makeLine(content, reading, preview).catch(() => null);
  await nameAnswers(content, assignment.lessons, preview, place);
}

function contentNow(
  { assignment }: GoodReading,
  alias: string,
  { index, store, build, clock }: Place,
): ReceiptContent {
  const lessons = assignment.lessons.map((number) => ({
    number,
    daily: index.lessons.get(number)?.daily ?? null,
  }));
  const nonce = new DataView(random(4).buffer).getUint32(0);
  return gatherContent(store.record(), lessons, { nonce, build, alias, now: clock() });
}

/** Protects the content as well as this device can, says how in the preview, and gives the line. */
async function makeLine(
  content: ReceiptContent,
  { assignment, digest }: GoodReading,
  preview: Preview,
): Promise<string> {
  const keys = deviceKeys();
  const { signer, isKept } = await keys.signer();
  const encryption = await encryptionFor(assignment.key, keys.subtle);
  const protection: Protection = { signer, encryption };
  preview.setProtection(protectionWords({
    isSigned: signer !== null,
    isKeyKept: isKept,
    isEncrypted: encryption !== null,
    hasLeadKey: assignment.key !== null,
    lead: assignment.lead,
  }));
  return await writeReceipt(content, { digest, lessons: assignment.lessons }, protection);
}

async function encryptionFor(
  leadPoint: Uint8Array | null,
  subtle: SubtleCrypto | null,
): Promise<Encryption | null> {
  if (!subtle || !leadPoint || !decompressed(leadPoint)) return null;
  return { subtle, leadPoint, ephemeral: await makeEphemeral(subtle) };
}

/** Offline, or without the page, the numbers stay. */
async function nameAnswers(
  content: ReceiptContent,
  lessons: readonly number[],
  preview: Preview,
  { index, root }: { readonly index: CourseIndex; readonly root: string },
): Promise<void> {
  const answered = [...new Set(content.answers.map(({ lesson }) => lesson))];
  await Promise.all(answered.map(async (lesson) => {
    const info = index.lessons.get(lessons[lesson]!);
    const page = info && await fetchDocument(new URL(root + lessonAddress(info), location.href));
    if (page) preview.name(lesson, page);
  }));
}
