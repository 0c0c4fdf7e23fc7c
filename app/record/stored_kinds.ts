/** Every stored thing in words: what kind it is, what it holds, why it is there, what it takes. Pure. */

import type { Entry, Moment, SetPayload } from "../memory/event.ts";
import { eventText } from "../memory/format.ts";
import type { CourseIndex } from "../page/course_index.ts";
import * as preferences from "../page/preferences.ts";
import { momentWords } from "./wording.ts";

export interface KindWords {
  readonly kind: string;
  readonly name: string;
  readonly what: string;
  readonly why: string;
}

export interface StoredKind extends KindWords {
  readonly entries: readonly Entry[];
  /** Characters of keys and values. */
  readonly size: number;
}

const KINDS: readonly KindWords[] = [
  {
    kind: "answer",
    name: "作答",
    what: "哪一题、选了什么、对不对、有没有把握",
    why: "算首答，排复习",
  },
  { kind: "seen", name: "读完", what: "哪一课的末尾出现过", why: "算读完，算学了几天" },
  { kind: "open", name: "开始读", what: "哪一课开始读过", why: "接着上次" },
  { kind: "assign", name: "任务", what: "打开过的任务链接原文", why: "在首页显示任务" },
  { kind: "set", name: "设置", what: "你改过的设置", why: "记住你的选择" },
  { kind: "predict", name: "先猜", what: "读之前猜的数和课文给的数", why: "看自己猜得准不准" },
  { kind: "assess", name: "自评", what: "自评每一句打的分", why: "前后对比" },
  { kind: "plan", name: "打算", what: "打算做哪件事、哪天做", why: "到时候问一句" },
  { kind: "did", name: "做了", what: "做没做、前后的数、你写的话", why: "行动记录" },
  { kind: "note", name: "笔记", what: "书签和你写的笔记", why: "回来还找得到" },
  { kind: "term", name: "词语", what: "查过或复习过的词", why: "做成词语卡" },
  { kind: "gave", name: "发出的任务", what: "你做的任务链接原文", why: "收回执时对得上" },
  {
    kind: "receipt",
    name: "收到的回执",
    what: "成员发来的回执原文、聊天里的发送人名字",
    why: "算小组的报告，重复粘贴也只算一份",
  },
  { kind: "tally", name: "晨会举手", what: "哪一题、每个选项几个人", why: "以后还能看" },
  {
    kind: "forget",
    name: "删除",
    what: "被你删掉的记录的编号，没有内容",
    why: "免得旧备份把它带回来",
  },
];
const OTHER: KindWords = {
  kind: "",
  name: "别的",
  what: "较新版本写的记录，这里原样留着",
  why: "换回新版本还能用",
};

const SETTINGS: ReadonlyMap<string, string> = new Map([
  [preferences.GOAL, "每周目标几天"],
  [preferences.RHYTHM, "要不要每周的节奏"],
  [preferences.CAUGHT_UP, "补课包到第几期"],
  ["backed-up", "上次带走一份是什么时候"],
  ["alias", "在任务里上次用的名字"],
  ["order-seed", "打乱选项顺序用的数"],
  [preferences.WEATHER_SHOWN, "上次提醒保存是什么时候"],
  [preferences.WEATHER_OFF, "不再提醒保存"],
  [preferences.CERTIFICATE_NAME, "记录单上的名字"],
]);
const SETTING_BEGINNINGS: readonly (readonly [string, string])[] = [
  ["shop:", "我的店铺里的一个数"],
  ["assignment-hidden:", "收起了一个任务"],
  ["alias:", "在一个任务里用的名字"],
  ["told:", "看过一次更正"],
  ["action-ask:", "一件要做的事，过几天再问"],
  ["desk:", "组长的钥匙，用口令锁着"],
  ["device:", "只用于这台设备"],
];

/** Each kind that is there, in the order above. `around` is what each key has besides the id. */
export function storedKinds(entries: readonly Entry[], around: number): readonly StoredKind[] {
  const size = (entry: Entry) => around + entry.id.length + eventText(entry.event).length;
  return [...KINDS, OTHER].flatMap((words) => {
    const own = entries.filter((entry) => wordsOf(entry) === words);
    if (own.length === 0) return [];
    return [{ ...words, entries: own, size: own.reduce((sum, entry) => sum + size(entry), 0) }];
  });
}

function wordsOf({ known, event }: Entry): KindWords {
  return known ? KINDS.find(({ kind }) => kind === event.k) ?? OTHER : OTHER;
}

/** Numbers this great are moments. */
const FIRST_MOMENT = 1e11;

function valueWords({ value, o }: Pick<SetPayload, "value"> & Pick<Moment, "o">): string {
  if (value === true) return "是";
  if (value === false) return "否";
  if (typeof value === "number" && value > FIRST_MOMENT) return momentWords({ t: value, o });
  return value === null ? "没有" : String(value);
}

export function settingWords(key: string): string {
  const beginning = SETTING_BEGINNINGS.find(([start]) => key.startsWith(start));
  return SETTINGS.get(key) ?? beginning?.[1] ?? "其他设置";
}

/** One record in one line, without its time. */
export function recordWords(entry: Entry, index: CourseIndex): string {
  const name = wordsOf(entry).name;
  if (!entry.known) return name;
  const { event } = entry;
  if (event.k === "set") return `设置：${settingWords(event.key)} = ${valueWords(event)}`;
  if (event.k === "forget") return `删除：${event.ids.length} 条记录的编号`;
  if (event.k === "assign") return `任务：${event.s.length} 个字符的链接`;
  if (event.k === "gave") return `${name}：${event.s.length} 个字符的链接`;
  if (event.k === "receipt") {
    return `${name}：${event.from || "没有写名字"}，${event.s.length} 个字符`;
  }
  if (event.k === "term") return `词语：${event.term}`;
  const lesson = index.lessons.get(event.l)?.title ?? (event.l === 0 ? "今日一题" : "已撤下的课");
  if (event.k !== "answer") return `${name}：${lesson}`;
  const sure = event.c === undefined ? "" : event.c === 1 ? "，有把握" : "，没把握";
  return `作答：${lesson}，${event.p === 1 ? "答对" : event.p > 0 ? "部分答对" : "答错"}${sure}`;
}
