/** What the worker does with a request, and which of two answers a reader gets. Pure. */

import { isAsset, pageKey, pathBelow } from "./places.ts";

/** What of a request decides. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
  /** The request's cache mode: whoever asks for what is new is not given what is stored. */
  readonly cache: string;
  readonly isPart: boolean;
}

export type Route =
  | { readonly way: "page"; readonly key: string; readonly isVisit: boolean }
  | { readonly way: "asset"; readonly path: string }
  /** The worker stays out of it. */
  | { readonly way: "none" };

/**
 * What came back: a page of this course, something that is not (a log-in page, a host's error), a way
 * elsewhere, nothing at all, or nothing in time.
 */
export type Came = "ours" | "foreign" | "elsewhere" | "failed" | "late";

const NONE: Route = { way: "none" };
/** The search index is as large as a year's issues: it stays with the network, and pages look for what is stored. */
const ONLINE = /^(?:zh-Hant\/)?search\//;

export function routeOf({ method, url, mode, cache, isPart }: Asked, scope: string): Route {
  const path = pathBelow(url, scope);
  if (path === null || method !== "GET" || isPart || ONLINE.test(path)) return NONE;
  if (isAsset(path)) return { way: "asset", path };
  const key = pageKey(path);
  const isVisit = mode === "navigate";
  if (key === null || (!isVisit && cache !== "default")) return NONE;
  return { way: "page", key, isVisit };
}

/**
 * Network first; the stored copy when the network is slow, away, or not itself. Without a copy the
 * reader gets what came, and help when nothing did.
 */
export function choose(came: Came, isStored: boolean): "network" | "stored" | "help" {
  if (came === "ours") return "network";
  if (isStored) return "stored";
  return came === "failed" ? "help" : "network";
}
