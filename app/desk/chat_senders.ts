/**
 * Who wrote what in a pasted chat, as far as its form says so. Pure.
 *
 * Forms: `张三 2026-11-24 10:32:05` or `张三 昨天 10:32` above the message (WeChat, DingTalk, WeCom, Feishu at a
 * desk); the name on a line and the time on the next (Feishu, WeCom); `2026-11-24 10:32 张三` and
 * `[2026/11/24 10:32:05] 张三: …` (exports); `张三: …` and `张三：` alone (merged forwards, phones). Behind quotation
 * signs as well. A name is only shown and compared, never relied on.
 *
 * Reads both scripts: the traditional edition takes it as it is.
 */

const DATE =
  "(?:(?:\\d{2,4}\\s?[-/.年]\\s?)?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?|今天|昨天|前天|(?:星期|[周週]|[礼禮]拜)[一二三四五六日天])";
const TIME =
  "(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|[AaPp][Mm])?\\s?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2}(?:\\.\\d+)?)?(?:\\s?[AaPp][Mm])?";
const MOMENT = `(?:${DATE}[\\sT,，]*(?:${TIME})?|${TIME})`;

const QUOTED = /^[\s>＞|｜│┃「『“"]+/;
const MOMENT_ALONE = new RegExp(`^[[（(【]?\\s*${MOMENT}\\s*[\\])）】]?$`);
const NAME_THEN_MOMENT = new RegExp(
  `^(.{1,40}?)\\s*[\\s(（\\[【,，]\\s*${MOMENT}\\s*[)）\\]】]?[:：]?$`,
);
const MOMENT_THEN_NAME = new RegExp(`^[[（(【]?\\s*${MOMENT}\\s*[\\])）】]?\\s+([^:：]{1,40})$`);
const MOMENT_THEN_TEXT = new RegExp(
  `^[[（(【]?\\s*${MOMENT}\\s*[\\])）】]?\\s+([^:：]{1,40})[:：]`,
);
const NAME_ALONE = /^([^:：]{1,40})[:：]$/;
const NAME_THEN_TEXT = /^([^:：]{1,40})[:：]\s*\S/;
const REPLY = /^回[复覆]\s*/;
/** Words before a colon that are no names. */
const NO_NAME =
  /回[执執]|[结結]果|任[务務]|作[业業]|[链鏈]接|連結|完成|注意|提醒|[时時][间間]|日期|[备備][注註]|附件|http|ER\d/i;
/** Full stops and the like: then it is a sentence. */
const SENTENCE = /[。！？!?；;，,…]/;
/** `张三(12345678)`, `张三<a@b.cn>`: what stands behind a name in brackets is no name. */
const ACCOUNT = /\s*[(（<][\w.@+-]{4,}[)）>]$/;

/** The sender of what stands in `line`, a place in `lines`; "" where the form names none. */
export function senderAt(lines: readonly string[], line: number): string {
  const own = bare(lines[line] ?? "");
  const beside = nameIn(MOMENT_THEN_TEXT, own) || nameIn(NAME_THEN_TEXT, own);
  if (beside) return beside;
  for (let at = line - 1; at >= Math.max(0, line - FURTHEST); at--) {
    const name = headName(lines, at);
    if (name) return name;
  }
  return "";
}

/** A message of more lines than this is no message. */
const FURTHEST = 40;

function headName(lines: readonly string[], at: number): string {
  const text = bare(lines[at]!);
  if (MOMENT_ALONE.test(text)) return nameLine(lines, at);
  return nameIn(NAME_THEN_MOMENT, text) || nameIn(MOMENT_THEN_NAME, text) ||
    nameIn(NAME_ALONE, text);
}

/** The line above a time that stands alone, when it may be a name. */
function nameLine(lines: readonly string[], at: number): string {
  const above = bare(lines[at - 1] ?? "");
  return above.length <= LONGEST_NAME ? asName(above) : "";
}

const LONGEST_NAME = 24;
/** Characters of a line in which its sender would have been named. */
const LONGEST_HEAD = 200;

function bare(line: string): string {
  return line.slice(0, LONGEST_HEAD).replace(/[\p{Cf}]/gu, "").replace(QUOTED, "").trim();
}

function nameIn(form: RegExp, text: string): string {
  return asName(form.exec(text)?.[1] ?? "");
}

function asName(raw: string): string {
  const name = raw.replace(REPLY, "").replace(ACCOUNT, "").trim();
  const isName = name.length <= LONGEST_NAME && !NO_NAME.test(name) && !SENTENCE.test(name) &&
    !MOMENT_ALONE.test(name) && /[\p{L}\p{N}]/u.test(name);
  return isName ? name : "";
}
