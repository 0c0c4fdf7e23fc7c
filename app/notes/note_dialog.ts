/** Writing a note: what it says, and for a new one which block it belongs to. */

import { openDialog } from "../page/dialog.ts";
import { button, element } from "../page/dom.ts";

export interface Place {
  readonly block: string;
  readonly words: string;
}

/** `places` is empty when an existing note is changed. */
export function openNote(
  title: string,
  text: string,
  places: readonly Place[],
  chosen: string,
  save: (text: string, block: string) => void,
): void {
  const area = element("textarea", { rows: "4", "aria-label": "写什么" });
  area.value = text;
  const choice = element("select", { "aria-label": "记在哪一段" });
  for (const { block, words } of places) {
    const option = element("option", { value: block }, words);
    option.selected = block === chosen;
    choice.append(option);
  }
  const keep = element("div", { class: "submit" });
  keep.append(button("保存", "primary", () => {
    dialog.close();
    save(area.value, choice.value);
  }));
  const parts = [
    element("p", { class: "row-note" }, "只存在这台设备上。留空就是书签。"),
    places.length > 0 ? choice : null,
    area,
    keep,
  ].filter((part) => part !== null);
  const dialog = openDialog(title, ...parts);
  dialog.classList.add("note-dialog");
  area.focus();
}
