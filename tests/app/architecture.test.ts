import assert from "node:assert/strict";

const APP = new URL("../../app/", import.meta.url);

/** From the ground up. Every other folder is a feature: it may use these, and others while there is no circle. */
const GROUND = ["memory", "page", "quiz"] as const;
const ROOT = "(composition root)";

interface Import {
  readonly from: string;
  readonly to: string;
}

const MODULES = [...modulesIn(APP, "")].sort();
const IMPORTS = MODULES.flatMap(importsOf);

function* modulesIn(folder: URL, path: string): Generator<string> {
  for (const entry of Deno.readDirSync(folder)) {
    if (entry.isDirectory) {
      yield* modulesIn(new URL(`${entry.name}/`, folder), `${path}${entry.name}/`);
    } else if (entry.name.endsWith(".ts")) yield path + entry.name;
  }
}

function importsOf(module: string): readonly Import[] {
  const source = Deno.readTextFileSync(new URL(module, APP));
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  return [...code.matchAll(/\b(?:from\s+|import\s+|import\()"(\.[^"]+)"/g)].map((found) => ({
    from: module,
    to: new URL(found[1] ?? "", new URL(module, APP)).href.slice(APP.href.length),
  }));
}

function folderOf(module: string): string {
  return module.includes("/") ? module.split("/")[0] ?? "" : ROOT;
}

/** A way from a name back to itself, or null. */
function circle(edges: readonly (readonly [string, string])[]): readonly string[] | null {
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (done.has(name)) return null;
    for (const [from, to] of edges) {
      const found = from === name ? visit(to, [...way, name]) : null;
      if (found) return found;
    }
    done.add(name);
    return null;
  };
  for (const [from] of edges) {
    const found = visit(from, []);
    if (found) return found;
  }
  return null;
}

Deno.test("every import of a module of ours names a file that is there", () => {
  for (const { from, to } of IMPORTS) assert.ok(MODULES.includes(to), `${from} imports ${to}`);
});

for (const [height, folder] of GROUND.entries()) {
  Deno.test(`${folder}/ imports nothing but ${GROUND.slice(0, height).join(", ") || "itself"}`, () => {
    const below: readonly string[] = GROUND.slice(0, height + 1);
    for (const { from, to } of IMPORTS.filter((one) => folderOf(one.from) === folder)) {
      assert.ok(below.includes(folderOf(to)), `${from} must not import ${to}`);
    }
  });
}

Deno.test("only the composition root knows the composition root", () => {
  for (const { from, to } of IMPORTS.filter((one) => folderOf(one.to) === ROOT)) {
    assert.equal(folderOf(from), ROOT, `${from} must not import ${to}`);
  }
});

Deno.test("no folder can be reached from itself", () => {
  const edges = IMPORTS.map(({ from, to }) => [folderOf(from), folderOf(to)] as const)
    .filter(([from, to]) => from !== to);
  assert.equal(circle(edges), null);
});

Deno.test("no module can be reached from itself", () => {
  assert.equal(circle(IMPORTS.map(({ from, to }) => [from, to] as const)), null);
});

Deno.test("a circle is found", () => {
  assert.deepEqual(circle([["a", "b"], ["b", "c"], ["c", "b"]]), ["b", "c", "b"]);
  assert.equal(circle([["a", "b"], ["b", "c"], ["a", "c"]]), null);
});
