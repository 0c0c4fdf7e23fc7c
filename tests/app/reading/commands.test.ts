import assert from "node:assert/strict";
import { commandOf, LISTED, PLACES } from "../../../app/reading/commands.ts";

const press = (key: string, isAfterG = false, isModified = false) =>
  commandOf({ key, isModified }, isAfterG);

Deno.test("keys with control, alt or command stay the browser's", () => {
  for (const key of ["j", "1", "/", "?", "g"]) {
    assert.deepEqual(press(key, false, true), { do: "none" });
  }
});

Deno.test("g waits for a place, and any other key after it does nothing", () => {
  assert.deepEqual(press("g"), { do: "wait" });
  assert.deepEqual(press("f", true), { do: "go", to: "review/" });
  assert.deepEqual(press("j", true), { do: "none" });
  assert.deepEqual(press("f"), { do: "none" });
});

Deno.test("digits choose, counted from one", () => {
  assert.deepEqual(press("1"), { do: "choose", place: 0 });
  assert.deepEqual(press("0"), { do: "none" });
});

Deno.test("every place is in the list under ?", () => {
  for (const [key, [name]] of PLACES) {
    assert(LISTED.some(([keys, what]) => keys.endsWith(key) && what.includes(name)));
  }
});
