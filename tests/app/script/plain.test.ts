import assert from "node:assert/strict";
import { test } from "node:test";
import { plainWith } from "../../../app/script/plain.ts";

test("traditional characters become the simplified ones they stand for, and nothing else changes", () => {
  const plain = plainWith("後后發发髮发");
  assert.equal(plain("後台發貨，頭髮"), "后台发貨，頭发");
  assert.equal(plain(plain("後")), "后");
  assert.equal(plain("𠮷"), "𠮷");
});

test("half a pair, or no table, changes nothing", () => {
  assert.equal(plainWith("後")("後"), "後");
  assert.equal(plainWith("")("後"), "後");
});
