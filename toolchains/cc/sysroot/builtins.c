/* The compiler's helper functions that 64-bit code may call: division and conversion of 128-bit integers, conversion of
 * half floats.
 *
 * They are what clang calls on x86-64 and arm64 for the types a predictor uses; names and meaning are those of LLVM's
 * compiler-rt. Hidden, so that no library exports them.
 */

#define HIDDEN __attribute__((visibility("hidden")))

typedef unsigned long long uint64;
typedef __int128 int128;
typedef unsigned __int128 uint128;

static int leading_zeros(uint128 x) {
  const uint64 high = (uint64)(x >> 64), low = (uint64)x;
  return high ? __builtin_clzll(high) : low ? 64 + __builtin_clzll(low) : 128;
}

/* Shift and subtract: one step for each bit of the quotient. */
HIDDEN uint128 __udivmodti4(uint128 dividend, uint128 divisor, uint128 *remainder) {
  uint128 quotient = 0;
  if (!((dividend | divisor) >> 64)) {
    if (remainder) *remainder = (uint64)dividend % (uint64)divisor;
    return (uint64)dividend / (uint64)divisor;
  }
  if (dividend >= divisor) {
    int shift = leading_zeros(divisor) - leading_zeros(dividend);
    for (divisor <<= shift; shift >= 0; shift--, divisor >>= 1) {
      quotient <<= 1;
      if (dividend >= divisor) {
        dividend -= divisor;
        quotient |= 1;
      }
    }
  }
  if (remainder) *remainder = dividend;
  return quotient;
}

HIDDEN uint128 __udivti3(uint128 a, uint128 b) { return __udivmodti4(a, b, 0); }

HIDDEN uint128 __umodti3(uint128 a, uint128 b) {
  uint128 remainder;
  __udivmodti4(a, b, &remainder);
  return remainder;
}

static uint128 magnitude(int128 x) { return x < 0 ? -(uint128)x : (uint128)x; }

HIDDEN int128 __divti3(int128 a, int128 b) {
  const uint128 quotient = __udivmodti4(magnitude(a), magnitude(b), 0);
  return (int128)((a < 0) != (b < 0) ? -quotient : quotient);
}

HIDDEN int128 __modti3(int128 a, int128 b) {
  uint128 remainder;
  __udivmodti4(magnitude(a), magnitude(b), &remainder);
  return (int128)(a < 0 ? -remainder : remainder);
}

/* A power of two whose exponent is in the range of normal numbers. */
static double power_of_two(int exponent) {
  const uint64 bits = (uint64)(exponent + 1023) << 52;
  double x;
  __builtin_memcpy(&x, &bits, sizeof x);
  return x;
}

/* The upper half is exact; what remains after taking it away fits the lower one. */
HIDDEN uint128 __fixunsdfti(double x) {
  if (!(x >= 1)) return 0;
  if (x >= 0x1p64) {
    const uint64 high = (uint64)(x * 0x1p-64);
    return (uint128)high << 64 | (uint64)(x - (double)high * 0x1p64);
  }
  return (uint64)x;
}

HIDDEN int128 __fixdfti(double x) { return x < 0 ? -(int128)__fixunsdfti(-x) : (int128)__fixunsdfti(x); }
HIDDEN uint128 __fixunssfti(float x) { return __fixunsdfti(x); }
HIDDEN int128 __fixsfti(float x) { return __fixdfti(x); }

/* The 64 leading bits of x, the last of which also stands for all dropped ones: enough to round once, correctly. */
static uint64 leading_bits(uint128 x, int *dropped) {
  const int zeros = leading_zeros(x);
  *dropped = zeros < 64 ? 64 - zeros : 0;
  if (!*dropped) return (uint64)x;
  const uint128 rest = x & (((uint128)1 << *dropped) - 1);
  return (uint64)(x >> *dropped) | (rest != 0);
}

HIDDEN double __floatuntidf(uint128 x) {
  int dropped;
  const uint64 leading = leading_bits(x, &dropped);
  return (double)leading * power_of_two(dropped);
}

HIDDEN float __floatuntisf(uint128 x) {
  int dropped;
  const uint64 leading = leading_bits(x, &dropped);
  return (float)leading * (float)power_of_two(dropped);
}

HIDDEN double __floattidf(int128 x) { return x < 0 ? -__floatuntidf(magnitude(x)) : __floatuntidf((uint128)x); }
HIDDEN float __floattisf(int128 x) { return x < 0 ? -__floatuntisf(magnitude(x)) : __floatuntisf((uint128)x); }

/* arm64 converts half floats in hardware; x86-64 does only from AVX2 on. */
#if defined(__x86_64__)

static unsigned short half_bits(_Float16 x) {
  unsigned short bits;
  __builtin_memcpy(&bits, &x, sizeof bits);
  return bits;
}

static _Float16 half_from_bits(unsigned short bits) {
  _Float16 x;
  __builtin_memcpy(&x, &bits, sizeof x);
  return x;
}

HIDDEN float __extendhfsf2(_Float16 x) {
  const unsigned bits = half_bits(x);
  const unsigned sign = (bits & 0x8000u) << 16, exponent = bits >> 10 & 0x1F, fraction = bits & 0x3FF;
  unsigned result;
  if (exponent == 0) {
    const float tiny = (float)(int)fraction * 0x1p-24f;
    __builtin_memcpy(&result, &tiny, sizeof result);
    result |= sign;
  } else if (exponent == 0x1F) {
    result = sign | 0x7F800000u | fraction << 13 | (fraction ? 0x400000u : 0);
  } else {
    result = sign | (exponent + 112) << 23 | fraction << 13;
  }
  float out;
  __builtin_memcpy(&out, &result, sizeof out);
  return out;
}

/* Rounds to nearest, ties to even, in one step from the double: two steps would round twice. */
HIDDEN _Float16 __truncdfhf2(double x) {
  uint64 bits;
  __builtin_memcpy(&bits, &x, sizeof bits);
  const unsigned short sign = (unsigned short)(bits >> 48 & 0x8000);
  const uint64 absolute = bits & 0x7FFFFFFFFFFFFFFFull;
  if (absolute > 0x7FF0000000000000ull) {
    return half_from_bits((unsigned short)(sign | 0x7E00 | (absolute >> 42 & 0x1FF)));
  }
  const int exponent = (int)(absolute >> 52) - 1023;
  if (exponent >= 16) return half_from_bits((unsigned short)(sign | 0x7C00));
  if (exponent < -25) return half_from_bits(sign);
  const uint64 significand = (absolute & 0xFFFFFFFFFFFFFull) | 1ull << 52;
  const int dropped = exponent < -14 ? 42 + (-14 - exponent) : 42;
  uint64 kept = significand >> dropped;
  const uint64 rest = significand & ((1ul << dropped) - 1), half = 1ul << (dropped - 1);
  kept += rest > half || (rest == half && (kept & 1));
  /* A carry out of the fraction goes on into the exponent, which is what rounding up means, up to infinity. */
  const uint64 biased = exponent < -14 ? kept : kept + ((uint64)(exponent + 14) << 10);
  return half_from_bits((unsigned short)(sign | biased));
}

HIDDEN _Float16 __truncsfhf2(float x) { return __truncdfhf2(x); }

#endif
