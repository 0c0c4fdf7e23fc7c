import assert from "node:assert/strict";
import { compact, folded, queryGrams } from "../../../app/search/grams.ts";
import { type Head, readHead } from "../../../app/search/head.ts";
import { Engine } from "../../../app/search/engine.ts";
import { placeOfInitials } from "../../../app/search/initials.ts";
import { bestPassage } from "../../../app/search/passage.ts";
import { unpacked } from "../../../app/search/postings.ts";
import { ranked } from "../../../app/search/rank.ts";
import { distance, likely } from "../../../app/search/slips.ts";
import { namedTerms, wordings } from "../../../app/search/wordings.ts";

const same = (text: string) => text;
const RAW = {
  v: 1,
  spelling: "貨货劃划線线價价",
  files: ["assets/words-0.txt", "assets/words-1.txt"],
  tracks: ["营销推广", "客户服务"],
  kinds: ["观念", "方法", "规则"],
  numbers: [7, 9, 12],
  ids: ["marketing/price", "service/return", "service/roi"],
  titles: ["划线价怎么写", "退货七日", "投多少不亏"],
  issues: [1, 1, 2],
  in_track: [0, 1, 1],
  of_kind: [2, 2, 1],
  terms: [
    [
      "roas",
      "广告支出回报率（ROAS）",
      "销售额除以广告费。",
      "广告支出回报率",
      "ROAS",
      "投产比",
      "return on ad spend",
    ],
    ["return", "七日无理由退货", "七日内可退。", "七日无理由退货", "七天无理由", "return"],
  ],
  initials: {
    b: "不",
    d: "多",
    h: "划回货",
    j: "价",
    k: "亏",
    q: "七",
    r: "日",
    s: "少",
    t: "退投",
    x: "线写",
    z: "怎",
  },
};

function head(): Head {
  const read = readHead(RAW);
  assert.ok(read);
  return read;
}

function texts(query: string, words: readonly string[] = []): readonly string[] {
  return wordings(query, head(), words).map(({ text }) => text);
}

Deno.test("a head that is none is refused, and one of the traditional edition shows its own words", () => {
  for (const raw of [null, {}, { ...RAW, v: 2 }, { ...RAW, titles: [1] }, { ...RAW, files: [] }]) {
    assert.equal(readHead(raw), null);
  }
  const shown = readHead({ ...RAW, shown: ["劃線價怎麼寫", "退貨七日", "投多少不虧"] });
  assert.equal(shown?.lessons[0]?.title, "劃線價怎麼寫");
  assert.equal(shown?.lessons[0]?.key, "划线价怎么写");
});

Deno.test("width, case and script make no difference", () => {
  assert.equal(folded("ＲＯＩ 劃線價", head().plain), "roi 划线价");
  assert.equal(compact("a/b 测试，"), "ab测试");
});

Deno.test("a query is looked up in pairs; how it asks is left out; one character is looked up alone", () => {
  assert.deepEqual(queryGrams("退货率"), ["退货", "货率"]);
  assert.deepEqual(queryGrams("怎么写划线价"), ["写划", "划线", "线价"]);
  assert.deepEqual(queryGrams("图"), ["图"]);
  assert.deepEqual(queryGrams("图 色差"), ["色差"]);
  assert.deepEqual(queryGrams("怎么"), ["怎么"]);
  assert.deepEqual(queryGrams("，。"), []);
});

Deno.test("postings are read as they are packed", () => {
  assert.deepEqual([...unpacked("AD5E")], [[0, 1], [1, 4], [40, 2]]);
  assert.deepEqual([...unpacked("")], []);
});

Deno.test("first letters of pinyin are found where a name has them, each reading of a character", () => {
  const { initials } = head();
  assert.equal(placeOfInitials("hxj", "划线价怎么写", initials), 0);
  assert.equal(placeOfInitials("qr", "退货七日", initials), 2);
  assert.equal(placeOfInitials("hxq", "划线价怎么写", initials), -1);
  assert.equal(placeOfInitials("hh", "行行", new Map([["行", "hx"]])), 0);
});

Deno.test("one slip in a Latin word is put right, in a long word two", () => {
  assert.equal(distance("wpae", "wape", 1), 1);
  assert.equal(distance("roas", "raos", 1), 1);
  assert.ok(distance("roi", "cpm", 1) > 1);
  assert.deepEqual(likely("rosa", ["roas", "roi", "cvr"]), ["roas"]);
  assert.deepEqual(likely("converzoin", ["conversion"]), ["conversion"]);
  assert.deepEqual(likely("aar", ["aarrr", "bar"]), ["aarrr"]);
  assert.deepEqual(likely("roi", ["roi", "rio"]), []);
});

Deno.test("a term is looked up by its other names, spelled out or by first letters", () => {
  assert.equal(texts("投产比")[0], "投产比");
  assert.ok(texts("投产比").includes("roas"));
  assert.ok(texts("投产比多少").some((text) => text.includes("roas")));
  assert.ok(
    texts("7天无理由").includes("7日无理由退货") || texts("7天无理由").includes("七日无理由退货"),
  );
  assert.deepEqual(namedTerms("roas", head()).map(({ id }) => id), ["roas"]);
  assert.deepEqual(namedTerms("x", head()), []);
});

Deno.test("the subject of a lesson stands before a mention, and a title before both", () => {
  const postings = new Map([
    ["退货", new Map([[0, 1], [1, 4], [2, 2]])],
    ["划线", new Map([[0, 4]])],
  ]);
  const find = (text: string) =>
    ranked([{ text, worth: 1 }], head(), (gram) => postings.get(gram) ?? new Map()).map((
      { place },
    ) => place);
  assert.deepEqual(find("退货"), [1, 2, 0]);
  assert.deepEqual(find("hxj"), [0]);
  assert.deepEqual(find("沉默"), []);
});

Deno.test("the passage with the most of the query is shown around it, marked", () => {
  const passages = [
    { anchor: "", label: "目标", text: "能算清退款日" },
    {
      anchor: "b2",
      label: "做法",
      text: `${"先".repeat(80)}签收后七日可退货，运费另算${"后".repeat(60)}`,
    },
  ];
  const found = bestPassage(passages, "退货运费", same);
  assert.equal(found?.anchor, "b2");
  assert.deepEqual(found.excerpt.filter(([, isMarked]) => isMarked).map(([text]) => text), [
    "退货",
    "运费",
  ]);
  assert.ok(found.excerpt.map(([text]) => text).join("").length < 70);
  assert.equal(bestPassage(passages, "沉默", same), null);
});

Deno.test("nothing is loaded twice, and a lesson without its text is found all the same", async () => {
  const loaded: string[] = [];
  const engine = await Engine.open((path) => {
    loaded.push(path);
    if (path.endsWith("index.json")) return Promise.resolve(JSON.stringify(RAW));
    if (path.startsWith("assets/")) return Promise.resolve("退货 AD\n");
    return Promise.reject(new Error("away"));
  });
  const { hits } = await engine.answer("退貨");
  assert.equal(engine.head.lessons[hits[0]?.place ?? -1]?.id, "service/return");
  const [first] = await engine.placed(hits);
  assert.equal(first?.found, null);
  await engine.answer("退货");
  assert.deepEqual(loaded.filter((path) => path.startsWith("assets/")), ["assets/words-1.txt"]);
});
