# accepted: 10
"""sorted(…)[:n]: only the first items are looked at."""

from __future__ import annotations


def top(scores: list[float], k: int) -> list[tuple[int, float]]:
    return sorted(enumerate(scores), key=lambda p: p[1], reverse=True)[:k]


def data(n: int) -> list[int]:
    s, out = 7, []
    for _ in range(n):
        s = (s * 1103515245 + 12345) % 2147483648
        out.append(s // 65536 % 50)
    return out


def case_top_k() -> list[object]:
    xs = data(200)
    return [top([x / 7 for x in xs], k) for k in (0, 1, 5, 50, 64, 65, 199, 200, 500, -1, -190)]


def case_every_way() -> list[object]:
    xs = data(300)
    out = []
    for k in (0, 1, 3, 10, 64, 70, -290):
        out.append(sorted(xs)[:k])
        out.append(sorted(xs, reverse=True)[:k])
        out.append(sorted(xs, key=lambda x: -x)[:k])
        out.append(sorted(enumerate(xs), key=lambda p: p[1] % 7)[:k])
        out.append(sorted(enumerate(xs), key=lambda p: (-(p[1] % 7), str(p[0])), reverse=True)[:k])
    return out


def case_with_nans() -> list[object]:
    nan = float("nan")
    xs = [3.0, nan, 1.0, 2.0, nan, 0.5] * 10
    return [repr(sorted(xs)[:5]), repr(sorted(xs, key=lambda x: -x)[:3]), repr(sorted([(x, i) for i, x in enumerate(xs)])[:4])]


def case_words() -> list[str]:
    words = "the quick brown fox jumps over the lazy dog and the cat".split() * 5
    return sorted(words)[:4] + sorted(words, key=len)[:4] + sorted(set(words), key=lambda w: (-len(w), w))[:3] + sorted(words, key=lambda w: w[::-1], reverse=True)[:3]


def case_dicts() -> list[object]:
    d = {chr(97 + i % 26) * (1 + i // 26): i * 37 % 11 for i in range(60)}
    return [sorted(d.items(), key=lambda kv: (-kv[1], kv[0]))[:5], sorted(d, key=d.get)[:5], sorted(d.values())[:3], sorted(d.items(), key=lambda kv: kv[1], reverse=True)[:4]]


def case_count_that_changes() -> list[int]:
    k = 3
    log = []
    def key(x):
        nonlocal k
        k = 1
        log.append(x)
        return -x
    return sorted(range(20), key=key)[:k] + log[:3]


def case_the_list_stays() -> list[list[int]]:
    xs = data(100)
    return [sorted(xs)[:5], xs[:5], sorted([x] for x in xs)[:2]]


class Item:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        return self.v < o.v


def case_objects() -> list[int]:
    return [i.v for i in sorted([Item(v) for v in data(30)])[:3]]


def case_other_keys() -> list[object]:
    return [sorted([True, False, True] * 10)[:3], sorted([b"b", b"a"] * 10)[:2], sorted([1, 2.5, 0] * 9)[:4], sorted([(1, "a"), (0, "z")] * 9, key=lambda t: t[1])[:2]]


def case_one_of_them() -> list[object]:
    xs = data(40)
    return [sorted(xs)[0], sorted(xs)[3], sorted(xs, key=lambda x: -x)[1], sorted(xs)[-1], sorted(xs, reverse=True)[0]]
