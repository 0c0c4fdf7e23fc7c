import assert from "node:assert/strict";
import { seen } from "../../../app/memory/event.ts";
import { now, openHere } from "../../../app/memory/browser.ts";
import type { Store } from "../../../app/memory/store.ts";

/** As much of a window as the memory asks for, with timers that run when told to. */
class FakePage extends EventTarget {
  readonly values: Record<string, string> = {};
  readonly timers = new Map<number, () => void>();
  readonly location = { href: "https://shop.example/sub/issues/002/?from=chat" };
  readonly document: { documentElement: { dataset: Record<string, string> } };

  constructor(dataset: Record<string, string>) {
    super();
    this.document = { documentElement: { dataset } };
  }

  get localStorage(): unknown {
    const values = this.values;
    return Object.create({
      getItem: (key: string) => values[key] ?? null,
      setItem: (key: string, value: string) => void (values[key] = value),
      removeItem: (key: string) => void delete values[key],
    }, Object.getOwnPropertyDescriptors(values));
  }

  readonly tabValues: Record<string, string> = {};

  get sessionStorage(): unknown {
    return { getItem: (key: string) => this.tabValues[key] ?? null };
  }

  setTimeout(run: () => void): number {
    this.timers.set(this.timers.size + 1, run);
    return this.timers.size;
  }

  clearTimeout(timer: number): void {
    this.timers.delete(timer);
  }

  runTimers(): void {
    const due = [...this.timers.values()];
    this.timers.clear();
    due.forEach((run) => run());
  }

  announce(type: string, properties: Record<string, unknown>): void {
    this.dispatchEvent(Object.assign(new Event(type), properties));
  }

  open(): Store {
    return openHere(this as unknown as Window);
  }
}

const OTHER_KEY = "ec:daily:/sub/:e:00000000000000aa:0";
const OTHER_EVENT = `{"k":"seen","l":4,"o":0,"t":1,"v":1}`;

function coursePage(): FakePage {
  return new FakePage({ course: "daily", root: "../../" });
}

Deno.test("a page's memory lives under its course and the site's root", () => {
  const page = coursePage();
  page.open().append(seen(3));
  assert.match(Object.keys(page.values)[0]!, /^ec:daily:\/sub\/:e:[0-9a-f]{16}:0$/);
});

Deno.test("two page loads have different writers", () => {
  const page = coursePage();
  page.open().append(seen(3));
  page.open().append(seen(3));
  assert.equal(Object.keys(page.values).length, 2);
});

Deno.test("a page that does not name its course fails loudly: the build made a mistake", () => {
  assert.throws(() => new FakePage({ root: "../" }).open(), /data-course/);
  assert.throws(() => new FakePage({ course: "daily" }).open(), /data-root/);
});

Deno.test("many changes in another tab are taken in together", () => {
  const page = coursePage();
  const store = page.open();
  let calls = 0;
  store.subscribe(() => calls++);
  page.values[OTHER_KEY] = OTHER_EVENT;
  for (let i = 0; i < 3; i++) page.announce("storage", { key: OTHER_KEY });
  assert.equal(store.events().length, 0);
  page.runTimers();
  assert.equal(calls, 1);
  assert.equal(store.record().lessons.has(4), true);
  delete page.values[OTHER_KEY];
  page.announce("storage", { key: null });
  page.runTimers();
  assert.equal(store.events().length, 0);
});

Deno.test("a page shown again from the back-forward cache catches up", () => {
  const page = coursePage();
  const store = page.open();
  page.values[OTHER_KEY] = OTHER_EVENT;
  page.announce("pageshow", { persisted: false });
  page.runTimers();
  assert.equal(store.events().length, 0);
  page.announce("pageshow", { persisted: true });
  page.runTimers();
  assert.equal(store.events().length, 1);
});

Deno.test("a closed store leaves the page alone", () => {
  const page = coursePage();
  const store = page.open();
  page.values[OTHER_KEY] = OTHER_EVENT;
  page.announce("storage", { key: OTHER_KEY });
  store.close();
  page.announce("storage", { key: OTHER_KEY });
  page.runTimers();
  assert.equal(page.timers.size, 0);
  assert.equal(store.events().length, 0);
});

Deno.test("a moment has whole milliseconds and the offset east of UTC", () => {
  const { t, o } = now();
  assert.ok(Number.isInteger(t) && Number.isInteger(o));
  assert.equal(o + new Date(t).getTimezoneOffset(), 0);
});

Deno.test("a chosen reader has a prefix of her own, and the first reader keeps hers", () => {
  const page = coursePage();
  page.open().append(seen(3));
  page.values["ec:daily:/sub/~now"] = "0a1b2c3d";
  page.open().append(seen(4));
  page.values["ec:daily:/sub/~now"] = "not an id";
  assert.deepEqual([...page.open().record().lessons.keys()], [3]);
  const events = Object.keys(page.values).filter((key) => key.includes(":e:"));
  assert.match(events[0]!, /^ec:daily:\/sub\/:e:/);
  assert.match(events[1]!, /^ec:daily:\/sub\/~0a1b2c3d:e:/);
});

Deno.test("a guest sees nothing, writes nothing, and is gone with the page", () => {
  const page = coursePage();
  page.open().append(seen(3));
  page.tabValues["ec:daily:/sub/~guest"] = "1";
  const before = JSON.stringify(page.values);
  const guest = page.open();
  assert.equal(guest.events().length, 0);
  assert.equal(guest.append(seen(4)).saved, true);
  assert.equal(guest.events().length, 1);
  assert.equal(JSON.stringify(page.values), before);
  assert.equal(page.open().events().length, 0);
});
