/**
 * The functions beyond + - * / and the square root, by operations that every language does alike.
 *
 * The same operations in the same order as scripts/formula/arithmetic.py, so the bits are the same.
 * Math.exp, Math.log and ** differ in the last bit from one browser to the next.
 *
 * `exp` and `log` are fdlibm's (e_exp.c, e_log.c), errors below one unit in the last place:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro. Permission
 * to use, copy, modify, and distribute this software is freely granted, provided that this notice
 * is preserved.
 *
 * `normCdf` is Hart's algorithm 5666 in West's form (2005), absolute error below 1e-15. `normInv` is
 * Wichura's AS 241, PPND16 (Applied Statistics 37, 1988, 477–484), relative error about 1e-16.
 */

import { Unworkable } from "./failure.ts";

const LN2_HIGH = 6.93147180369123816490e-01;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.44269504088896338700;
const EXP = [
  4.13813679705723846039e-08,
  -1.65339022054652515390e-06,
  6.61375632143793436117e-05,
  -2.77777777770155933842e-03,
  1.66666666666666019037e-01,
];
const LOG_EVEN = [1.531383769920937332e-01, 2.222219843214978396e-01, 3.999999999940941908e-01];
const LOG_ODD = [
  1.479819860511658591e-01,
  1.818357216161805012e-01,
  2.857142874366239149e-01,
  6.666666666666735130e-01,
];
const SQRT_2 = 1.4142135623730951;
const SQRT_HALF = 0.7071067811865476;

const LARGEST_EXPONENT = 709.782712893384;
const SMALLEST_EXPONENT = -745.1332191019411;
const LARGEST_COUNTED_POWER = 1024;
const STEPS = [512, 256, 128, 64, 32, 16, 8, 4, 2, 1];

/** The polynomial with these coefficients, highest power first. */
export function horner(coefficients: readonly number[], x: number): number {
  let result = coefficients[0]!;
  for (let at = 1; at < coefficients.length; at++) result = result * x + coefficients[at]!;
  return result;
}

/** The number, unless it is beyond what can be calculated with. */
export function finite(x: number): number {
  if (!Number.isFinite(x)) throw new Unworkable("overflow");
  return x;
}

export function exp(x: number): number {
  if (x > LARGEST_EXPONENT) throw new Unworkable("overflow");
  if (x < SMALLEST_EXPONENT) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c = r - t * horner(EXP, t);
  const y = 1 - ((low - r * c / (2 - c)) - high);
  const half = Math.floor(k / 2);
  return finite(y * counted(2, half) * counted(2, k - half));
}

export function log(x: number): number {
  if (x <= 0) throw new Unworkable("log-of-nonpositive");
  const [m, k] = halved(x);
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const r = z * horner(LOG_ODD, w) + w * horner(LOG_EVEN, w);
  const half = 0.5 * f * f;
  return k * LN2_HIGH - ((half - (s * (half + r) + k * LN2_LOW)) - f);
}

/** m and k so that x = m * 2^k and m lies around 1, between the roots of 1/2 and 2. */
function halved(x: number): readonly [m: number, k: number] {
  let m = x;
  let k = 0;
  for (const step of STEPS) {
    const scale = counted(2, step);
    for (; m >= SQRT_HALF * scale; k += step) m = m / scale;
    for (; m * scale < SQRT_2; k -= step) m = m * scale;
  }
  return [m, k];
}

/** 0 to the power of 0 is 1. */
export function power(base: number, exponent: number): number {
  const isWhole = exponent === Math.floor(exponent);
  if (base === 0 && exponent < 0) throw new Unworkable("division-by-zero");
  if (isWhole && Math.abs(exponent) <= LARGEST_COUNTED_POWER) {
    return finite(counted(base, exponent));
  }
  if (base === 0) return 0;
  if (base < 0 && !isWhole) throw new Unworkable("power-of-negative");
  const size = exp(finite(exponent * log(Math.abs(base))));
  return base < 0 && Math.abs(exponent) % 2 === 1 ? -size : size;
}

/** A whole power by squaring; infinite when it is too large, 0 when it is too small. */
function counted(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let left = Math.abs(exponent); left > 0;) {
    if (left % 2 === 1) result = result * square;
    left = Math.floor(left / 2);
    if (left > 0) square = square * square;
  }
  if (exponent >= 0) return result;
  return result === 0 ? Infinity : 1 / result;
}

/** To the nearest whole number, halves away from zero. */
export function rounded(x: number): number {
  const size = Math.abs(x);
  const whole = Math.floor(size);
  const up = size - whole >= 0.5 ? whole + 1 : whole;
  return x < 0 ? -up : up;
}

const CDF_OVER = [
  3.52624965998911e-02,
  0.700383064443688,
  6.37396220353165,
  33.912866078383,
  112.079291497871,
  221.213596169931,
  220.206867912376,
];
const CDF_UNDER = [
  8.83883476483184e-02,
  1.75566716318264,
  16.064177579207,
  86.7807322029461,
  296.564248779674,
  637.333633378831,
  793.826512519948,
  440.413735824752,
];
const CDF_TAIL = 7.07106781186547;
const CDF_END = 37;
const SQRT_2_PI = 2.506628274631;

/** Share of a standard normal distribution below z. */
export function normCdf(z: number): number {
  const upper = upperTail(Math.abs(z));
  return z > 0 ? 1 - upper : upper;
}

function upperTail(size: number): number {
  if (size > CDF_END) return 0;
  if (size < CDF_TAIL) {
    return exp(-size * size / 2) * horner(CDF_OVER, size) / horner(CDF_UNDER, size);
  }
  const fraction = size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))));
  return exp(-size * size / 2) / fraction / SQRT_2_PI;
}

type Ratio = readonly [over: readonly number[], under: readonly number[]];

/** AS 241: near the middle, in the shoulders, in the tails. */
const MIDDLE: Ratio = [
  [
    2509.0809287301226727,
    33430.575583588128105,
    67265.770927008700853,
    45921.953931549871457,
    13731.693765509461125,
    1971.5909503065514427,
    133.14166789178437745,
    3.3871328727963666080,
  ],
  [
    5226.4952788528545610,
    28729.085735721942674,
    39307.895800092710610,
    21213.794301586595867,
    5394.1960214247511077,
    687.18700749205790830,
    42.313330701600911252,
    1,
  ],
];
const SHOULDER: Ratio = [
  [
    7.74545014278341407640e-4,
    2.27238449892691845833e-2,
    2.41780725177450611770e-1,
    1.27045825245236838258,
    3.64784832476320460504,
    5.76949722146069140550,
    4.63033784615654529590,
    1.42343711074968357734,
  ],
  [
    1.05075007164441684324e-9,
    5.47593808499534494600e-4,
    1.51986665636164571966e-2,
    1.48103976427480074590e-1,
    6.89767334985100004550e-1,
    1.67638483018380384940,
    2.05319162663775882187,
    1,
  ],
];
const TAIL: Ratio = [
  [
    2.01033439929228813265e-7,
    2.71155556874348757815e-5,
    1.24266094738807843860e-3,
    2.65321895265761230930e-2,
    2.96560571828504891230e-1,
    1.78482653991729133580,
    5.46378491116411436990,
    6.65790464350110377720,
  ],
  [
    2.04426310338993978564e-15,
    1.42151175831644588870e-7,
    1.84631831751005468180e-5,
    7.86869131145613259100e-4,
    1.48753612908506148525e-2,
    1.36929880922735805310e-1,
    5.99832206555887937690e-1,
    1,
  ],
];

/** The z below which a share p of a standard normal distribution lies. */
export function normInv(p: number): number {
  if (p <= 0 || p >= 1) throw new Unworkable("probability-range");
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const [over, under] = MIDDLE;
    const r = 0.180625 - q * q;
    return horner(over, r) * q / horner(under, r);
  }
  const root = Math.sqrt(-log(q <= 0 ? p : 1 - p));
  const [over, under] = root <= 5 ? SHOULDER : TAIL;
  const r = root <= 5 ? root - 1.6 : root - 5;
  const z = horner(over, r) / horner(under, r);
  return q < 0 ? -z : z;
}
