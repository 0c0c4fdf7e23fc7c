/**
 * The service worker. It takes over at once: every stored page names its files by their content, so pages
 * of two builds can be served side by side and none is ever shown with the files of another.
 */

import { isFields, isText } from "../page/read.ts";
import { answerAsset, answerPage } from "./answer.ts";
import { keptIssues, refreshKept } from "./kept.ts";
import { type Here, readHere } from "./message.ts";
import { cacheNames, HELP } from "./places.ts";
import { routeOf } from "./route.ts";
import { Shelf } from "./shelf.ts";
import { sweep } from "./sweep.ts";
import type { WorkerScope } from "./worker_scope.ts";

/** Written in front of this file when the site is built. */
declare const COURSE_OFFLINE: unknown;

const { course, build } = readFacts(COURSE_OFFLINE);
const scope = globalThis as unknown as WorkerScope;
const root = scope.registration.scope;
const shelf = new Shelf({
  caches: scope.caches,
  names: cacheNames(new URL(root).pathname),
  scope: root,
  course,
});
let isSwept = false;
/** A new worker, the kill switch among them, takes over only once this one has nothing left to do. */
const MOST_AFTERWARDS_MS = 8_000;

scope.addEventListener("install", (event) => event.waitUntil(install()));
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener("fetch", (event) => {
  const { method, url, mode, cache, headers } = event.request;
  const route = routeOf({ method, url, mode, cache, isPart: headers.has("Range") }, root);
  const later = (work: Promise<unknown>) => event.waitUntil(bounded(work));
  if (route.way === "asset") {
    event.respondWith(answerAsset(event.request, route.path, shelf, later));
  } else if (route.way === "page") {
    const isLost = !route.isVisit || route.key.endsWith(HELP);
    event.respondWith(answerPage(event.request, route.key, shelf, later, isLost ? null : help));
  }
});
scope.addEventListener("message", (event) => {
  const here = readHere(event.data);
  if (here) {
    event.waitUntil(bounded(welcome(here, (message) => event.source?.postMessage(message))));
  }
});

/** Work that goes on, but is not waited for longer than that: a network can keep silent for minutes. */
function bounded(work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, MOST_AFTERWARDS_MS))]);
}

/** The page that helps: in the reader's own script where it is stored, else in the one that always is. */
async function help(key: string): Promise<string> {
  const [own] = /^zh-Hant\//.exec(key) ?? [""];
  return `${root}${await shelf.page(own + HELP) ? own : ""}${HELP}#${key}`;
}

/** All or nothing: a page from another build, or from a log-in page's host, ends it until the next visit. */
async function install(): Promise<void> {
  await shelf.storePage(HELP, await shelf.fetchPage(HELP, build));
  await scope.skipWaiting();
}

/** A page is open: it is stored with what it has loaded, and told which build the site has. */
async function welcome(
  { path, loaded, isLook }: Here,
  reply: (message: unknown) => void,
): Promise<void> {
  try {
    if (isLook || !await shelf.page(path)) {
      await shelf.storePage(path, await shelf.fetchPage(path));
    }
    await shelf.writing(async () => {
      for (const file of loaded) await shelf.storeAsset(file);
    });
    const stored = await shelf.page(path);
    if (stored) reply({ type: "seen", build: stored.facts.build });
    if (isGenerous()) await refreshKept(build, shelf);
    await tidy();
  } catch {
    // Without a network, without the page, without room: the next visit does it.
  }
}

async function tidy(): Promise<void> {
  const kept = await keptIssues(shelf);
  await shelf.trim(new Set([HELP, ...kept.flatMap(({ pages }) => pages)]));
  const open = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (isSwept || open.length > 1) return;
  isSwept = await shelf.alone(() => sweep(shelf));
}

/** Whether the reader has not asked to save data. */
function isGenerous(): boolean {
  const connection: unknown = Reflect.get(navigator, "connection");
  return !(typeof connection === "object" && connection && Reflect.get(connection, "saveData"));
}

function readFacts(raw: unknown): { readonly course: string; readonly build: string } {
  if (!isFields(raw) || !isText(raw.course) || !isText(raw.build)) {
    throw new Error("no build named");
  }
  return { course: raw.course, build: raw.build };
}
