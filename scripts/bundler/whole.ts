/**
 * Bundles an entry and all it may ever load into one classic script: `deno run whole.ts <entry> <file>`.
 *
 * For what cannot load modules: the service worker, and the single file that is opened from a disk.
 */

import { rolldown } from "rolldown";
import { graphOf, packagesOf } from "./graph.ts";

const [entry, file] = Deno.args;
if (!entry || !file) throw new Error("expected an entry and a file");

const build = await rolldown({
  input: entry,
  platform: "browser",
  plugins: [await packagesOf(await graphOf(entry))],
  onLog(level, log) {
    // A package that was not found would be left for the browser to fetch.
    if (level === "warn") throw new Error(log.message);
  },
});
await build.write({ file, format: "iife", minify: true, codeSplitting: false });
