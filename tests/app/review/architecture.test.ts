import assert from "node:assert/strict";

const FOLDER = new URL("../../../app/review/", import.meta.url);

/** Modules that touch the page or the network; all others of review are pure. */
const AT_THE_EDGE = [
  "card_view",
  "facts",
  "fetching",
  "home_card",
  "rest_view",
  "review",
  "sitting",
];

const IMPURE =
  /\b(document|window|globalThis|localStorage|location|fetch|XMLHttpRequest|Date\.now|new Date|Math\.random)\b/;

function imports(name: string): string[] {
  const source = Deno.readTextFileSync(new URL(`${name}.ts`, FOLDER));
  return [...source.matchAll(/^(?:import|export) (?!type)[^;]*? from "\.\/(\w+)\.ts"/gms)]
    .map(([, target]) => target!);
}

for (const { name: file } of Deno.readDirSync(FOLDER)) {
  const name = file.replace(/\.ts$/, "");
  if (AT_THE_EDGE.includes(name)) continue;
  Deno.test(`review/${name} touches no page, network, clock or chance`, () => {
    const source = Deno.readTextFileSync(new URL(file, FOLDER));
    assert.doesNotMatch(source.replace(/\/\*[\s\S]*?\*\//g, ""), IMPURE);
  });
}

Deno.test("home's card reaches the scheduler only through a module it fetches later", () => {
  const reached = new Set<string>();
  const visit = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    imports(name).forEach(visit);
  };
  visit("home_card");
  assert.ok(reached.has("grade"));
  assert.ok(!reached.has("schedule"), [...reached].join(", "));
  visit("listing");
  assert.ok(reached.has("schedule"));
});
