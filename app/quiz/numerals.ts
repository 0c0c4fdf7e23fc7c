/**
 * Chinese numerals to digits: 十二, 三千五, 一百零五, 二〇二六, 百分之三十, 1.5万. Pure; mirrors scripts/folding/numerals.py.
 * Reads both scripts: the traditional edition takes it as it is.
 */

// Traditional forms too: a number can be typed where no accepted answer holds its characters.
const DIGITS: ReadonlyMap<string, number> = new Map(
  ["零〇", "一壹", "二两贰兩貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"]
    .flatMap((row, digit) => Array.from(row, (char) => [char, digit] as const)),
);
/** The largest first: a number is split at its largest unit. */
const UNITS: readonly (readonly [chars: string, unit: number, most: number])[] = [
  ["亿億", 1e8, 1e4],
  ["万萬", 1e4, 1e4],
  ["千仟", 1000, 10],
  ["百佰", 100, 10],
  ["十拾", 10, 10],
];
const RUN = [...DIGITS.keys(), ...UNITS.map(([chars]) => chars)].join("");

const PERCENT = new RegExp(`百分之([${RUN}点點\\d.]+)`, "gu");
const GROUPED = /(\d),(?=\d{3}(?!\d))/gu;
const SCALED = /(\d+(?:\.\d+)?)([百千万亿萬億]{1,8})/gu;
const POINTED = new RegExp(`([${RUN}]+)[点點]([${[...DIGITS.keys()].join("")}]+)`, "gu");
const WHOLE = new RegExp(`[${RUN}]+`, "gu");
const TRAILING = /(\.\d*?)0+(?!\d)/gu;

/** The text with every number in plain digits; what only looks like a number (万一) stays. */
export function arabic(text: string): string {
  return text.replace(PERCENT, "$1%").replace(GROUPED, "$1")
    .replace(POINTED, (all: string, whole: string, part: string) => {
      const number = valueOf(whole);
      return number === null ? all : `${number}.${positions(part)}`;
    })
    .replace(SCALED, (_, digits: string, units: string) => scaled(digits, units))
    .replace(WHOLE, (run) => String(valueOf(run) ?? run))
    .replace(TRAILING, (_, kept: string) => kept === "." ? "" : kept);
}

/** The number a run of numerals says, or null when it says none. */
export function valueOf(run: string): number | null {
  if (isDigits(run)) return Number(positions(run));
  for (const [chars, unit, most] of UNITS) {
    const at = Array.from(run).findIndex((char) => chars.includes(char));
    if (at < 0) continue;
    const many = at === 0 && unit === 10 ? 1 : valueOf(run.slice(0, at));
    const rest = restOf(run.slice(at + 1), unit);
    if (many === null || rest === null || many <= 0 || many >= most) return null;
    return many * unit + rest;
  }
  return null;
}

/** What follows a unit: 三千五 is 3500, 三千零五 is 3005. */
function restOf(tail: string, unit: number): number | null {
  const bare = tail.replace(/^[零〇]+/u, "");
  if (bare === "") return 0;
  if (isDigits(bare)) {
    return bare.length > 1 ? null : Number(positions(bare)) * (bare === tail ? unit / 10 : 1);
  }
  const number = valueOf(bare);
  return number !== null && number < unit ? number : null;
}

function isDigits(run: string): boolean {
  return run !== "" && Array.from(run).every((char) => DIGITS.has(char));
}

/** 5千亿: each unit multiplies what stands before it. */
function scaled(digits: string, units: string): string {
  const factors = Array.from(
    units,
    (char) => UNITS.find(([chars]) => chars.includes(char))?.[1] ?? 1,
  );
  const number = factors.reduce((product, factor) => product * factor, Number(digits));
  return String(Number(number.toPrecision(15)));
}

function positions(run: string): string {
  return Array.from(run, (char) => DIGITS.get(char)).join("");
}
