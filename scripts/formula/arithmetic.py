"""The functions beyond + - * / and the square root, by operations that every language does alike.

`exp` and `log` of the standard libraries differ in the last bit between Python and browsers, and from one browser to
the next; rounded or compared results would differ visibly. These use only + - * / in a fixed order, so that
app/formula/arithmetic.ts gives the same bits.

`exp` and `log` are fdlibm's (e_exp.c, e_log.c), errors below one unit in the last place:
    Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro. Permission to use, copy,
    modify, and distribute this software is freely granted, provided that this notice is preserved.
`norm_cdf` is Hart's algorithm 5666 in West's form (Better approximations to cumulative normal functions, 2005),
absolute error below 1e-15. `norm_inv` is Wichura's AS 241, PPND16 (Applied Statistics 37, 1988, 477-484), relative
error about 1e-16.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from scripts.formula.failure import Unworkable

_LN2_HIGH, _LN2_LOW = 6.93147180369123816490e-01, 1.90821492927058770002e-10
_INVERSE_LN2 = 1.44269504088896338700
_EXP = (
    4.13813679705723846039e-08, -1.65339022054652515390e-06, 6.61375632143793436117e-05,
    -2.77777777770155933842e-03, 1.66666666666666019037e-01,
)  # fmt: skip
_LOG_EVEN = (1.531383769920937332e-01, 2.222219843214978396e-01, 3.999999999940941908e-01)
_LOG_ODD = (
    1.479819860511658591e-01,
    1.818357216161805012e-01,
    2.857142874366239149e-01,
    6.666666666666735130e-01,
)
_SQRT_2, _SQRT_HALF = 1.4142135623730951, 0.7071067811865476

_LARGEST_EXPONENT, _SMALLEST_EXPONENT = 709.782712893384, -745.1332191019411
_LARGEST_COUNTED_POWER = 1024
_STEPS = (512, 256, 128, 64, 32, 16, 8, 4, 2, 1)


def horner(coefficients: Sequence[float], x: float) -> float:
    """The polynomial with these coefficients, highest power first."""
    result = coefficients[0]
    for coefficient in coefficients[1:]:
        result = result * x + coefficient
    return result


def finite(x: float) -> float:
    """The number, unless it is beyond what can be calculated with."""
    if math.isinf(x):
        raise Unworkable("overflow")
    return x


def exp(x: float) -> float:
    """The number e to the power of x."""
    if x > _LARGEST_EXPONENT:
        raise Unworkable("overflow")
    if x < _SMALLEST_EXPONENT:
        return 0.0
    k = math.floor(x * _INVERSE_LN2 + 0.5)
    high, low = x - k * _LN2_HIGH, k * _LN2_LOW
    r = high - low
    t = r * r
    c = r - t * horner(_EXP, t)
    y = 1.0 - ((low - r * c / (2.0 - c)) - high)
    half = math.floor(k / 2)
    return finite(y * _counted(2.0, half) * _counted(2.0, k - half))


def log(x: float) -> float:
    """Natural logarithm."""
    if x <= 0:
        raise Unworkable("log-of-nonpositive")
    m, k = _halved(x)
    f = m - 1.0
    s = f / (2.0 + f)
    z = s * s
    w = z * z
    r = z * horner(_LOG_ODD, w) + w * horner(_LOG_EVEN, w)
    half = 0.5 * f * f
    return k * _LN2_HIGH - ((half - (s * (half + r) + k * _LN2_LOW)) - f)


def _halved(x: float) -> tuple[float, int]:
    """M and k so that x = m * 2^k and m lies around 1, between the roots of 1/2 and 2."""
    m, k = x, 0
    for step in _STEPS:
        scale = _counted(2.0, step)
        while m >= _SQRT_HALF * scale:
            m, k = m / scale, k + step
        while m * scale < _SQRT_2:
            m, k = m * scale, k - step
    return m, k


def power(base: float, exponent: float) -> float:
    """The base to the power of the exponent; 0 to the power of 0 is 1."""
    is_whole = exponent == math.floor(exponent)
    if base == 0 and exponent < 0:
        raise Unworkable("division-by-zero")
    if is_whole and abs(exponent) <= _LARGEST_COUNTED_POWER:
        return finite(_counted(base, exponent))
    if base == 0:
        return 0.0
    if base < 0 and not is_whole:
        raise Unworkable("power-of-negative")
    size = exp(finite(exponent * log(abs(base))))
    return -size if base < 0 and abs(exponent) % 2 == 1 else size


def _counted(base: float, exponent: float) -> float:
    """A whole power by squaring; infinite when it is too large, 0 when it is too small."""
    result, square, left = 1.0, base, abs(exponent)
    while left > 0:
        if left % 2 == 1:
            result = result * square
        left = math.floor(left / 2)
        if left > 0:
            square = square * square
    if exponent >= 0:
        return result
    return 1.0 / result if result != 0 else math.inf


def rounded(x: float) -> float:
    """To the nearest whole number, halves away from zero."""
    size = abs(x)
    whole = float(math.floor(size))
    up = whole + 1.0 if size - whole >= 0.5 else whole
    return -up if x < 0 else up


_CDF_OVER = (
    3.52624965998911e-02, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
    221.213596169931, 220.206867912376,
)  # fmt: skip
_CDF_UNDER = (
    8.83883476483184e-02, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
    637.333633378831, 793.826512519948, 440.413735824752,
)  # fmt: skip
_CDF_TAIL, _CDF_END = 7.07106781186547, 37.0
_SQRT_2_PI = 2.506628274631


def norm_cdf(z: float) -> float:
    """Share of a standard normal distribution below z."""
    size = abs(z)
    if size > _CDF_END:
        upper = 0.0
    elif size < _CDF_TAIL:
        upper = exp(-size * size / 2.0) * horner(_CDF_OVER, size) / horner(_CDF_UNDER, size)
    else:
        fraction = size + 1.0 / (size + 2.0 / (size + 3.0 / (size + 4.0 / (size + 0.65))))
        upper = exp(-size * size / 2.0) / fraction / _SQRT_2_PI
    return 1.0 - upper if z > 0 else upper


# AS 241: near the middle, in the shoulders, in the tails; over and under the line.
_MIDDLE = (
    (2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
     13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.3871328727963666080),
    (5226.4952788528545610, 28729.085735721942674, 39307.895800092710610, 21213.794301586595867,
     5394.1960214247511077, 687.18700749205790830, 42.313330701600911252, 1.0),
)  # fmt: skip
_SHOULDER = (
    (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258,
     3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
     6.89767334985100004550e-1, 1.67638483018380384940, 2.05319162663775882187, 1.0),
)  # fmt: skip
_TAIL = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
     2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
     1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0),
)  # fmt: skip


def norm_inv(p: float) -> float:
    """The z below which a share p of a standard normal distribution lies."""
    if p <= 0 or p >= 1:
        raise Unworkable("probability-range")
    q = p - 0.5
    if abs(q) <= 0.425:
        over, under = _MIDDLE
        r = 0.180625 - q * q
        return horner(over, r) * q / horner(under, r)
    r = math.sqrt(-log(p if q <= 0 else 1.0 - p))
    over, under = _SHOULDER if r <= 5.0 else _TAIL
    r = r - 1.6 if r <= 5.0 else r - 5.0
    z = horner(over, r) / horner(under, r)
    return -z if q < 0 else z
