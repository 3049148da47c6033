# accepted: 12
"""Dicts asked for the same key several times, with and without changes in between."""

from collections import Counter, defaultdict

WORDS = ["a", "b", "a", "c", "b", "a", "", "d", "a"]


def case_counting():
    a: dict[str, int] = {}
    b: dict[str, int] = {}
    c: dict[str, int] = {}
    for w in WORDS:
        a[w] = a.get(w, 0) + 1
        if w in b:
            b[w] += 1
        else:
            b[w] = 1
        if w not in c:
            c[w] = 0
        c[w] += 1
    return a, b, c


def case_kinds():
    counter = Counter()
    numbers = defaultdict(int)
    groups = defaultdict(list)
    plain = {}
    for i, w in enumerate(WORDS):
        counter[w] += 1
        numbers[w + "x"] += i
        groups[w].append(i)
        if w not in plain:
            plain[w] = []
        plain[w].append(i)
    return counter, dict(numbers), dict(groups), plain


def case_caught():
    d: dict[str, int] = {}
    for w in WORDS:
        try:
            d[w] += 1
        except KeyError as e:
            d[w] = len(str(e))
    return d


def case_missing():
    d = {"a": 1}
    out = []
    for k in ("a", "b"):
        try:
            v = d.get(k)
            out.append(str(v))
            out.append(str(d[k]))
        except KeyError as e:
            out.append(f"KeyError {e}")
    return out


def case_changed_between():
    d = {"a": 1, "b": 2}
    out = []
    for k in ("a", "b"):
        if k in d:
            del d[k]
            out.append(k in d)
            d["c" + k] = len(d)
            out.append(d.get(k) is None)
            d[k] = d.get(k, 10) + 1
    return d, out


def case_growing_between():
    d: dict[int, int] = {}
    out = []
    for i in range(40):
        if i in d:
            out.append(d[i])
        for j in range(3):
            d[i * 3 + j] = i
        if i in d:
            out.append(d[i])
            d[i] += 100
            d.pop(i // 2, None)
            out.append(d.get(i, -1))
    return d, out


def case_key_changes():
    d = {"a": 1, "b": 2}
    k = "a"
    found = k in d
    k = "x"
    try:
        if found:
            return d[k]
    except KeyError:
        return -1
    return 0


def case_other_name():
    d = {"a": 1}
    e = d
    out = []
    for k in ("a", "b", "c"):
        if k not in d:
            e[k] = 5
            out.append(d[k])
            e.clear()
            out.append(d.get(k, 7))
        d[k] = d.get(k, 0) + 1
    return d, out


def _drop(d: dict[str, int], k: str) -> int:
    return d.pop(k, 0)


def case_called_between():
    d = {"a": 1, "b": 2}
    out = []
    for k in ("a", "b"):
        if k in d:
            out.append(_drop(d, k))
            out.append(d.get(k, -1))
            d[k] = d.get(k, 3) * 2
    return d, out


def case_memo():
    memo: dict[int, int] = {}

    def fib(n):
        if n in memo:
            return memo[n]
        memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
        return memo[n]

    return fib(60), len(memo)


def case_values_of_several_types():
    d: dict[str, int | None] = {"a": None, "b": 3}
    e: dict[tuple[int, int], list[str]] = {}
    out = []
    for k in ("a", "b", "c"):
        if k in d and d[k] is not None:
            d[k] = d[k] + 1
        out.append(d.get(k))
        p = (len(k), len(d))
        if p not in e:
            e[p] = [k]
        else:
            e[p] += [k]
        e[p].append("end")
    return d, e, out


def case_combined_conditions():
    d = {"a": 5, "b": 0}
    out = []
    for k in ("a", "b", "c"):
        if k in d and d[k] > 3:
            out.append(d[k])
            d[k] -= 1
        elif k not in d or d[k] == 0:
            d[k] = 9
        while d[k] < 12:
            d[k] += 1
        out.append(d[k])
    return d, out
