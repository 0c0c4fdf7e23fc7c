/** Where a chat goes in: pasted, dropped or opened as a file. */

import { button, element, show } from "../page/dom.ts";
import type { InboxWords } from "./inbox_words.ts";

const HOW =
  "在群里选中消息整段复制，贴到这里；也可以打开或拖进导出的聊天记录（.txt）。别的话不用删，同一段贴几次都只算一次。全部留在这个浏览器里。";
const LARGEST_BYTES = 50_000_000;
const TOO_LARGE = "这个文件太大了（超过 50 MB）。请只导出任务开始以后的聊天。";
const FAILED = "这次没有找成，收过的回执都还在。请刷新这一页，再贴一次。";
const NOT_READ = "这个文件读不出来。请存成 .txt 再试，或者直接复制文字。";

/** Until then the words that it has begun are enough. */
const WORTH_TELLING_MS = 1_000;

export type Take = (
  text: string,
  tell: (done: number, all: number) => void,
) => Promise<InboxWords>;

export function pasteBox(take: Take): HTMLElement {
  const area = element("textarea", { id: "desk-chat", rows: "6", spellcheck: "false" });
  const status = element("p", { class: "desk-found", role: "status" });
  // Seen, not heard: what came of it is told once.
  const progress = element("p", { class: "desk-progress", hidden: "" });
  const problems = element("div", { class: "desk-problems", hidden: "" });
  const file = element("input", { id: "desk-file", type: "file", accept: ".txt,text/plain" });
  const find = button("找出回执", "button primary", () => run(area.value));

  async function run(text: string): Promise<void> {
    find.disabled = true;
    status.textContent = "正在找……";
    const begun = performance.now();
    const tell = (done: number, all: number): void => {
      if (performance.now() - begun < WORTH_TELLING_MS) return;
      show(
        progress,
        element("progress", { value: String(done), max: String(all), "aria-label": "核对进度" }),
        `核对了 ${done} / ${all} 份`,
      );
    };
    try {
      const words = await take(text, tell);
      status.textContent = words.summary;
      show(problems, words.problems.length === 0 ? null : list(words.problems));
    } catch {
      status.textContent = FAILED;
    } finally {
      show(progress);
      find.disabled = false;
    }
  }

  async function read(chosen: File | null | undefined): Promise<void> {
    if (!chosen) return;
    if (chosen.size > LARGEST_BYTES) {
      status.textContent = TOO_LARGE;
      return;
    }
    try {
      await run(decoded(new Uint8Array(await chosen.arrayBuffer())));
    } catch {
      status.textContent = NOT_READ;
    }
  }

  file.addEventListener("change", () => read(file.files?.[0]));
  area.addEventListener("dragover", (event) => event.preventDefault());
  area.addEventListener("drop", (event) => {
    const dropped = event.dataTransfer?.files[0];
    if (!dropped) return;
    event.preventDefault();
    read(dropped);
  });
  return element(
    "section",
    { class: "desk-paste" },
    element("h2", {}, "看回执"),
    element("p", { class: "row-note" }, HOW),
    element(
      "div",
      { class: "row-field" },
      element("label", { for: "desk-chat" }, "群聊记录"),
      area,
    ),
    element("div", { class: "submit" }, find),
    element(
      "div",
      { class: "row-field desk-open" },
      element("label", { for: "desk-file" }, "或者打开聊天记录文件"),
      file,
    ),
    status,
    progress,
    problems,
  );
}

function list(lines: readonly string[]): HTMLElement {
  const rows = lines.map((line) => element("li", {}, line));
  return element("ul", { class: "desk-problem-list" }, ...rows);
}

/** UTF-8; what is none is read as GB 18030, in which older programs of Windows write. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "gb18030").decode(bytes);
  }
}
