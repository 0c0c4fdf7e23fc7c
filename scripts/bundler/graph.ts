/** What the bundlers ask Deno: the graph of an entry, and a plugin that finds the packages of the lock file. */

import type { Plugin } from "rolldown";
import { type GraphInfo, packageFinder } from "./packages.ts";

export async function graphOf(file: string): Promise<GraphInfo> {
  return JSON.parse(await deno("info", "--json", file));
}

/** Packages are found where Deno keeps them: there is no node_modules. */
export async function packagesOf(info: GraphInfo): Promise<Plugin> {
  const folderOfPackage = packageFinder(info, JSON.parse(await deno("info", "--json")).npmCache);
  return {
    name: "packages-of-the-lock",
    resolveId(name: string, importer: string | undefined) {
      if (/^[./]/.test(name) || !importer) return null;
      const folder = folderOfPackage(name, importer);
      return folder && this.resolve(folder, importer);
    },
  };
}

async function deno(...args: string[]): Promise<string> {
  const { stdout, stderr, success } = await new Deno.Command(Deno.execPath(), { args }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}
