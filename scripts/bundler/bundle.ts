/**
 * Bundles the app for the browser: `deno run bundle.ts <entry> <out>`; prints the entry's file name.
 *
 * One file holds everything a page needs at once, so that the first visit asks for one script and not
 * for dozens; what is loaded later is a file a feature, and one a folder for what features share.
 */

import { rolldown } from "rolldown";
import { graphOf, packagesOf } from "./graph.ts";
import { pathOf, reachedAtOnce } from "./packages.ts";

const [entry, out] = Deno.args;
if (!entry || !out) throw new Error("expected an entry and a folder");

const info = await graphOf(entry);
const core = reachedAtOnce(info);
const lazy = new Set(
  info.modules.flatMap(({ dependencies = [] }) =>
    dependencies.flatMap(({ isDynamic, code }) =>
      isDynamic && code?.specifier ? code.specifier : []
    )
  ).filter((one) => one.startsWith("file:")).map(pathOf),
);

const build = await rolldown({
  input: { course: entry },
  platform: "browser",
  plugins: [await packagesOf(info)],
  onLog(level, log) {
    // A package that was not found would be left for the browser to fetch.
    if (level === "warn") throw new Error(log.message);
  },
});
const { output } = await build.write({
  dir: out,
  format: "esm",
  minify: true,
  entryFileNames: "[name].[hash:10].js",
  chunkFileNames: "[name].[hash:10].js",
  // Not every disk tells upper from lower case.
  hashCharacters: "hex",
  codeSplitting: {
    groups: [
      { name: "course", test: (id) => core.has(id), priority: 2 },
      {
        name: (id) => lazy.has(id) ? null : sharedName(id),
        debugName: "shared",
        minShareCount: 2,
        priority: 1,
      },
    ],
  },
});
// Code loaded later imports from the entry; were the entry to wait for it at its top, neither would run.
const first = output.find((file) => file.type === "chunk" && file.isEntry);
if (first?.type !== "chunk" || first.imports.length > 0) {
  throw new Error("the first visit needs more than one file");
}
console.log(first.fileName);

/** Shared code of one folder of the app travels together. */
function sharedName(id: string): string | null {
  const folder = /\/app\/([a-z]+)\//.exec(id)?.[1];
  return folder ? `${folder}-shared` : null;
}
