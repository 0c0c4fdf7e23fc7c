/** What is said of a lesson: voices read numbers and per cent, but not signs, arrows and formulas. */

/** From signs to words, in the order they are replaced. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/NO\.\s*(\d+)/gi, "第$1栏"],
  [/\s*→\s*/g, "，改成，"],
  [/\s*←\s*/g, "，来自，"],
  [/(?<=[\d％%）)万元件单人天])\s*[×*]\s*(?=[\d（(])/g, "乘以"],
  [/(?<=[\d％%）)万元件单人天])\s*÷\s*(?=[\d（(])/g, "除以"],
  [/(?<=[\d％%）)万元件单人天])\s*[＋+]\s*(?=[\d（(])/g, "加"],
  [/(?<=[\d％%）)万元件单人天])\s*[−－]\s*(?=[\d（(])/g, "减"],
  [/(?<=\d)\s*[-–~～](?=\s*\d)/g, "到"],
  [/(^|[^\d])[−－-](?=\d)/g, "$1负"],
  [/\s*[＝=]\s*/g, "等于"],
  [/\s*≈\s*/g, "约等于"],
  [/\s*[≥⩾]\s*/g, "不小于"],
  [/\s*[≤⩽]\s*/g, "不大于"],
  [/(?<=\d),(?=\d{3})/g, ""],
  [/[｜|]/g, "，"],
  [/\s*[／/]\s*(?=\p{Script=Han})/gu, "，"],
  [/[✓✕·]/g, ""],
  [/\s+/g, " "],
];

/** Text as it is handed to the voice. */
export function spoken(text: string): string {
  return WORDS.reduce((said, [sign, word]) => said.replace(sign, word), text).trim();
}

const LONGEST = 120;

/** Sentences in pieces a voice says at one go: some voices stop by themselves after a quarter of a minute. */
export function pieces(text: string): readonly string[] {
  const sentences = spoken(text).match(/[^。！？；]+[。！？；]*/gu) ?? [];
  const said: string[] = [];
  for (const sentence of sentences) {
    const last = said.at(-1);
    if (last !== undefined && last.length + sentence.length <= LONGEST) {
      said[said.length - 1] = last + sentence;
    } else said.push(...cut(sentence));
  }
  return said;
}

/** A sentence longer than a piece is cut at commas, else where the piece ends. */
function cut(sentence: string): readonly string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const comma = sentence.lastIndexOf("，", LONGEST - 1);
  const end = comma > 0 ? comma + 1 : LONGEST;
  return [sentence.slice(0, end), ...cut(sentence.slice(end))];
}

export interface Voice {
  readonly lang: string;
  readonly localService: boolean;
}

/** The voice for Mandarin: one on the device before one that sends the text away, which is never used. */
export function chineseVoice<V extends Voice>(voices: readonly V[]): V | null {
  const own = voices.filter(({ lang, localService }) =>
    localService && /^(zh|cmn)(?![a-z])/i.test(lang)
  );
  return own.find(({ lang }) => /^(zh|cmn)[-_](hans[-_])?cn/i.test(lang)) ?? own[0] ?? null;
}
