/** `<course-notice>`: one calm line when something cannot be kept, or a link could not be read. */

import type { Health, Store } from "../memory/store.ts";
import { element } from "./dom.ts";

const WORDS: Readonly<Record<Exclude<Health, "ok">, string>> = {
  denied: "这个浏览器不让网页保存数据，关掉页面后记录会丢失。可到“我的”复制一份带走。",
  full: "这台设备给网页的空间满了，新的记录暂时只在这个页面里。可到“我的”导出一份。",
  newer: "这台设备上的记录来自更新的版本，这里只读不写。刷新页面即可。",
};

/** Answers a way to say one thing more in the same place. */
export function mountNotice(notice: HTMLElement, store: Store): (message: string | null) => void {
  let said: string | null = null;
  const update = (): void => {
    const health = store.health();
    const lines = [said, health === "ok" ? null : WORDS[health]].filter((line) => line !== null);
    const before = [...notice.children].map((line) => line.textContent);
    if (before.join() !== lines.join()) {
      notice.replaceChildren(...lines.map((line) => element("p", {}, line)));
    }
  };
  update();
  store.subscribe(update);
  return (message) => {
    said = message;
    update();
  };
}
