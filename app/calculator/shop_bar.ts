/** The line below the fields: whose numbers these are, the way to the other ones, and to 我的店铺. */

import { openDialog } from "../page/dialog.ts";
import { button, element } from "../page/dom.ts";
import type { PageContext } from "../page/context.ts";

export interface ShopBar {
  readonly element: HTMLElement;
  /** Says whose numbers the fields show; `filled` are the labels that came from the shop. */
  readonly show: (filled: readonly string[]) => void;
}

export function makeShopBar(
  page: PageContext,
  keys: readonly string[],
  act: {
    readonly toLesson: () => void;
    readonly toShop: () => void;
    readonly isKnown: () => boolean;
  },
): ShopBar {
  const note = element("p", { class: "calc-whose" });
  const lesson = button("换回课里的数", "calc-button", act.toLesson);
  const shop = button("", "calc-button", () => act.isKnown() ? act.toShop() : fill());
  const edit = button("改店铺的数", "calc-button", () => fill());

  async function fill(): Promise<void> {
    const [{ shopForm }, { readShopNumbers }, index] = await Promise.all([
      import("../shop/form.ts"),
      import("../shop/numbers.ts"),
      page.index(),
    ]);
    const numbers = readShopNumbers(index?.shop).filter(({ key }) => keys.includes(key));
    if (numbers.length === 0) {
      note.textContent = "店铺的数这会儿打不开，请稍后再试。";
      return;
    }
    openDialog("我的店铺", shopForm(numbers, page.store, act.toShop));
  }

  return {
    element: element(
      "div",
      { class: "calc-bar" },
      keys.length > 0 ? note : null,
      element("div", { class: "calc-buttons" }, ...keys.length > 0 ? [shop, edit] : [], lesson),
    ),
    show: (filled) => {
      const isKnown = act.isKnown();
      const words = isKnown
        ? "现在是课里的数，或你刚填的数。"
        : "可以换成你店铺的数，填一次，各课通用。";
      note.textContent = filled.length > 0 ? `用了你店铺的数：${filled.join("、")}。` : words;
      note.classList.toggle("from-shop", filled.length > 0);
      shop.textContent = isKnown ? "用我店铺的数" : "填我的店铺";
      edit.hidden = !isKnown;
    },
  };
}
