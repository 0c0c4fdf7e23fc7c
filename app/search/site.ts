/** The index as the site has it, and whether the site can be had at all. */

import { Engine } from "./engine.ts";

let opened: Promise<Engine> | null = null;
/** Since the last question: files that came from the network, and such that could not. */
let came = 0;
let failed = 0;

/** Opened once a page; a failure is not remembered. `root` is the way to the edition's root. */
export function openSite(root: string): Promise<Engine> {
  came = 0;
  failed = 0;
  opened ??= Engine.open((path) => load(root, path));
  opened.catch(() => opened = null);
  return opened;
}

/** Whether nothing could be had for the last question that had to come from the network. */
export function isSiteAway(): boolean {
  return failed > 0 && came === 0;
}

async function load(root: string, path: string): Promise<string> {
  const response = await fetch(new URL(root + path, location.href)).catch((error) => {
    failed += 1;
    throw error;
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // Files of words may come from the worker's store; the head and the passages do not.
  if (path.startsWith("search/")) came += 1;
  return await response.text();
}
