import assert from "node:assert/strict";
import fc from "fast-check";
import { cacheNames, hasType, isAsset, pageKey, pathBelow } from "../../../app/offline/places.ts";
import { type Asked, type Came, choose, routeOf } from "../../../app/offline/route.ts";

const SCOPE = "https://shop.example/sub/";
const VISIT: Asked = {
  method: "GET",
  url: SCOPE,
  mode: "navigate",
  cache: "default",
  isPart: false,
};

function wayOf(path: string, more: Partial<Asked> = {}): string {
  return routeOf({ ...VISIT, url: SCOPE + path, ...more }, SCOPE).way;
}

Deno.test("visits to pages, however their address is spelt, are one page", () => {
  for (const path of ["issues/002/", "issues/002/index.html", "issues/002/?from=timeline#item-3"]) {
    const route = routeOf({ ...VISIT, url: SCOPE + path }, SCOPE);
    assert.deepEqual(route, { way: "page", key: "issues/002/", isVisit: true });
  }
});

Deno.test("files named by their content are assets, others are left to the network", () => {
  assert.equal(wayOf("assets/course.0123456789.js", { mode: "cors" }), "asset");
  assert.equal(wayOf("assets/spelling.0123456789.txt", { mode: "cors" }), "asset");
  for (const path of ["assets/favicon.svg", "sw.js", "offline.json", "feeds/course.ics"]) {
    assert.equal(wayOf(path, { mode: "no-cors" }), "none", path);
  }
});

Deno.test("the worker stays out of what is not its own", () => {
  assert.equal(routeOf({ ...VISIT, url: "https://shop.example/" }, SCOPE).way, "none");
  assert.equal(routeOf({ ...VISIT, url: "https://other.example/sub/" }, SCOPE).way, "none");
  assert.equal(wayOf("", { method: "POST" }), "none");
  assert.equal(wayOf("", { isPart: true }), "none");
  assert.equal(wayOf("search/"), "none");
  assert.equal(wayOf("zh-Hant/search/"), "none");
});

Deno.test("a script that asks past caches gets no stored page", () => {
  assert.equal(wayOf("issues/002/", { mode: "cors", cache: "no-cache" }), "none");
  assert.equal(wayOf("issues/002/", { mode: "cors" }), "page");
  assert.equal(wayOf("issues/002/", { cache: "reload" }), "page");
});

Deno.test("the network goes first; a stored copy goes before anything that is not the page", () => {
  const all: readonly Came[] = ["ours", "foreign", "elsewhere", "failed", "late"];
  assert.deepEqual(all.map((came) => choose(came, true)), [
    "network",
    "stored",
    "stored",
    "stored",
    "stored",
  ]);
  assert.deepEqual(all.map((came) => choose(came, false)), [
    "network",
    "network",
    "network",
    "help",
    "network",
  ]);
});

Deno.test("a file is kept only under a type that fits its name", () => {
  assert.ok(hasType("assets/a.0123456789.js", "text/javascript; charset=utf-8"));
  assert.ok(hasType("assets/a.0123456789.json", "application/json"));
  assert.ok(hasType("assets/a.0123456789.css", "text/css"));
  for (const type of ["text/html", "text/plain", "application/octet-stream", "", null]) {
    assert.ok(!hasType("assets/a.0123456789.js", type), String(type));
  }
});

Deno.test("caches of two sites on one host never have one name", () => {
  const path = fc.array(fc.string({ unit: "grapheme-ascii", maxLength: 5 }), { maxLength: 3 })
    .map((parts) => `/${parts.map((part) => `${part.replaceAll(/[%/]/g, "")}/`).join("")}`);
  fc.assert(fc.property(path, path, (one, other) => {
    const [mine, theirs] = [cacheNames(one), cacheNames(other)];
    if (one === other) return;
    const prefix = mine.pages.slice(0, -"pages".length);
    assert.ok(!Object.values(theirs).some((name) => name.startsWith(prefix)));
  }));
});

Deno.test("whatever the address, there is at most one way, and only below the site", () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
      assert.equal(routeOf({ ...VISIT, url }, SCOPE).way, "none");
      const path = pathBelow(SCOPE + new URL(url).pathname.slice(1), SCOPE);
      assert.ok(path !== null && !(isAsset(path) && pageKey(path) !== null));
    }),
    { numRuns: 30 },
  );
});
