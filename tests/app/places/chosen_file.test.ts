import assert from "node:assert/strict";
import { textOf } from "../../../app/places/chosen_file.ts";

Deno.test("a film chosen by mistake is refused without being read", async () => {
  const film = { size: 4_000_000_000, text: () => Promise.reject(new Error("it was read")) };
  assert.deepEqual(await textOf(film), { ok: false, why: "too-long" });
});

Deno.test("a file that went away after it was chosen is told, not thrown", async () => {
  const gone = { size: 10, text: () => Promise.reject(new DOMException("", "NotFoundError")) };
  assert.deepEqual(await textOf(gone), { ok: false, why: "unreadable" });
});

Deno.test("a record of any length that can be stored is read", async () => {
  const record = { size: 24_000_000, text: () => Promise.resolve("EC1.…") };
  assert.deepEqual(await textOf(record), { ok: true, text: "EC1.…" });
});
