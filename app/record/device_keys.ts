/** The keys this device keeps beside the record: what each is for, and deleting it. */

import { button, element } from "../page/dom.ts";
import { deviceKeys } from "../receipt/keys.ts";

interface KeyWords {
  readonly which: "signing" | "lead";
  readonly name: string;
  readonly why: string;
  readonly question: string;
}

const SIGNING: KeyWords = {
  which: "signing",
  name: "签名的钥匙",
  why: "给你的回执签名，组长看得出几份回执是不是同一台设备交的。里面没有名字",
  question: "删掉签名的钥匙？下次交回执会做一把新的，看起来像换了一台设备。",
};

export type Confirm = (question: string, action: string, act: () => void) => void;

/** The section; hidden while there is no key. */
export function keysSection(confirm: Confirm, say: (words: string) => void): HTMLElement {
  const list = element("ul", { class: "records" });
  const section = element("section", {}, element("h2", {}, "这台设备上的钥匙"), list);

  async function draw(): Promise<void> {
    const keys = deviceKeys();
    const leads = (await keys.leadKeys()).length;
    const present = [
      ...(await keys.hasSigner() ? [SIGNING] : []),
      ...(leads > 0 ? [leadWords(leads)] : []),
    ];
    section.hidden = present.length === 0;
    list.replaceChildren(...present.map((words) => row(words, () => remove(words))));
  }

  function remove({ which, name, question }: KeyWords): void {
    confirm(question, "删掉", async () => {
      await deviceKeys().forget(which);
      say(`删掉了${name}。`);
      await draw();
    });
  }

  section.hidden = true;
  draw();
  return section;
}

/** Deletes every key of this device. */
export async function forgetKeys(): Promise<void> {
  const keys = deviceKeys();
  await keys.forget("signing");
  await keys.forget("lead");
}

function leadWords(count: number): KeyWords {
  return {
    which: "lead",
    name: `组长的钥匙（${count} 把）`,
    why: "打开成员加密交来的回执。离不开这个浏览器，抄不走",
    question: "删掉组长的钥匙？没有用口令另存过的，以前加密的回执在这里就打不开了。",
  };
}

function row({ name, why }: KeyWords, remove: () => void): HTMLElement {
  const erase = button("删", "record-erase", remove);
  erase.setAttribute("aria-label", `删掉：${name}`);
  const body = element("span", { class: "row-body" }, name, element("small", {}, `用来：${why}。`));
  return element("li", {}, body, erase);
}
