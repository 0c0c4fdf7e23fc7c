import assert from "node:assert/strict";
import fc from "fast-check";
import { chineseVoice, pieces, spoken } from "../../../app/reading/spoken.ts";

const SAID: readonly (readonly [string, string])[] = [
  ["NO.1 视野格局", "第1栏 视野格局"],
  ["图三皱着 → 熨平", "图三皱着，改成，熨平"],
  ["20×10＝200", "20乘以10等于200"],
  ["12 万÷4", "12 万除以4"],
  ["36÷12＝3", "36除以12等于3"],
  ["（2000−2150）÷2150≈−7.0%", "（2000减2150）除以2150约等于负7.0%"],
  ["36,000 元", "36000 元"],
  ["第 1–10 位", "第 1到10 位"],
  ["转化率 30%", "转化率 30%"],
];

for (const [text, said] of SAID) {
  Deno.test(`“${text}” is said as “${said}”`, () => assert.equal(spoken(text), said));
}

Deno.test("long text is said in pieces that leave nothing out", () => {
  const text = fc.array(fc.constantFrom("货", "，", "。", "；", "断货了", "A"), { maxLength: 600 })
    .map((parts) => parts.join(""));
  fc.assert(fc.property(text, (written) => {
    const said = pieces(written);
    assert(said.every((piece) => piece.length > 0 && piece.length <= 120));
    const words = (of: string) => of.replace(/[，。；\s]/gu, "");
    assert.equal(words(said.join("")), words(spoken(written)));
  }));
});

Deno.test("only a voice on the device is used, Mandarin before others", () => {
  const voice = (lang: string, localService: boolean) => ({ lang, localService });
  assert.equal(chineseVoice([voice("zh-CN", false), voice("en-US", true)]), null);
  assert.equal(chineseVoice([voice("zh-TW", true), voice("zh-CN", true)])?.lang, "zh-CN");
  assert.equal(chineseVoice([voice("zh-HK", true)])?.lang, "zh-HK");
  assert.equal(chineseVoice([voice("cmn_CN", true)])?.lang, "cmn_CN");
});
