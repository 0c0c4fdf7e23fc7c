// The kill switch: published in the place of sw.js, it ends the service worker on the next visit
// of each reader, or the one after it.
// It deletes the stored pages and files of this site, and nothing of the reader's record.
"use strict";
const base = new URL(self.registration.scope).pathname.replace(/:/g, "%3A");
const prefix = "course-offline:" + base + ":";
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await self.registration.unregister();
}
