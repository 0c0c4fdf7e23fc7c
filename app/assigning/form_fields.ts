/** The fields of the assignment's form, as the template names them. */

import { bytesFromBase64Url } from "../memory/base64url.ts";
import type { Typed } from "./draft.ts";

export function fieldIn(
  form: HTMLFormElement,
  name: keyof Typed | "key",
): HTMLInputElement | HTMLTextAreaElement {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field;
  throw new Error(`expected a field named "${name}" in the assignment's form`);
}

export function typedIn(form: HTMLFormElement): Typed {
  const value = (name: keyof Typed): string => fieldIn(form, name).value;
  return {
    title: value("title"),
    lead: value("lead"),
    team: value("team"),
    note: value("note"),
    due: value("due"),
    pass: value("pass"),
    roster: value("roster"),
  };
}

export function fill(form: HTMLFormElement, values: Partial<Typed>): void {
  for (const [name, value] of Object.entries(values)) {
    fieldIn(form, name as keyof Typed).value = value;
  }
}

/** The lead's public key, put there by the tick for encryption. */
export function keyIn(form: HTMLFormElement): Uint8Array | null {
  const { value } = fieldIn(form, "key");
  return value === "" ? null : bytesFromBase64Url(value);
}
