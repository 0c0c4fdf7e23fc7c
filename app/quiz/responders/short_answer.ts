/** Room to write; then the model answer, and criteria to tick for oneself. */

import { button, element, required } from "../../page/dom.ts";
import type { Respond } from "../kind.ts";
import { shortAnswer } from "../kinds/short_answer.ts";

export const respond: Respond = (form, raw) => {
  const key = shortAnswer.read(raw);
  if (!key) return null;
  const text = required(form, "textarea", HTMLTextAreaElement);
  const compare = required(form, ".compare", HTMLElement);

  /** Shows what to compare with. The focus moves there, which is how the news is told. */
  function showModel(): void {
    const heading = element("p", { class: "self-name", tabindex: "-1" }, "参考答案");
    const ask = element("p", { class: "self-name" }, "自己评：勾出你写到的要点");
    const done = element(
      "button",
      { type: "submit", name: "judged", class: "primary" },
      "记下自评",
    );
    const submit = element("div", { class: "judge" }, button("再改改", "", hideModel), done);
    compare.replaceChildren(heading, copyOf(".model"), ask, ...criteria(), submit);
    compare.hidden = false;
    text.readOnly = true;
    required(form, ".submit", HTMLElement).hidden = true;
    heading.focus();
  }

  function hideModel(): void {
    reset();
    required(form, ".submit", HTMLElement).hidden = false;
    text.focus();
  }

  function reset(): void {
    compare.replaceChildren();
    compare.hidden = true;
    text.readOnly = false;
  }

  function copyOf(selector: string): Node {
    return required(form, `.answer ${selector}`, HTMLElement).cloneNode(true);
  }

  function criteria(): HTMLElement[] {
    return [...form.querySelectorAll(".answer .criteria li")].map((line) => {
      const words = [...line.childNodes].map((node) => node.cloneNode(true));
      const body = element("span", { class: "choice-body" }, ...words);
      return element(
        "label",
        { class: "row choice" },
        element("input", { type: "checkbox" }),
        body,
      );
    });
  }

  function ticked(): number {
    return compare.querySelectorAll("input:checked").length;
  }

  function judged(met: number): string {
    return `自评：${key!.criteria} 个要点，写到 ${met} 个。`;
  }

  return {
    response: () => text.value.trim(),
    score: (response) => shortAnswer.score(key, response),
    grade: () => {
      if (!compare.hidden) return ticked() / key.criteria;
      showModel();
      return null;
    },
    fill: (response) => {
      text.value = String(response);
    },
    mark: () => {
      compare.querySelector(".judge")?.remove();
    },
    words: (_, points) => judged(Math.round(points * key.criteria)),
    praise: judged(key.criteria),
    focus: () => text.focus(),
    reset,
  };
};
