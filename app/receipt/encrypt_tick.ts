/** 回执只有我能读: the tick in the assignment's form that puts the lead's public key into the link. */

import { toBase64Url } from "../memory/base64url.ts";
import { setting } from "../memory/event.ts";
import type { PageContext } from "../page/context.ts";
import { button, element, required } from "../page/dom.ts";
import type { LeadKey } from "./cipher.ts";
import { keyRestoring } from "./key_restore.ts";
import { type DeviceKeys, deviceKeys } from "./keys.ts";
import { WRAPPED_KEY } from "./wrapping.ts";

const NO_CRYPTOGRAPHY = "这个网址不是 https，浏览器不让网页加密：群里谁都能读懂回执里的答案。";
const WHAT = "群里别人看到的只是一串字符。钥匙留在这台设备的浏览器里，不会发给谁。";
const PASSPHRASE =
  "钥匙的口令（可不写）。写了，钥匙就锁着跟“我的”里的完整记录走，换一台设备凭口令读回执；" +
  "不写，旧回执只能在这台设备上读。口令忘了，谁也找不回。";
const MAKING = "正在做钥匙，几秒钟。";
const NOT_KEPT =
  "这个浏览器不让网页留住钥匙，以后会读不了回执，所以这次没有加密。再点一次就生成不加密的链接。";

const ANOTHER = "口令忘了，另做一把新的";

export async function mount(places: readonly HTMLElement[], page: PageContext): Promise<void> {
  const keys = deviceKeys();
  for (const place of places) {
    if (!keys.subtle) {
      place.replaceChildren(element("p", { class: "row-note" }, NO_CRYPTOGRAPHY));
      place.hidden = false;
      continue;
    }
    const form = place.closest("form");
    if (form) await begin(place, form, keys, page);
  }
}

/** A key that waits in her record comes first: a new one would take its place there. */
async function begin(
  place: HTMLElement,
  form: HTMLFormElement,
  keys: DeviceKeys,
  page: PageContext,
): Promise<void> {
  const [known = null] = await keys.leadKeys();
  let isOffered = false;
  // Once: what she asked for first counts, also when an old key opens after she chose a new one.
  const go = (key: LeadKey | null): void => {
    if (!isOffered) offer(place, form, keys, key, page);
    isOffered = true;
  };
  const restoring = known ? null : await keyRestoring(page.store, keys, go);
  if (!restoring) return go(known);
  place.replaceChildren(restoring, button(ANOTHER, "quiet-button", () => go(null)));
  place.hidden = false;
}

function offer(
  place: HTMLElement,
  form: HTMLFormElement,
  keys: DeviceKeys,
  known: LeadKey | null,
  { store }: PageContext,
): void {
  const carried = required(form, 'input[name="key"]', HTMLInputElement);
  const tick = element("input", { type: "checkbox", id: "assign-encrypt" });
  tick.checked = true;
  const phrase = element("input", {
    type: "password",
    id: "assign-passphrase",
    autocomplete: "new-password",
  });
  const asking = element(
    "p",
    { class: "row-field" },
    element("label", { for: phrase.id }, PASSPHRASE),
    phrase,
  );
  const said = element("p", { class: "row-note", role: "status" });
  let key = known;
  let isMaking = false;

  const update = (): void => {
    carried.value = tick.checked && key ? toBase64Url(key.point) : "";
    asking.hidden = key !== null || !tick.checked;
    carried.dispatchEvent(new Event("input", { bubbles: true }));
  };

  /** One at a time: a second press within those seconds would make a second key, and a second link. */
  async function makeKey(): Promise<void> {
    if (isMaking) return;
    isMaking = true;
    said.textContent = MAKING;
    const made = await keys.newLeadKey(phrase.value).catch(() => null);
    isMaking = false;
    if (!made?.isKept) {
      tick.checked = false;
      said.textContent = NOT_KEPT;
      return update();
    }
    if (made.wrapped !== "") store.append(setting(WRAPPED_KEY, made.wrapped));
    key = made.key;
    phrase.value = "";
    said.textContent = "";
    update();
    form.requestSubmit();
  }

  tick.addEventListener("change", update);
  // From outside, so before the form's own listener: a link without the key she asked for must not be made.
  (form.parentElement ?? form).addEventListener("submit", (event) => {
    if (!tick.checked || key) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    makeKey();
  }, { capture: true });
  place.replaceChildren(
    element(
      "label",
      { class: "assign-encrypt-tick" },
      tick,
      element(
        "span",
        {},
        "回执只有我能读（加密）",
        element("span", { class: "row-note" }, WHAT),
      ),
    ),
    asking,
    said,
  );
  place.hidden = false;
  update();
}
