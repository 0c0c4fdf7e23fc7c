/** What this device stores, as the record page shows it: the table, and the way to each record. */

import { deviceHere } from "../memory/browser.ts";
import type { Place } from "../page/context.ts";
import { element } from "../page/dom.ts";
import { kindsTable } from "./device_table.ts";
import { storedKinds } from "./stored_kinds.ts";

export function storedSection({ store, root }: Place): readonly HTMLElement[] {
  const around = deviceHere(globalThis.window).prefix("").length + 2;
  const kinds = storedKinds(store.events(), around);
  const link = element("a", { href: `${root}device/` }, "看每一条，删一条、一类或全部");
  return [
    element("h2", {}, "这台设备存了什么"),
    ...kindsTable(kinds, store),
    element("p", { class: "place-link" }, link),
  ];
}
