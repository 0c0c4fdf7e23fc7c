/** Brings the worker in once the page has loaded, and says when the site has a newer version. */

import { element } from "../page/dom.ts";
import { readSeen } from "./message.ts";
import { cacheNames, pageKey, pathBelow } from "./places.ts";
import { Shelf } from "./shelf.ts";

/** How long a page is open before it asks again whether the site has changed. */
const ASK_AGAIN_MS = 3_600_000;

/** The site's root: that of the traditional edition lies one folder deeper. */
export function siteRoot(): URL {
  const { root = "./", home = "" } = document.documentElement.dataset;
  return new URL(root + home, location.href);
}

export function shelfHere(): Shelf {
  const { href, pathname } = siteRoot();
  const { course = "" } = document.documentElement.dataset;
  return new Shelf({ caches, names: cacheNames(pathname), scope: href, course });
}

/** Whether pages can be stored here. `course serve` marks its pages: an author must see every save. */
export function canStore(): boolean {
  return isSecureContext && "serviceWorker" in navigator && "caches" in globalThis &&
    !document.querySelector("script[data-serve]");
}

/** The worker's registration, or null where there can be none. */
export async function register(): Promise<ServiceWorkerRegistration | null> {
  if (!canStore()) return null;
  const { href } = siteRoot();
  return await navigator.serviceWorker.register(`${href}sw.js`, { scope: href }).catch(() => null);
}

/** Brings the worker in. Whether the site has ended it: what comes then is gone as soon as it is at work. */
export async function isWithdrawn(): Promise<boolean> {
  const registration = await register();
  const worker = registration?.active ?? registration?.waiting ?? registration?.installing;
  if (!worker) return false;
  const states: ServiceWorkerState[] = [worker.state];
  while (!["activated", "redundant"].includes(worker.state)) {
    await changed(worker);
    states.unshift(worker.state);
  }
  // One that could not be installed is the way of a site in the middle of an update.
  if (states[0] === "redundant" && states[1] === "installing") return false;
  return await navigator.serviceWorker.getRegistration(siteRoot().href) === undefined;
}

/** To be called once a page, some time after it has loaded. */
export async function start(build: string): Promise<void> {
  const worker = navigator.serviceWorker;
  const registration = await register();
  if (!registration) return;
  const notice = noticeLine();
  let asked = Date.now();
  worker.addEventListener("message", ({ data }) => {
    const seen = readSeen(data);
    if (seen) showNotice(notice, seen.build !== build);
  });
  worker.addEventListener("controllerchange", () => sayHere(build, true));
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < ASK_AGAIN_MS) return;
    asked = Date.now();
    look(registration);
  });
  // What has just been registered is as the site has it.
  if (registration.active) await look(registration);
  await worker.ready;
  // A worker on its way hears of the page when it takes over, which it cannot while the old one has work.
  if (!registration.installing && !registration.waiting) sayHere(build, false);
}

/**
 * Browsers look for a new worker when it suits them: a visit is to be enough for the kill switch. A look that
 * meets another one under way gets that one's worker, which may be older than what the site has by now.
 */
async function look(registration: ServiceWorkerRegistration): Promise<void> {
  try {
    await registration.update();
    if (!registration.installing) return;
    await changed(registration.installing);
    await registration.update();
  } catch {
    // Without a network the next visit looks.
  }
}

function changed(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    worker.addEventListener("statechange", () => resolve(), { once: true });
  });
}

function sayHere(build: string, isLook: boolean): void {
  const root = siteRoot().href;
  const path = pageKey(pathBelow(location.href, root) ?? "?");
  if (path === null) return;
  const loaded = performance.getEntriesByType("resource").flatMap(({ name }) =>
    name.startsWith(root) ? name.slice(root.length) : []
  );
  const controller = navigator.serviceWorker.controller;
  controller?.postMessage({ type: "here", path, build, loaded, isLook });
}

function noticeLine(): HTMLElement {
  const line = element("div", { class: "notice", role: "status" });
  document.querySelector("course-notice")?.after(line);
  return line;
}

/** Nothing is reloaded for the reader: what she is answering stays in front of her. */
function showNotice(line: HTMLElement, isNewer: boolean): void {
  if (!isNewer || line.hasChildNodes()) return;
  const link = element("a", { href: location.pathname + location.search }, "看新版");
  line.append(element("p", {}, "课程更新了。读完这一页再看也行，记录都在。", link));
}
