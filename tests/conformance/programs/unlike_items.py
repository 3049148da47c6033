# accepted: 12
"""Values of several kinds that meet in one container or variable, and stay what each is."""

from collections import Counter
from dataclasses import dataclass


@dataclass(order=True)
class Task:
    rank: int
    name: str


def case_lists_of_unlike_items() -> list[object]:
    tasks = [Task(2, "b"), Task(1, "a")]
    names = [t.name for t in tasks]
    scores = {"x": 0.5, "y": 0.25}
    return [sorted(tasks), sorted(names), sorted(scores.items(), key=lambda kv: kv[1]), [len(n) for n in names], [[1], []]]


def case_dict_of_unlike_lists() -> dict[str, object]:
    words = "to be or not to be".split()
    counts = Counter(words)
    return {
        "words": sorted(words),
        "sizes": sorted({len(w) for w in words}),
        "pairs": list(zip(words, words[1:])),
        "top": counts.most_common(1),
        "inverse": {n: [w for w in counts if counts[w] == n] for n in counts.values()},
        "nested": [[w] for w in words[:2]],
    }


def case_tuples_beside_others() -> list[object]:
    symbols = tuple("abc") + ("d",)
    keyed = {symbols: 1}
    return [symbols, ([1], [[2]]), keyed]


def case_items_join_later() -> list[list]:
    xs = [1]
    ys = ["a"]
    both = [xs, ys]
    both[0].append("b")
    ys.append("c")
    for each in both:
        each.append("z")
    return [xs, ys, both[0] + both[1]]


def pick(n: int):
    return None if n == 0 else ("a", ["b"])


def other(n: int):
    return (1, 2, 3) if n else "none"


def case_optional_tuple_among_others() -> list:
    found = pick(1)
    return [1, found, ("x", 2.5, 1), pick(0)]


def case_tuple_or_text() -> list:
    x, y = other(1), other(0)
    xs = [x, (1,), y]
    return xs


def case_tuples_of_several_lengths() -> list:
    n = len("ab")
    t = (1,) if n > 3 else (1, 2)
    u = ("a", "b", "c") if n > 1 else None
    return [t, u, len(t)]


class Bag:
    def __init__(self, items: list[int]) -> None:
        self.items = items

    def __iter__(self):
        for x in self.items:
            yield x


class Countdown:
    def __init__(self, n: int) -> None:
        self.n = n

    def __iter__(self):
        return self

    def __next__(self) -> int:
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


def total(xs) -> int:
    return sum(x for x in xs)


def case_mixed_iterables() -> list[int]:
    keep = lambda p: lambda xs: filter(p, xs)
    odd = keep(lambda x: x % 2 == 1)
    out = []
    for xs in [[1, 2, 3], range(4), (x for x in [5, 6]), Bag([7, 8]), Countdown(4), {9: 1}, (1, 2)]:
        for x in xs:
            out.append(x)
    out.append(sum(odd([1, 2, 3])))
    out.append(sum(odd(odd(range(10)))))
    out.append(total(Bag([1, 2])) + total([3]))
    return out


def find(pairs: dict[str, list[int]], name: str) -> list[int] | None:
    return pairs.get(name)


def case_unpack_optional() -> list[str]:
    out = []
    for name in ("a", "b", "c"):
        try:
            first, *rest = find({"a": [1, 2, 3], "b": []}, name)
            out.append(f"{first} {rest}")
        except (TypeError, ValueError) as error:
            out.append(str(error))
        try:
            first, second = find({"a": [1, 2], "b": [1]}, name)
            out.append(f"{first} {second}")
        except (TypeError, ValueError) as error:
            out.append(f"{type(error).__name__} {error}")
    return out


def case_unpack_kinds() -> list[str]:
    out = []
    for item in [(1, "a"), [2, 3], "xy", 5, (1, 2, 3), None, {4: 1, 6: 2}]:
        try:
            x, y = item
            out.append(f"{x}{y}")
        except (TypeError, ValueError) as error:
            out.append(type(error).__name__)
    return out


def largest(*xs: int) -> int:
    return max(xs)


def case_star_generator() -> tuple[int, list[int]]:
    seen = []
    return largest(*(y for x in [1, 5, 3] if (y := x * 2) > 2)), [y]


def case_subset_of_fewer_types():
    s = {1, "a"}
    return s.issubset([1, 2]), s.issubset((1, 2)), frozenset(s).issubset(["a"]), s.issuperset([1])
