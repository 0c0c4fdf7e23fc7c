/** Where the npm packages of the lock file lie on this disk: Deno keeps them in one cache, without node_modules. */

import { join } from "node:path";

/** What `deno info --json` says; only what is used here. */
export interface GraphInfo {
  readonly roots: readonly string[];
  readonly modules: readonly ModuleInfo[];
  readonly npmPackages: Readonly<Record<string, PackageInfo>>;
}

interface ModuleInfo {
  readonly specifier: string;
  readonly npmPackage?: string;
  readonly dependencies?: readonly DependencyInfo[];
}

interface DependencyInfo {
  readonly specifier: string;
  readonly isDynamic?: boolean;
  readonly code?: { readonly specifier?: string };
}

interface PackageInfo {
  readonly name: string;
  readonly version: string;
  readonly dependencies: readonly string[];
  readonly registryUrl: string;
}

/** Files that the entry needs at once: what can be reached from it without a dynamic import. */
export function reachedAtOnce({ roots, modules }: GraphInfo): ReadonlySet<string> {
  const bySpecifier = new Map(modules.map((module) => [module.specifier, module]));
  const reached = new Set<string>();
  const open = [...roots];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    for (const { isDynamic, code } of bySpecifier.get(next)?.dependencies ?? []) {
      if (!isDynamic && code?.specifier) open.push(code.specifier);
    }
  }
  return new Set([...reached].filter((one) => one.startsWith("file:")).map(pathOf));
}

export function pathOf(specifier: string): string {
  return decodeURIComponent(new URL(specifier).pathname);
}

/** Finds the folder of a package as `importer` sees it: one of the app's own, or of another package. */
export function packageFinder(info: GraphInfo, cache: string) {
  const folders = new Map(
    Object.entries(info.npmPackages).map(([id, { name, version, registryUrl }]) => [
      id,
      join(cache, new URL(registryUrl).host, name, version),
    ]),
  );
  const used = info.modules.flatMap(({ npmPackage }) => npmPackage ?? []);
  return (name: string, importer: string): string | null => {
    const owner = [...folders].find(([, folder]) => importer.startsWith(folder + "/"))?.[0];
    const candidates = owner ? info.npmPackages[owner]!.dependencies : used;
    const id = candidates.find((one) => info.npmPackages[one]?.name === name);
    return id ? folders.get(id) ?? null : null;
  };
}
