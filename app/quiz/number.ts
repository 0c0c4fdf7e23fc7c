/**
 * Numbers as readers type them on a phone.
 *
 * Reads both scripts: the traditional edition takes it as it is.
 */

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const UNIT = /[元%件单單天次个個周週倍秒日人月年分克]+$/u;

/**
 * The typed text in plain form: half width, no spaces, no unit, no thousands separators.
 *
 * Full-width digits and signs, the minus sign and 万 are understood; null when it is not a number.
 */
export function readNumber(typed: string): number | null {
  const text = typed.normalize("NFKC").replace(/[\s¥￥]/gu, "").replace(/[−–—]/gu, "-")
    .replace(/。/gu, ".").replace(UNIT, "");
  const scale = /[万萬]$/u.test(text) ? 10_000 : 1;
  const digits = text.replace(/[万萬]$/u, "");
  if (GROUPED.test(digits)) return scaled(digits.replaceAll(",", ""), scale);
  return PLAIN.test(digits) ? scaled(digits, scale) : null;
}

function scaled(digits: string, scale: number): number {
  return Number((Number(digits) * scale).toPrecision(15));
}
