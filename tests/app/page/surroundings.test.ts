import { chatApp } from "../../../app/page/surroundings.ts";

const PHONE = "Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 (KHTML, like Gecko)";
const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15";

const KNOWN: readonly (readonly [string, string | null])[] = [
  [
    `${PHONE} Version/4.0 Chrome/116.0 Mobile Safari/537.36 XWEB/1160 MicroMessenger/8.0.49`,
    "wechat",
  ],
  [`${PHONE} Version/4.0 MQQBrowser/6.2 TBS/046295 Mobile MicroMessenger/8.0.1 QQ/`, "wechat"],
  [`${IPHONE} Mobile/15E148 MicroMessenger/8.0.50(0x1800323d) NetType/WIFI`, "wechat"],
  [`${PHONE} Chrome/107 Safari/537.36 MicroMessenger/7.0.20 WindowsWechat(0x63090b19)`, "wechat"],
  [`${IPHONE} Mobile/15E148 wxwork/4.1.22 MicroMessenger/7.0.1 Language/zh`, "wecom"],
  [`${IPHONE} Mobile/15E148 AliApp(DingTalk/7.5.10) com.laiwang.DingTalk/34589`, "dingtalk"],
  [
    `${PHONE} Chrome/115 Mobile Safari/537.36 Lark/7.18.6 LarkLocale/zh_CN ChannelName/Feishu`,
    "feishu",
  ],
  [
    `${PHONE} MQQBrowser/6.2 TBS/045947 Mobile Safari/537.36 V1_AND_SQ_8.9 QQ/8.9.28 NetType/4G`,
    "qq",
  ],
  [`${PHONE} MQQBrowser/14.6 Mobile Safari/537.36 COVC/047601`, null],
  [`${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`, null],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0", null],
  ["", null],
];

for (const [userAgent, app] of KNOWN) {
  Deno.test(`${app ?? "no chat app"}: ${userAgent.slice(-48)}`, () => {
    const found = chatApp(userAgent);
    if (found !== app) throw new Error(`expected ${app}, found ${found}`);
  });
}
