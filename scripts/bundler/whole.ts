/**
 * Bundles an entry and all it may ever load into one classic script:
 * `deno run whole.ts <entry> <file> [<module>=<module in its place> …]`.
 *
 * For what cannot load modules: the service worker, and the single file that is opened from a disk.
 */

import { rolldown } from "rolldown";
import { graphOf, packagesOf } from "./graph.ts";

const [entry, file, ...replaced] = Deno.args;
if (!entry || !file) throw new Error("expected an entry and a file");

const places = new Map(
  replaced.map((pair) =>
    pair.split("=").map((path) => Deno.realPathSync(path)) as [string, string]
  ),
);

const build = await rolldown({
  input: entry,
  platform: "browser",
  plugins: [await packagesOf(await graphOf(entry)), {
    name: "modules-in-the-place-of-others",
    async resolveId(name: string, importer: string | undefined) {
      if (!name.startsWith(".") || !importer) return null;
      const found = await this.resolve(name, importer, { skipSelf: true });
      return places.get(found?.id ?? "") ?? null;
    },
  }],
  onLog(level, log) {
    // A package that was not found would be left for the browser to fetch.
    if (level === "warn") throw new Error(log.message);
  },
});
await build.write({ file, format: "iife", minify: true, codeSplitting: false });
