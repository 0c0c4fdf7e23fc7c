/** Copying text, also where the clipboard is closed to pages: old web views and plain http. */

import { element } from "./dom.ts";

/** Copies and says so in `status`; where that fails, shows the text to be copied by hand and answers false. */
export async function copyText(text: string, status: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    status.replaceChildren("已复制。");
    return true;
  } catch {
    const area = element("textarea", { readonly: "", rows: "6", "aria-label": "要复制的文字" });
    area.value = text;
    status.replaceChildren("这个浏览器不让网页复制，请长按下面的文字，全选后复制。", area);
    area.focus();
    area.select();
    return false;
  }
}

/** Offers text as a file to save. Chat apps' browsers may ignore it, so it is never the only way. */
export function saveFile(name: string, text: string, type = "application/json"): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
