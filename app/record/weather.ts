/** Storage weather: how safe a record is in this browser, in one sentence with one action. Pure. */

import type { Health } from "../memory/store.ts";
import { type ChatApp, chatApp } from "../page/surroundings.ts";

/** What is known of the browser. */
export interface Surroundings {
  readonly userAgent: string;
  readonly touchPoints: number;
  /** Opened from the home screen. */
  readonly isStandalone: boolean;
  readonly health: Health;
  /** Whether the browser has promised to keep what is stored; null when it cannot be asked. */
  readonly isPersisted: boolean | null;
}

export type Sky = ChatApp | "denied" | "full" | "ios-tab" | "ios-home" | "android" | "desktop";

export interface Weather {
  readonly sky: Sky;
  readonly risk: number;
  readonly words: string;
  readonly action: "copy" | "persist";
}

export interface Nudge {
  /** Records since the last copy was taken away. */
  readonly unsaved: number;
  /** When the sentence was last shown, and now, in epoch milliseconds. */
  readonly shownAt: number;
  readonly now: number;
  readonly isOff: boolean;
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** Risk times unsaved records from which it is worth a sentence. */
const WORTH_SAYING = 150;

const CHATS: Readonly<Record<ChatApp, string>> = {
  wechat: "微信",
  wecom: "企业微信",
  dingtalk: "钉钉",
  feishu: "飞书",
  qq: "QQ",
};

/** Which sky this browser stands under. */
export function skyOf({ userAgent, touchPoints, isStandalone, health }: Surroundings): Sky {
  if (health === "denied" || health === "full") return health;
  const chat = chatApp(userAgent);
  if (chat) return chat;
  // An iPad says that it is a Mac; only a Mac has no touch screen.
  const isApple = /\b(?:iPhone|iPad|iPod)\b/.test(userAgent) ||
    (/\bMacintosh\b/.test(userAgent) && touchPoints > 1);
  if (isApple) return isStandalone ? "ios-home" : "ios-tab";
  return /\bAndroid\b/.test(userAgent) ? "android" : "desktop";
}

export function weatherOf(surroundings: Surroundings): Weather {
  const sky = skyOf(surroundings);
  const canPersist = surroundings.isPersisted === false;
  switch (sky) {
    case "denied":
      return copy(sky, 10, "这个浏览器不让保存，或者正开着无痕窗口，关掉就没有了。复制一份带走。");
    case "full":
      return copy(sky, 10, "这台设备的空间满了，新记录关掉就没有了。复制一份带走。");
    case "ios-tab":
      return copy(sky, 5, "苹果浏览器里七天不来，记录可能被系统清掉。复制一份带走。");
    case "ios-home":
      return copy(
        sky,
        2,
        "主屏幕图标里的记录和浏览器里的不是同一份，删图标就一起删掉。复制一份带走。",
      );
    case "android":
    case "desktop":
      return canPersist
        ? {
          sky,
          risk: 1,
          words: "清理浏览器数据时，记录会一起被清掉。可以让浏览器长期保留。",
          action: "persist",
        }
        : copy(
          sky,
          surroundings.isPersisted ? 0.5 : 1,
          "清理浏览器数据时，记录会一起被清掉。复制一份带走。",
        );
    default:
      return copy(sky, 3, `${CHATS[sky]}清理缓存时，记录会一起被清掉。复制一份发给自己。`);
  }
}

/**
 * Whether the sentence is due: much unsaved under a risky sky, and not said within a week. On the
 * day it was said it stays, so that it does not vanish with the next page.
 */
export function isDue({ risk }: Weather, { unsaved, shownAt, now, isOff }: Nudge): boolean {
  if (isOff || risk * unsaved < WORTH_SAYING) return false;
  const since = now - shownAt;
  return since < 0 || since < DAY_MS / 2 || since >= WEEK_MS;
}

function copy(sky: Sky, risk: number, words: string): Weather {
  return { sky, risk, words, action: "copy" };
}
