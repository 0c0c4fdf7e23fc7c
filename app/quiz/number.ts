/** Numbers as readers type them on a phone. */

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const UNIT = /[元%件单天次个周倍秒日人月年分克]+$/u;

/**
 * The typed text in plain form: half width, no spaces, no unit, no thousands separators.
 *
 * Full-width digits and signs, the minus sign and 万 are understood; null when it is not a number.
 */
export function readNumber(typed: string): number | null {
  const text = typed.normalize("NFKC").replace(/[\s¥￥]/gu, "").replace(/[−–—]/gu, "-")
    .replace(/。/gu, ".").replace(UNIT, "");
  const scale = text.endsWith("万") ? 10_000 : 1;
  const digits = text.replace(/万$/u, "");
  if (GROUPED.test(digits)) return scaled(digits.replaceAll(",", ""), scale);
  return PLAIN.test(digits) ? scaled(digits, scale) : null;
}

function scaled(digits: string, scale: number): number {
  return Number((Number(digits) * scale).toPrecision(15));
}
