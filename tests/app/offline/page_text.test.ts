import assert from "node:assert/strict";
import { namedByScript, pageTitle, readPageFacts } from "../../../app/offline/page_text.ts";
import { editionOf, readOfflineList } from "../../../app/offline/list.ts";
import { bytesWords, failureWords } from "../../../app/offline/words.ts";

const PAGE = `<!doctype html>
<html lang="zh-Hans" data-course="course" data-root="../" data-index="assets/index.02e05ab054.json" data-build="f7962c27">
<head><title>第 1 期 · 甲 &amp; 乙 · 直通车</title>
<meta property="og:image" content="https://example.com/assets/card.0123456789.png">
<link rel="stylesheet" href="../assets/course.2e3fffec11.css">
<script type="module" src="../assets/course.50ecf74fed.js"></script>`;

Deno.test("a page names its build and the files it needs", () => {
  assert.deepEqual(readPageFacts(PAGE, "course"), {
    build: "f7962c27",
    assets: [
      "assets/index.02e05ab054.json",
      "assets/course.2e3fffec11.css",
      "assets/course.50ecf74fed.js",
    ],
  });
});

Deno.test("a log-in page and another course's page are not ours", () => {
  assert.equal(readPageFacts("<html><body>请先登录 data-build=x", "course"), null);
  assert.equal(readPageFacts(PAGE, "other"), null);
  assert.equal(readPageFacts("", "course"), null);
});

Deno.test("a script names what it may load, beside itself or below the root", () => {
  const script = 'import{a as b}from`./core.0123456789.js`;import("./late.abcdefabcd.js");' +
    'fetch(root+"assets/data.1111111111.json");"./notes.js"';
  assert.deepEqual(namedByScript(script), [
    "assets/core.0123456789.js",
    "assets/late.abcdefabcd.js",
    "assets/data.1111111111.json",
  ]);
});

Deno.test("a page's title goes without the course's", () => {
  assert.equal(pageTitle(PAGE), "第 1 期 · 甲 & 乙");
});

Deno.test("a list that is not what it should be is refused whole", () => {
  const edition = { folder: "", shell: [["", 9]], assets: [], search: [], issues: [] };
  const list = { v: 1, build: "b", editions: [edition, { ...edition, folder: "zh-Hant/" }] };
  const read = readOfflineList(list);
  assert.equal(editionOf(read!, "zh-Hant/issues/001/")?.folder, "zh-Hant/");
  assert.equal(editionOf(read!, "issues/001/")?.folder, "");
  for (const wrong of [null, {}, { ...list, v: 2 }, { ...list, editions: [{}] }]) {
    assert.equal(readOfflineList(wrong), null);
  }
  assert.equal(readOfflineList({ ...list, editions: [{ ...edition, shell: [["", "9"]] }] }), null);
});

Deno.test("sizes and failures are said in plain words", () => {
  assert.deepEqual([0, 28_400, 99_400, 834_000].map(bytesWords), [
    "1 kB",
    "28 kB",
    "99 kB",
    "0.8 MB",
  ]);
  assert.match(failureWords("QuotaExceededError"), /空间不够/);
  assert.match(failureWords("NotSound"), /正在更新/);
  assert.match(failureWords("TypeError"), /网络断了/);
});
