# accepted: 8
"""Classes derived from those of collections.abc, with the methods that these make."""

from collections.abc import Mapping, MutableMapping, Sequence, MutableSequence


class Conf(Mapping):
    def __init__(self, d: dict[str, int]) -> None:
        self._d = d

    def __getitem__(self, k: str) -> int:
        return self._d[k]

    def __iter__(self):
        return iter(self._d)

    def __len__(self) -> int:
        return len(self._d)

    def __repr__(self) -> str:
        return f"Conf({self._d})"


def case_mapping() -> str:
    c = Conf({"a": 1, "b": 2})
    return f"{c['a']} {c.get('z')} {c.get('b', 9)} {'a' in c} {list(c.keys())} {list(c.items())} {sum(c.values())} {dict(c)} {len(c)} {c == {'a': 1, 'b': 2}} {c == Conf({'a': 1, 'b': 2})} {c.keys()} {c.items()} {2 in c.values()} {('a', 1) in c.items()} {('a', 2) in c.items()} {('q', 2) in c.items()} {len(c.items())} { {**c} }"


def case_loop() -> list[str]:
    return [f"{k}{v}" for k, v in Conf({"a": 1, "b": 2}).items()]


class Seq(Sequence):
    def __init__(self, n: int) -> None:
        self.n = n

    def __getitem__(self, i):
        if i < 0 or i >= self.n:
            raise IndexError(i)
        return i * i

    def __len__(self) -> int:
        return self.n


def case_sequence() -> str:
    s = Seq(4)
    try:
        s.index(5)
    except ValueError:
        return f"{list(s)} {9 in s} {7 in s} {s.index(4)} {s.count(1)} {list(reversed(s))} {len(s)} {max(s)} {sorted(s, reverse=True)}"
    return ""


class MM(MutableMapping):
    def __init__(self) -> None:
        self._d: dict[str, int] = {}

    def __getitem__(self, k):
        return self._d[k]

    def __setitem__(self, k, v):
        self._d[k.lower()] = v

    def __delitem__(self, k):
        del self._d[k]

    def __iter__(self):
        return iter(self._d)

    def __len__(self):
        return len(self._d)


def case_mutable_mapping() -> str:
    m = MM()
    m["A"] = 1
    m.update({"B": 2}, c=5)
    out = f"{m.pop('a')} {m.setdefault('c', 3)} {m.setdefault('d', 4)} {sorted(m.items())} {m.get('b')} {m.pop('zz', 0)} {m.popitem()}"
    m.clear()
    return out + str(len(m))


class ML(MutableSequence):
    def __init__(self, xs: list[int]) -> None:
        self._x = xs

    def __getitem__(self, i):
        return self._x[i]

    def __setitem__(self, i, v):
        self._x[i] = v

    def __delitem__(self, i):
        del self._x[i]

    def __len__(self):
        return len(self._x)

    def insert(self, i, v):
        self._x.insert(i, v)


def case_mutable_sequence() -> str:
    m = ML([1, 2, 3])
    m.append(4)
    m.extend([5, 6])
    m += [7]
    m.reverse()
    m.remove(5)
    return f"{list(m)} {m.pop()} {m.pop(0)} {m.index(3)} {m.count(2)} {len(m)} {3 in m}"


def case_instances() -> list[bool]:
    return [
        isinstance(Conf({}), Mapping),
        isinstance(Conf({}), MutableMapping),
        isinstance(MM(), Mapping),
        isinstance(Seq(1), Sequence),
        isinstance(ML([]), MutableSequence),
        isinstance(ML([]), Sequence),
        isinstance(Seq(1), Mapping),
        isinstance(Conf({}), dict),
    ]


def case_missing() -> str:
    try:
        MM().pop("q")
    except KeyError as e:
        return repr(e)
    return ""


def case_abstract() -> str:
    class Half(Mapping):
        def __len__(self) -> int:
            return 0

    try:
        Half()
    except TypeError as e:
        return str(e)[:36]
    return ""
