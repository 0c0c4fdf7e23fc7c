/** `<course-shop>`: 我的店铺 on a page of its own or among other sections. */

import type { PageContext } from "../page/context.ts";
import { element } from "../page/dom.ts";
import { shopForm } from "./form.ts";
import { readShopNumbers, type ShopNumber } from "./numbers.ts";
import { shopValue } from "./values.ts";

const WHY = "填一次自己店铺的数，课里的计算就能换成你的。没有准数，点一个大概的范围也行。";

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const numbers = readShopNumbers((await page.index())?.shop);
  if (numbers.length > 0) { for (const place of elements) mountOne(place, numbers, page); }
}

function mountOne(
  place: HTMLElement,
  numbers: readonly ShopNumber[],
  { store }: PageContext,
): void {
  const summary = element("summary", {});
  const fold = element("details", { class: "shop" }, summary, shopForm(numbers, store));
  const update = (): void => {
    const { settings } = store.record();
    const known = numbers.filter(({ key }) => shopValue(settings, key) !== null).length;
    summary.textContent = known > 0 ? `记了 ${known} 个数，看看或修改` : "填写";
  };
  update();
  store.subscribe(update);
  fold.open = location.hash === "#shop";
  place.replaceChildren(
    element("h2", {}, "我的店铺"),
    element("p", { class: "row-note" }, WHY),
    fold,
  );
}
