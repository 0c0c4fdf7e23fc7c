/** Which app's built-in browser shows the page. Pure: the user agent comes in. */

export type ChatApp = "wechat" | "wecom" | "dingtalk" | "feishu" | "qq";

/** WeCom also calls itself WeChat, and WeChat's browser also QQ's; so the narrower name comes first. */
const SIGNS: readonly (readonly [ChatApp, RegExp])[] = [
  ["wecom", /\bwxwork\//i],
  ["wechat", /\bMicroMessenger\//i],
  ["dingtalk", /\bDingTalk\b/i],
  ["feishu", /\b(?:Lark|Feishu)\//i],
  ["qq", /\bQQ\/\d/],
];

/** The chat app whose browser this is, or null; their browsers ignore downloads and forget sooner. */
export function chatApp(userAgent: string): ChatApp | null {
  return SIGNS.find(([, sign]) => sign.test(userAgent))?.[0] ?? null;
}
