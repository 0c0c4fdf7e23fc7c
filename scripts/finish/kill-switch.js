// The kill switch: published in the place of sw.js, it ends the service worker on the next visit of each reader.
// It deletes the stored pages and files of this site, and nothing of the reader's record.
"use strict";
const base = new URL(self.registration.scope).pathname.replace(/:/g, "%3A");
const prefix = "course-offline:" + base + ":";
self.addEventListener("install", () => {
  self.skipWaiting();
  // A worker that was woken while it was being ended would idle for half a minute; asked again, it is ended.
  setTimeout(() => self.skipWaiting(), 1000);
  // One that is still at work, on a network that keeps silent, is not waited for.
  setTimeout(end, 3000);
});
self.addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await self.registration.unregister();
}
