import assert from "node:assert/strict";
import {
  asideKey,
  basePathOf,
  courseOf,
  eventKey,
  packKey,
  prefixOf,
  readId,
  readKey,
} from "../../../app/memory/key.ts";

const PREFIX = prefixOf("daily", "/sub/");

Deno.test("two sites on one host never see each other's keys", () => {
  const root = prefixOf("daily", "/");
  const key = eventKey(PREFIX, "0123456789abcdef:0");
  assert.ok(key.startsWith(PREFIX));
  assert.ok(!key.startsWith(root));
  assert.ok(!key.startsWith(prefixOf("daily", "/sub/more/")));
  assert.ok(!eventKey(prefixOf("daily", "/:e:/"), "0123456789abcdef:0").startsWith(root));
});

Deno.test("the prefix names its course", () => {
  assert.equal(courseOf(PREFIX), "daily");
});

Deno.test("the site root is found from any page and always ends with a slash", () => {
  assert.equal(basePathOf("../../", "https://x.example/sub/issues/002/"), "/sub/");
  assert.equal(basePathOf(".", "https://x.example/sub/"), "/sub/");
  assert.equal(basePathOf("..", "https://x.example/sub/me/?from=chat#top"), "/sub/");
  assert.equal(basePathOf("/sub", "https://x.example/sub/me/"), "/sub/");
  assert.equal(basePathOf("../../", "https://x.example/a/b/"), "/");
});

Deno.test("an id is sixteen hexadecimal digits and a counter written in one way only", () => {
  assert.deepEqual(readId("0123456789abcdef:10"), {
    id: "0123456789abcdef:10",
    writer: "0123456789abcdef",
    counter: 10,
  });
  const wrong = ["", "0123456789abcdef", "0123456789abcdef:", "0123456789abcdef:01", "0123:1"];
  for (const text of [...wrong, "0123456789abcdeF:1", "0123456789abcdef:9999999999999999"]) {
    assert.equal(readId(text), null, text);
  }
});

Deno.test("a key is read back as what it was made for", () => {
  const key = eventKey(PREFIX, "0123456789abcdef:7");
  const event = readKey(PREFIX, key);
  assert.ok(event.space === "event" && event.id.counter === 7);
  assert.deepEqual(readKey(PREFIX, packKey(PREFIX, "0a1b-9z")), { space: "pack", hash: "0a1b-9z" });
  assert.equal(readKey(PREFIX, asideKey(PREFIX, key)).space, "aside");
  assert.equal(readKey(PREFIX, asideKey(PREFIX, key, "00ff")).space, "aside");
  assert.equal(readKey(PREFIX, `${PREFIX}something`).space, "other");
});

Deno.test("a malformed event key is shown with what was set aside", () => {
  assert.equal(readKey(PREFIX, `${PREFIX}e:half`).space, "aside");
});

Deno.test("a pack under a damaged hash is still a pack, so that its events are looked at", () => {
  assert.deepEqual(readKey(PREFIX, `${PREFIX}p:../x`), { space: "pack", hash: "../x" });
});
