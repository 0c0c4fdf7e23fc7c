import assert from "node:assert/strict";
import type { Health } from "../../../app/memory/store.ts";
import { isDue, skyOf, weatherOf } from "../../../app/record/weather.ts";

const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15";
const ANDROID = "Mozilla/5.0 (Linux; Android 14; V2324A) AppleWebKit/537.36 Chrome/130.0";
const MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15";
const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0";
const SAFARI = " Version/18.1 Mobile/15E148 Safari/604.1";

type Row = readonly [
  sky: string,
  userAgent: string,
  over?: { touchPoints?: number; isStandalone?: boolean; health?: Health },
];

const ROWS: readonly Row[] = [
  ["wechat", `${IPHONE} MicroMessenger/8.0.50 NetType/WIFI Language/zh_CN`],
  ["wechat", `${ANDROID} MMWEBID/1 MicroMessenger/8.0.50 XWEB/1`],
  ["wechat", `${WINDOWS} MicroMessenger/7.0.20 WindowsWechat`],
  ["wecom", `${IPHONE} wxwork/4.1.28 MicroMessenger/7.0.1`],
  ["wecom", `${ANDROID} wxwork/4.1.28 MicroMessenger/7.0.1`],
  ["dingtalk", `${IPHONE} AliApp(DingTalk/7.6.5) com.laiwang.DingTalk/1`],
  ["dingtalk", `${ANDROID} AliApp(DingTalk/7.6.5)`],
  ["feishu", `${IPHONE} Lark/7.30.1 LarkLocale/zh_CN`],
  ["feishu", `${WINDOWS} Feishu/7.30.1`],
  ["qq", `${ANDROID} V1_AND_SQ_9.1 QQ/9.1.0 NetType/WIFI`],
  ["qq", `${IPHONE} QQ/9.1.0.614`],
  ["ios-tab", IPHONE + SAFARI],
  ["ios-tab", "Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X)" + SAFARI],
  ["ios-tab", MAC + SAFARI, { touchPoints: 5 }],
  ["ios-home", IPHONE, { isStandalone: true }],
  ["ios-home", MAC, { touchPoints: 5, isStandalone: true }],
  ["android", ANDROID],
  ["android", ANDROID, { isStandalone: true }],
  ["desktop", WINDOWS],
  ["desktop", MAC],
  ["desktop", "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"],
  ["desktop", ""],
  ["denied", IPHONE + SAFARI, { health: "denied" }],
  ["denied", WINDOWS, { health: "denied" }],
  ["denied", `${ANDROID} MicroMessenger/8.0.50`, { health: "denied" }],
  ["full", ANDROID, { health: "full" }],
  ["desktop", WINDOWS, { health: "newer" }],
];

for (const [sky, userAgent, over] of ROWS) {
  Deno.test(`${sky}: ${userAgent.slice(-40)} ${JSON.stringify(over ?? {})}`, () => {
    const base = { touchPoints: 0, isStandalone: false, health: "ok", isPersisted: false } as const;
    const surroundings = { ...base, userAgent, ...over };
    assert.equal(skyOf(surroundings), sky);
    const { words, action, risk } = weatherOf(surroundings);
    assert.equal(words.match(/。/gu)?.length, 2, "a risk and an action");
    assert.ok(risk > 0);
    assert.equal(action, sky === "android" || sky === "desktop" ? "persist" : "copy");
  });
}

Deno.test("a browser that has promised to keep the record is not asked again", () => {
  const base = { userAgent: WINDOWS, touchPoints: 0, isStandalone: false, health: "ok" } as const;
  assert.equal(weatherOf({ ...base, isPersisted: true }).action, "copy");
  assert.equal(weatherOf({ ...base, isPersisted: null }).action, "copy");
  assert.ok(weatherOf({ ...base, isPersisted: true }).risk < 1);
});

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = 1_800_000_000_000;
const TAB = weatherOf({
  userAgent: IPHONE + SAFARI,
  touchPoints: 5,
  isStandalone: false,
  health: "ok",
  isPersisted: false,
});

const DUE: readonly (readonly [string, boolean, Partial<Parameters<typeof isDue>[1]>])[] = [
  ["much is unsaved", true, {}],
  ["little is unsaved", false, { unsaved: 29 }],
  ["just enough is unsaved", true, { unsaved: 30 }],
  ["it was said an hour ago", true, { shownAt: NOW - HOUR }],
  ["it was said yesterday", false, { shownAt: NOW - DAY }],
  ["it was said six days ago", false, { shownAt: NOW - 6 * DAY }],
  ["it was said a week ago", true, { shownAt: NOW - 7 * DAY }],
  ["the clock was set back since", true, { shownAt: NOW + DAY }],
  ["the reader does not want it", false, { isOff: true }],
];

for (const [when, due, over] of DUE) {
  Deno.test(`the sentence is ${due ? "" : "not "}due when ${when}`, () => {
    const nudge = { unsaved: 100, shownAt: 0, now: NOW, isOff: false, ...over };
    assert.equal(isDue(TAB, nudge), due);
  });
}
