# accepted: 2
"""float.fromhex and hex."""

import random

RANDOM = random.Random(3)
TEXTS = [
    "0x1.8p3", "-0x1p-2", "inf", "-inf", "nan", "+Infinity", "1.8", "0x.1", " 0x1p0 ", "", "0x", ".", "0x.", "p3", "0x1p",
    "0x1p+", "1p1024", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "0x1.fffffffffffffp1023", "0x0.8p-1074",
    "0x0.8000001p-1074", "0x1p-1075", "0x1.8p-1075", "0x3p-1075", "0x0p99999999999999999999", "0x1p-99999999999999999999",
    "0x1p99999999999999999999", "1.5x", "0x1..", "é", "0x1.00000000000008p0", "0x1.000000000000080000000000000000000001p0",
    "0x1.00000000000018p0", "-0", "-0x0.0p0", "0x123456789abcdef0123456789abcdefp-3", "\t1\n", "0X1P1", "infin", "--1", "+-1",
    "1 2", "0x1p 2", "0x1p1.0", "- 1", "0x-1",
]
TEXTS += [
    f"{RANDOM.choice(['', '-'])}0x{RANDOM.getrandbits(RANDOM.choice([4, 60, 64, 80])):x}.{RANDOM.getrandbits(70):x}"
    f"p{RANDOM.randrange(-1200, 1100)}"
    for _ in range(500)
]
TEXTS += [f"0x{RANDOM.getrandbits(RANDOM.choice([53, 54, 55, 56])):x}p{RANDOM.randrange(-1140, -1060)}" for _ in range(500)]


def case_fromhex():
    out = []
    for t in TEXTS:
        try:
            out.append(float.fromhex(t).hex())
        except (ValueError, OverflowError) as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


def case_round_trip():
    return [float.fromhex(x.hex()) == x for x in [0.1, -2.5, 1e300, 5e-324, 0.0, 1 / 3]]
