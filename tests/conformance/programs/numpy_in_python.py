# accepted: 17
import math
import statistics
from dataclasses import dataclass
import numpy as np

X = np.array([0.5, 2.25, -1.0, 3.0])
I = np.array([3, 1, 2, 2])
F = X.astype(np.float32)


def case_format():
    x, i, f = X[1], I[0], F[1]
    return f"{x:.2f} {i:03d} {f:.3f} {x!s} {i} {x:8.1e}|{i:>4}", "%.1f %d" % (x, i), "{:.1%}".format(x), str(x), str(i), repr(float(x))


def case_isinstance():
    x, i, f, b = X[0], I[0], F[0], X[0] > 0
    return isinstance(x, float), isinstance(i, int), isinstance(f, float), isinstance(b, bool), isinstance(x, np.floating), isinstance(i, np.integer), isinstance(x, (int, float)), isinstance(X, np.ndarray)


def case_arith():
    x, i = X[1], I[0]
    return float(x // 1), float(x % 1), float(-x), float(x ** 2), int(i // 2), int(i % 2), float(i / 2), int(i ** 2), int(-i), float(x + i), [float(v) for v in divmod(x, 1)], int(i << 1), int(i & 1), int(~i)


def case_types():
    x, i = X[1], I[0]
    return (x + 1).dtype == np.float64, (i + 1).dtype == np.int64, (i / 2).dtype == np.float64, (F[0] * 2).dtype == np.float32, (F[0] + x).dtype == np.float64, (i * 1.5).dtype == np.float64


def case_truth():
    out = []
    for v in (X[0], I[0], np.float64(0.0), X[0] > 5, np.isnan(X[0])):
        out.append("t" if v else "f")
    return out, not X[0], bool(X[0]) and bool(I[0]), bool((X[0] or 3.0) == 0.5)


def case_chain():
    return bool(0 < X[0] < 1), bool(X[0] < I[0] < 10), bool(X[2] <= -1.0 <= X[0]), bool(X[0] == 0.5), bool(X[0] != I[0])


def case_sort():
    pairs = sorted(zip(X, I))
    order = sorted(range(len(X)), key=lambda k: X[k])
    names = sorted("abcd", key=lambda c: -F["abcd".index(c)])
    return [(float(a), int(b)) for a, b in pairs], order, names, [float(v) for v in sorted(X, reverse=True)], [int(v) for v in sorted(set(I))]


def case_statistics():
    return float(statistics.mean(float(v) for v in X)), statistics.fmean(X), statistics.median([float(v) for v in X]), math.fsum(X), math.prod([int(i) for i in I])


def case_minmax_mixed():
    best = -math.inf
    for v in X:
        best = max(best, v)
    low = min(1.0, X[0], 2)
    clipped = [min(max(v, 0.0), 1.0) for v in X]
    return float(best), float(low), [float(c) for c in clipped], float(max(0, X[2])), float(max(X[2], 0))


@dataclass
class Stat:
    n: int = 0
    total: float = 0.0

    def add(self, v: float) -> None:
        self.n += 1
        self.total += v

    @property
    def mean(self) -> float:
        return self.total / self.n if self.n else 0.0


def case_fields():
    s = Stat()
    for v in X:
        s.add(v)
    t = Stat()
    t.add(2.5)
    t.add(X[0])
    return s.n, float(s.total), float(s.mean), f"{s.mean:.3f}", float(t.mean), bool(s.total == 4.75)


def case_accumulate():
    total = 0
    for i in I:
        total += i
    count = 0
    for v in X:
        if v > 0:
            count += 1
    running, out = 0.0, []
    for v in X:
        running = 0.9 * running + 0.1 * v
        out.append(round(float(running), 6))
    return int(total), count, out


def case_math():
    return math.sqrt(X[1]), math.floor(X[1]), math.isclose(X[0], 0.5), math.exp(X[2]), math.log2(I[2]), math.ceil(F[1]), math.trunc(X[2]), math.comb(int(I[0]), 2), math.gcd(int(I[0]), 6), math.isfinite(X[0]), math.copysign(1, X[2])


def case_conditional():
    out = []
    for k in range(4):
        v = X[k] if k % 2 else 7
        out.append(float(v * 2))
    w = X[0] if len(X) > 3 else None
    return out, w is None, float(w) if w is not None else -1.0


def case_conversions():
    return int(X[1]), float(I[0]), bool(I[1]), str(I[0]), int(F[3]), X[1].item(), I[0].item(), X.tolist()[1], round(X[1]), round(float(X[1]), 1), abs(X[2]).item(), hash(int(I[0]))


def case_unpack():
    a, b, *rest = X
    (c, d), e = X[:2], I[0]
    return float(a), float(b), [float(r) for r in rest], float(c), float(d), int(e)


def case_match():
    out = []
    for v in (X[0], I[0], I[1]):
        match v:
            case 1:
                out.append("one")
            case 0.5:
                out.append("half")
            case float():
                out.append("float")
            case int():
                out.append("int")
            case _:
                out.append("other")
    return out


def case_string():
    return ",".join(str(i) for i in I), ",".join(f"{x:g}" for x in X), " ".join(map(str, I.tolist())), str(I[0]) + "x", f"{I[0]}{X[0]}"
