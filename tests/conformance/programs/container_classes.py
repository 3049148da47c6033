# accepted: 16
"""Classes derived from dict and list."""

from typing import Any


class D(dict):
    def total(self) -> int:
        return sum(self.values())


def case_dict() -> str:
    d = D({"a": 1})
    d["b"] = 2
    d.update(c=3)
    del d["a"]
    e = D(x=1)
    return f"{d} {len(d)} {d.total()} {sorted(d)} {'b' in d} {d.get('z')} {d.get('z', 5)} {d == {'b': 2, 'c': 3}} {isinstance(d, dict)} {dict(d)} {list(d.items())} {d.pop('b')} {d.setdefault('q', 9)} {d} {e} {bool(D())}"


class L(list):
    def first(self):
        return self[0]


def case_list() -> str:
    x = L([3, 1, 2])
    x.append(4)
    x.sort()
    y = [a * 2 for a in x]
    return f"{x} {x.first()} {x[1:]} {len(x)} {sum(x)} {sorted(x, reverse=True)} {x == [1, 2, 3, 4]} {x + [5]} {[0] + x} {isinstance(x, list)} {y} {x.index(3)} {x * 2} {list(reversed(x))} {3 in x} {L()} {max(x)} {x < [2]}"


class Default(dict):
    def __missing__(self, key: str) -> int:
        self[key] = len(self)
        return self[key]


def case_missing() -> str:
    d = Default()
    return f"{d['a']} {d['b']} {d['a']} {d}"


class Loud(dict):
    def __setitem__(self, key: str, value: int) -> None:
        super().__setitem__(key, value * 10)

    def __getitem__(self, key: str) -> int:
        return super().__getitem__(key) + 1


def case_loud() -> str:
    d = Loud(a=1)
    d["b"] = 2
    return f"{d} {d['a']} {d['b']} {d.get('a')}"


class Stack(list):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def push(self, x: int) -> None:
        self.append(x)

    def peek(self) -> int:
        return self[-1]


def case_stack() -> str:
    s = Stack("s")
    s.push(1)
    s.push(2)
    return f"{s.name} {s.peek()} {s.pop()} {s} {len(s)} {bool(s)}"


def case_key_error() -> str:
    try:
        D(a=1)["x"]
    except KeyError as e:
        return repr(e)
    return ""


class Attr(dict):
    def __getattr__(self, name: str) -> int:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name)


def case_attr() -> str:
    a = Attr(x=3)
    try:
        a.y
    except AttributeError as e:
        return f"{a.x} {e}"
    return ""


class Base(dict):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.update(*args, **kwargs)

    def __setitem__(self, k, v) -> None:
        dict.__setitem__(self, k, v)


class Sub(Base):
    def count(self) -> int:
        return len(self.keys())


def case_sub() -> str:
    s = Sub({"a": 1}, b=2)
    s["c"] = 3
    return f"{s} {s.count()} {s.copy()} {type(s.copy()).__name__} {type(s).__name__} {s | {'z': 0}} {list(s)} {[*s]}"


def case_eq() -> list[bool]:
    return [D(a=1) == D(a=1), {"a": 1} == D(a=1), D(a=1) != {"a": 2}, L([1]) == L([1]), [1] == L([1])]


class Matrix(list):
    def __init__(self, rows: list[list[int]]) -> None:
        super().__init__(rows)

    def transpose(self) -> "Matrix":
        return Matrix([list(c) for c in zip(*self)])


def case_matrix() -> str:
    return str(Matrix([[1, 2], [3, 4]]).transpose())


def case_iter() -> str:
    out = []
    for k, v in D(a=1, b=2).items():
        out.append(f"{k}{v}")
    for i, x in enumerate(T("ab")):
        out.append(f"{i}{x}")
    a, b = L([1, 2])
    return ",".join(out) + ",".join(T("xy")) + str(a + b) + str({**D(q=1)})


class T(list):
    pass


class Sorted(list):
    def append(self, x: int) -> None:
        super().append(x)
        self.sort(key=lambda v: -v)


def case_sorted() -> str:
    s = Sorted()
    for x in (3, 1, 2):
        s.append(x)
    s += [9]
    s[0] = 7
    s[1:2] = [5, 5]
    del s[-1]
    s.insert(0, 8)
    s.remove(5)
    s.extend(x for x in (1, 1))
    return f"{s} {s.count(1)} {s == Sorted(s)} {tuple(s)} {set(s) == {1, 5, 7, 8}}"


def case_wrong() -> list[str]:
    out = []
    for f in (
        lambda: Sorted([1])[5],
        lambda: Sorted().pop(),
        lambda: Sorted([1]).remove(3),
        lambda: D().popitem(),
        lambda: D(a=1).pop("z"),
        lambda: hash(D()),
        lambda: D(1, 2),
    ):
        try:
            f()
        except (IndexError, ValueError, KeyError, TypeError) as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


class Graph(dict[str, list[str]]):
    def add(self, a: str, b: str) -> None:
        self.setdefault(a, []).append(b)
        self.setdefault(b, []).append(a)

    def degree(self) -> dict[str, int]:
        return {k: len(v) for k, v in self.items()}


def case_graph() -> str:
    g = Graph()
    g.add("a", "b")
    g.add("a", "c")
    return f"{g} {g.degree()} {[n for n in g if len(g[n]) > 1]}"


class Mixin:
    def describe(self) -> str:
        return f"{type(self).__name__} of {len(self)}"


class Both(Mixin, list):
    pass


class Other(list, Mixin):
    pass


def case_mixin() -> str:
    return Both([1, 2]).describe() + Other([3]).describe()


def case_dict_unbound() -> str:
    d = D(a=1)
    dict.__setitem__(d, "b", 2)
    dict.update(d, c=3)
    return str(d) + str(dict.get(d, "b")) + str(dict.__len__(d))
