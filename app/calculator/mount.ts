/** `<course-calculator>`: fields in place of the lesson's numbers, results that follow them. */

import { parseJson } from "../page/read.ts";
import type { PageContext } from "../page/context.ts";
import { element, required } from "../page/dom.ts";
import type { Value } from "../formula/operations.ts";
import { shopValues } from "../shop/values.ts";
import { makeAnnouncer } from "./announcer.ts";
import { Field } from "./field.ts";
import { type Calculator, readCalculator } from "./payload.ts";
import { type Results, resultsOf } from "./results.ts";
import { makeShopBar } from "./shop_bar.ts";
import { blameWords, resultWords } from "./words.ts";

export function mount(elements: readonly HTMLElement[], page: PageContext): void {
  for (const block of elements) {
    const script = block.querySelector("script.calc-payload");
    const calculator = readCalculator(parseJson(script?.textContent ?? ""));
    if (calculator) mountOne(block, calculator, page);
  }
}

function mountOne(block: HTMLElement, calculator: Calculator, page: PageContext): void {
  const { inputs, outputs } = calculator;
  const anchor = block.dataset.anchor ?? "calculator";
  const fields = inputs.map((input) => new Field(input, `${anchor}-${input.id}`, update));
  const spoken = element("output", { class: "sr", for: fields.map(({ id }) => id).join(" ") });
  const announcer = makeAnnouncer(spoken);
  const keys = inputs.flatMap(({ shop }) => shop ?? []);
  const fromShop = () => shopValues(inputs, page.store.record().settings);
  const bar = makeShopBar(page, keys, {
    toLesson: () => fill(new Map()),
    toShop: () => fill(fromShop()),
    isKnown: () => fromShop().size > 0,
  });
  let filled: ReadonlyMap<string, number> = new Map();
  let plot: ((given: ReadonlyMap<string, Value>) => void) | null = null;

  /** The lesson's numbers, or the shop's where there are any. */
  function fill(shop: ReadonlyMap<string, number>): void {
    filled = shop;
    for (const field of fields) field.set(shop.get(field.about.id) ?? field.about.value);
    update();
  }

  function update(): void {
    const given = new Map<string, Value>();
    for (const field of fields) {
      const typed = field.typed();
      field.say(typed.ok ? null : typed.words);
      if (typed.ok) given.set(field.about.id, typed.value);
    }
    const results = resultsOf(outputs, given);
    blame(fields, calculator, results);
    const words = outputs.map((output) => resultWords(output, results.get(output.id)!));
    outputs.forEach((output, at) => showResult(block, output.id, results, words[at]!));
    const labels = inputs.filter(({ id }) => filled.has(id) && given.get(id) === filled.get(id));
    bar.show(labels.map(({ label }) => label));
    announcer.say(outputs.map(({ label }, at) => `${label}：${words[at]}`).join("；"));
    plot?.(given);
  }

  required(block, ".calc-given", HTMLTableElement).replaceWith(
    element(
      "div",
      { class: "calc-fields", role: "group", "aria-labelledby": `${anchor}-title` },
      ...fields.map((field) => field.element),
      bar.element,
    ),
  );
  block.append(spoken);
  fill(fromShop());
  let known = JSON.stringify([...fromShop()]);
  page.store.subscribe(() => {
    const now = JSON.stringify([...fromShop()]);
    if (now !== known) fill(fromShop());
    known = now;
  });
  void drawPlot();

  async function drawPlot(): Promise<void> {
    if (!calculator.plot) return;
    const { livePlot } = await import("./plot/live_plot.ts");
    plot = livePlot(
      required(block, ".calc-results", HTMLElement),
      calculator,
      calculator.plot,
      anchor,
    );
    update();
  }
}

/** Words beside the fields whose values, each allowed, together make an output impossible. */
function blame(fields: readonly Field[], { outputs }: Calculator, results: Results): void {
  for (const output of outputs) {
    const result = results.get(output.id);
    if (result?.kind !== "failed") continue;
    for (const field of fields) {
      if (result.blamed.has(field.about.id)) field.say(blameWords(output, result.failure));
    }
  }
}

function showResult(block: HTMLElement, id: string, results: Results, words: string): void {
  const cell = block.querySelector(`[data-output="${id}"] .calc-value`);
  if (cell === null) return;
  cell.textContent = words;
  cell.classList.toggle("calc-none", results.get(id)?.kind !== "value");
}
