import assert from "node:assert/strict";
import fc from "fast-check";
import { alike, findBlock, quoteOf } from "../../../app/notes/anchor.ts";
import { asMarkdown, noted, notesOf } from "../../../app/notes/notes.ts";
import { entry } from "../memory/samples.ts";

const words = fc.array(fc.constantFrom(..."货单客价退款主图算钱先再看，。 \n"), {
  minLength: 12,
  maxLength: 60,
}).map((characters) => characters.join(""));
const lesson = fc.uniqueArray(words, { selector: quoteOf, minLength: 1, maxLength: 8 })
  .filter((texts) => texts.every((text) => quoteOf(text).length > 0));

const numbered = (texts: readonly string[]) =>
  texts.map((text, at) => ({ block: `b${at + 1}`, text }));

Deno.test("a note finds its block wherever the block has moved to", () => {
  fc.assert(fc.property(lesson, fc.nat(), fc.nat(), (texts, which, shift) => {
    const at = which % texts.length;
    const anchor = { block: `b${at + 1}`, quote: quoteOf(texts[at]!) };
    const turn = shift % texts.length;
    const moved = numbered([...texts.slice(turn), ...texts.slice(0, turn)]);
    const found = findBlock(anchor, moved);
    assert.equal(moved.find(({ block }) => block === found)?.text, texts[at]);
  }));
});

Deno.test("a note stays with a block of which two characters were changed", () => {
  const text = "甲款一件账面赚 20 元，一天 10 单；乙款一件 200 元";
  const blocks = numbered(["签进货单之前，先写三条线：", text.replace("账面", "帐上")]);
  assert.equal(findBlock({ block: "b2", quote: quoteOf(text) }, blocks), "b2");
  assert.equal(findBlock({ block: "b1", quote: quoteOf(text) }, blocks), "b2");
});

Deno.test("a note whose block is gone belongs to none", () => {
  const blocks = numbered(["签进货单之前，先写三条线：", "也别只追高价"]);
  assert.equal(findBlock({ block: "b1", quote: "售后客服的七条要点" }, blocks), null);
  assert.equal(findBlock({ block: "b1", quote: "售后" }, []), null);
});

Deno.test("likeness is the same both ways, one only for equals, and never leaves 0 to 1", () => {
  fc.assert(fc.property(words, words, (a, b) => {
    const likeness = alike(a, b);
    assert.equal(likeness, alike(b, a));
    assert(likeness >= 0 && likeness <= 1);
    assert.equal(alike(a, a), 1);
  }));
});

Deno.test("quotes are cut by characters, not inside one", () => {
  assert.equal(quoteOf("𠮷".repeat(30)), "𠮷".repeat(24));
});

const ANCHOR = { block: "b2", quote: "先写三条线" };

Deno.test("a later note for the same anchor replaces the earlier, both are deleted with it", () => {
  const events = [
    entry(noted(3, ANCHOR, "第一句"), { counter: 1 }),
    entry(noted(3, { block: "b9", quote: "别处" }, ""), { counter: 2 }),
    entry(noted(3, ANCHOR, " 第二句 "), { counter: 3 }),
  ];
  const [first, second] = notesOf(events);
  assert.equal(first?.text, "第二句");
  assert.deepEqual(first?.events, [events[0]!.id, events[2]!.id]);
  assert.equal(second?.text, "");
});

Deno.test("as Markdown notes stand under their lesson with what they were written to", () => {
  const notes = notesOf([entry(noted(3, ANCHOR, "先算钱"))]);
  assert.equal(
    asMarkdown(notes, () => "进货前"),
    "# 我的笔记\n\n## 进货前\n\n> 先写三条线……\n\n先算钱\n",
  );
});
