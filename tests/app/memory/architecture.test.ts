import assert from "node:assert/strict";

const FOLDER = new URL("../../../app/memory/", import.meta.url);

/** From the ground up: a module imports only from the lines before its own. */
const LAYERS: readonly (readonly string[])[] = [
  ["event", "storage", "key", "checksum", "base64url", "hash"],
  ["order", "format", "listeners"],
  ["entries", "echo", "correction"],
  ["pack", "fold", "preview", "transfer"],
  ["progress", "shelf"],
  ["view", "quarantine", "compaction"],
  ["keeper"],
  ["memory"],
  ["store"],
  ["browser"],
];

/** The only module that may touch the page, the clock and chance. */
const AT_THE_EDGE = "browser";

const IMPURE = [
  /\bdocument\b/,
  /\bwindow\b/,
  /\bglobalThis\b/,
  /\bself\b/,
  /\blocalStorage\b/,
  /\bsessionStorage\b/,
  /\bindexedDB\b/,
  /\bnavigator\b/,
  /\blocation\b/,
  /\bfetch\b/,
  /\bperformance\b/,
  /\bcrypto\b/,
  /\bset(?:Timeout|Interval)\b/,
  /\bDate\.now\b/,
  /\bnew Date\(\)/,
  /\bMath\.random\b/,
  /\bDeno\b/,
  /\bconsole\b/,
];

const MODULES = [...Deno.readDirSync(FOLDER)].map(({ name }) => name).sort();

function code(name: string): string {
  const source = Deno.readTextFileSync(new URL(name, FOLDER));
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

function layerOf(module: string): number {
  return LAYERS.findIndex((layer) => layer.includes(module));
}

Deno.test("every module of the memory has its place in the layers", () => {
  assert.deepEqual(MODULES, LAYERS.flat().map((module) => `${module}.ts`).sort());
});

for (const name of MODULES) {
  const module = name.replace(/\.ts$/, "");

  Deno.test(`memory/${name} imports only from the layers below it`, () => {
    for (const [, target] of code(name).matchAll(/\bfrom\s+"([^"]+)"|\bimport\("([^"]+)"\)/g)) {
      const imported = /^\.\/([a-z0-9_]+)\.ts$/.exec(target ?? "")?.[1];
      assert.ok(imported, `${name} imports from outside the memory: ${target}`);
      assert.ok(layerOf(imported) < layerOf(module), `${name} must not import ${imported}.ts`);
    }
    assert.doesNotMatch(code(name), /\bimport\(/, `${name} loads a module at run time`);
  });

  if (module === AT_THE_EDGE) continue;

  Deno.test(`memory/${name} touches no page, storage, clock or chance of its own`, () => {
    for (const pattern of IMPURE) assert.doesNotMatch(code(name), pattern);
  });
}

Deno.test("the rules above do notice a module that touches the page", () => {
  assert.ok(IMPURE.filter((pattern) => pattern.test(code("browser.ts"))).length >= 4);
});
