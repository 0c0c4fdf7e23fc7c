/** Answers requests from the network and the shelf. */

import type { Came } from "./route.ts";
import { choose } from "./route.ts";
import { fetchSound, isSound, type Shelf } from "./shelf.ts";

/** Longer than this a reader with a stored copy does not wait for the network. */
export const PATIENCE_MS = 2_500;

/** Lets work go on after the answer. */
export type Later = (work: Promise<unknown>) => void;

interface Arrival {
  readonly came: Came;
  readonly response?: Response;
}

export async function answerAsset(
  request: Request,
  path: string,
  shelf: Shelf,
  later: Later,
): Promise<Response> {
  const stored = await shelf.find("assets", path);
  if (stored) return stored;
  const response = await fetchSound(path, request);
  if (isSound(path, response)) {
    // A full disk is no reason to withhold the file.
    later(shelf.put("assets", path, response.clone()).catch(() => {}));
  }
  return response;
}

/** `help` says where a reader is led who has neither network nor copy; null for what a script asks for. */
export async function answerPage(
  request: Request,
  key: string,
  shelf: Shelf,
  later: Later,
  help: ((key: string) => Promise<string>) | null,
): Promise<Response> {
  const stored = await shelf.page(key);
  const network = fetchPast(request, stored !== null, key, shelf, later);
  later(network);
  const arrival = stored ? await Promise.race([network, late()]) : await network;
  const { came, response } = arrival;
  const chosen = choose(came, stored !== null);
  if (chosen === "stored" && stored) return stored.response;
  if (chosen === "network" && response) return response;
  return help === null ? Response.error() : Response.redirect(await help(key), 302);
}

/** What the network has. With a copy to fall back on it is read to its end before it is trusted. */
async function fetchPast(
  request: Request,
  isStored: boolean,
  key: string,
  shelf: Shelf,
  later: Later,
): Promise<Arrival> {
  try {
    const response = await fetch(request.url, {
      cache: "no-cache",
      redirect: "manual",
      credentials: "same-origin",
    });
    if (response.type === "opaqueredirect") return { came: "elsewhere", response };
    const reading = readPage(response.clone(), key, shelf, later);
    if (isStored) return { came: await reading, response };
    later(reading);
    return { came: "ours", response };
  } catch {
    return { came: "failed" };
  }
}

/** Stores a page of ours on the way. */
async function readPage(
  copy: Response,
  key: string,
  shelf: Shelf,
  later: Later,
): Promise<Came> {
  const html = await copy.text();
  if (!shelf.facts(html) || copy.status >= 500) return "foreign";
  if (copy.ok) later(shelf.storePage(key, html).catch(() => {}));
  return "ours";
}

function late(): Promise<Arrival> {
  return new Promise((resolve) => setTimeout(() => resolve({ came: "late" }), PATIENCE_MS));
}
