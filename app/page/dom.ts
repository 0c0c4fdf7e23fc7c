/** Building and finding elements. Text goes in as text nodes only: there is no HTML sink. */

type Child = Node | string | null;

/** A new element with attributes and children; null children are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A button that does something when pressed. */
export function button(text: string, style: string, press: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: style }, text);
  made.addEventListener("click", press);
  return made;
}

/** The element a template promises; throws with the selector when it is missing. */
export function required<E extends Element>(
  root: ParentNode,
  selector: string,
  kind: new () => E,
): E {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`expected "${selector}" to be present as ${kind.name}`);
}

/** Replaces what an element shows and lets it be seen, or hides it when there is nothing. */
export function show(target: HTMLElement, ...children: readonly Child[]): void {
  const present = children.filter((child) => child !== null);
  target.replaceChildren(...present);
  target.hidden = present.length === 0;
}
