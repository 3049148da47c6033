# accepted: 10
import math
import numpy as np


def case_plain():
    x = np.array([0.5, 2.0])
    i = np.array([3, 4])
    f = np.array([0.25], dtype=np.float32)
    return math.exp(x[0]), math.sqrt(x[1]), math.log(x[0]), math.floor(x[1]), math.isnan(x[0]), math.exp(f[0]), math.sqrt(i[0]), math.pow(x[0], 2), math.hypot(x[0], x[1]), math.exp(x[0] - x[1])


def case_union():
    x = np.array([0.5, 2.0])
    found = []
    for v in [x[0], 0.25, 3]:
        found.append((math.exp(v), math.floor(v), math.isclose(v, 0.5), math.sqrt(v), math.pow(v, 2), round(math.log(v, 2), 6), math.isinf(v)))
    return found


def case_mixed():
    x = np.array([0.5, 2.0])
    values = [x[0], 0.25]
    m = max(values[0], values[1])
    return math.exp(values[0] - m), math.fsum(values), abs(values[0]), round(float(values[0]), 2), int(values[1]), math.copysign(values[1], -1), [math.ceil(v) for v in values], math.atan2(values[0], values[1])


def case_round():
    x = np.array([2.675, 0.5, 1.5, -2.5, 1234.5678])
    f = x.astype(np.float32)
    i = np.array([15, 25])
    plain = [(round(v), float(round(v, 2)), float(round(v, 0)), float(round(v, -2)), round(v, None)) for v in x]
    mixed = [round(v, 2) for v in [x[0], 2.675, 7]]
    return plain, [float(v) for v in mixed], float(round(f[0], 2)), round(f[1]), round(i[0]), [bool(abs(v) == 0.5) for v in [x[1], -0.5]], [round(v) for v in [x[2], 2.5]]


def case_decimals():
    x = np.array([[2.675, 0.125, 1.005], [-2.345, 1234.5678, np.nan]])
    f = x.astype(np.float32)
    return np.round(x, 2).tolist()[0], x.round(-2).tolist()[1][:2], f.round(decimals=1).tolist()[0], np.around(x, 0).tolist()[0], bool(np.round(x[0, 2], 2) == 1.0), f.round(3).dtype == np.float32


def case_order():
    x = np.array([0.5, 2.5, 1.5])
    mixed = [x[0], 0.25, x[1], 2.0, x[2]]
    pairs = [(v, i) for i, v in enumerate(mixed)]
    best = max(mixed, key=lambda v: v)
    return [float(v) for v in sorted(mixed)], [i for _, i in sorted(pairs, reverse=True)], float(best), float(min(mixed)), [float(v) for v in sorted(mixed, key=lambda v: -v)]


HALVES = np.array([0.1, -2.5, 3.7, 0.1, np.nan], dtype=np.float16)


def case_halves_in_containers():
    h = HALVES[:4]
    d = {x: 1 for x in h}
    first = list(h)
    return len(d), [float(x) for x in sorted(h, reverse=True)], h[0] in first, bool(max(first) == h[2]), d[h[3]]


def case_halves_as_keys():
    h = HALVES[:4]
    d = {}
    for i, x in enumerate(h):
        d.setdefault(x, []).append(i)
    best = max(zip(h, range(4)))
    return [v for v in d.values()], int(best[1]), sorted(zip(h.tolist(), range(4))), bool(min(h) == h[1]), bool(HALVES[4] == HALVES[4]), sorted(range(4), key=lambda i: h[i])


def case_halves_mixed():
    h = HALVES[:4]
    return h[1] in [-2.5, 1.0], len({h[1], -2.5}), float(sorted([h[0], 0.05, 3])[0]), bool(max(h[0], 1) == 1)


def case_missing_half():
    d = {x: 1 for x in HALVES[:2]}
    return d[HALVES[2]]
