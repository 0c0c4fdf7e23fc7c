/** The button that downloads one issue, with its size, its progress, and the way back. */

import { button, element, show } from "../page/dom.ts";
import { listHere } from "./here.ts";
import { keep, keptIssues, letGo, parcelOf, sum } from "./kept.ts";
import { isWithdrawn } from "./register.ts";
import type { Shelf } from "./shelf.ts";
import { bytesWords, failureWords } from "./words.ts";

/** `path` is the issue's address below the root; `name` is put before the words where several stand together. */
export async function mountIssue(
  root: HTMLElement,
  path: string,
  shelf: Shelf,
  name = "本期",
): Promise<void> {
  const status = element("span", { class: "row-note", role: "status" });
  const bar = element("progress", { max: "1", "aria-label": `下载${name}` });
  const tools = element("span", { class: "offline-tools" });
  bar.hidden = true;
  root.replaceChildren(tools, bar, status);
  await draw();

  async function draw(): Promise<void> {
    const kept = (await keptIssues(shelf)).find((issue) => issue.path === path);
    const action = kept
      ? button(`删掉下载的${name}`, "quiet-button", async () => {
        await letGo(kept, shelf);
        status.textContent = "已删掉。";
        await draw();
        tools.querySelector("button")?.focus();
      })
      : await downloadButton();
    const done = kept ? element("span", {}, "✓ 已下载，没有网络也能读") : null;
    show(tools, done, action);
    root.hidden = action === null;
  }

  async function downloadButton(): Promise<HTMLButtonElement | null> {
    const parcel = await listHere(shelf).then((list) => parcelOf(list, path, shelf), () => null);
    if (!parcel) return null;
    const size = bytesWords(sum(parcel.missing));
    const start = button(`下载${name}（${size}）`, "quiet-button", () => download(start));
    return start;
  }

  async function download(start: HTMLButtonElement): Promise<void> {
    start.disabled = true;
    status.textContent = "正在下载…";
    try {
      if (await isWithdrawn()) {
        status.textContent = "这个网站现在不提供下载，请连着网读。";
        start.disabled = false;
        start.focus();
        return;
      }
      const parcel = await parcelOf(await listHere(shelf), path, shelf);
      if (!parcel) return;
      bar.hidden = false;
      await keep(parcel, shelf, (done, all) => bar.value = all > 0 ? done / all : 1);
      status.textContent = "下载好了。";
      await draw();
      tools.querySelector("button")?.focus();
    } catch (error) {
      status.textContent = failureWords(error instanceof Error ? error.name : "");
      start.disabled = false;
      start.focus();
    } finally {
      bar.hidden = true;
    }
  }
}
