/**
 * Trusted Types: the content security policy forbids that text becomes script or HTML. What has to be given as text
 * all the same are the addresses of the site's two workers, and nothing else passes.
 */

interface Factory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string | null },
  ) => unknown;
}

/** Called once a page, before anything asks for a worker. Browsers without Trusted Types need no policy. */
export function trustWorkers(root: URL, home: URL): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
  const known = workerAddresses(root, home);
  trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => trusted(address, known, location.href),
  });
}

/** `root` is that of the edition, which has a search of its own; `home` that of the site, which stores pages. */
export function workerAddresses(root: URL, home: URL): readonly string[] {
  return [new URL("pagefind/pagefind-worker.js", root).href, new URL("sw.js", home).href];
}

/** The whole address when it is a known one, as seen from the page at `from`; else null, which the browser refuses. */
export function trusted(
  address: string,
  known: readonly string[],
  from: string,
): string | null {
  try {
    const { href } = new URL(address, from);
    return known.includes(href) ? href : null;
  } catch {
    return null;
  }
}
