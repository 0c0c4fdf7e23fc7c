/**
 * Trusted Types: the content security policy forbids that text becomes script or HTML. What has to be given as text
 * all the same is the address of the site's worker, and nothing else passes.
 */

interface Factory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string | null },
  ) => unknown;
}

/**
 * Called once a page, before anything asks for the worker. `home` is the root of the site, above its editions.
 * Browsers without Trusted Types need no policy.
 */
export function trustWorkers(home: URL): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
  const known = workerAddresses(home);
  trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => trusted(address, known, location.href),
  });
}

/** The worker stores pages of all editions. */
export function workerAddresses(home: URL): readonly string[] {
  return [new URL("sw.js", home).href];
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
