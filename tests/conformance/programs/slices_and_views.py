# accepted: 19
"""Slice objects, slices of tuples and of own classes, slice assignment of any iterable, views of dicts as sets."""


def same(x):
    return x


class Seq:
    def __init__(self, items):
        self.items = items
        self.log = []

    def __len__(self):
        return len(self.items)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return Seq(self.items[key])
        return self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value


class Log:
    def __init__(self):
        self.log = []

    def __getitem__(self, key):
        self.log.append(repr(key))
        return key

    def __delitem__(self, key):
        self.log.append("del " + str(key))

    def __setitem__(self, key, value):
        self.log.append("set " + str(key) + str(value))


def case_user_slice():
    s = Seq([1, 2, 3, 4, 5])
    return s[1:3].items, s[0], s[-1], s[::-1].items, len(s[2:])


def case_log():
    x = Log()
    a = x[1:2]
    b = x[::3]
    x[1:] = 5
    del x[:2]
    return x.log, a.start, b.stop, b.step, a == slice(1, 2), a != b


def case_slice_values():
    s = slice(1, 4)
    r = slice(None, None, -1)
    xs = [1, 2, 3, 4, 5]
    xs2 = list(range(8))
    xs2[slice(1, 3)] = [9]
    del xs2[slice(0, 2)]
    parts = [slice(2), slice(1, 2), slice(None, 4, 2)]
    return (
        xs[s],
        "hello"[s],
        (1, 2, 3, 4, 5)[s],
        b"abcde"[r],
        s.start,
        s.stop,
        s.step,
        s.indices(3),
        r.indices(5),
        repr(s),
        str(r),
        [xs[p] for p in parts],
        xs2,
        range(10)[s].start,
    )


def case_named_fields():
    NAME, AGE = slice(0, 5), slice(5, 8)
    rows = ["alice 30", "bob   25"]
    return [(r[NAME].strip(), int(r[AGE])) for r in rows]


def case_tuple_slices():
    t = (1, 2, 3, 4)
    m = (1, "a", 2.5)
    i = same(2)
    return t[:i], t[i:], t[::-i], m[i:], m[:i], t[i : i + 1], ()[:i], t[-i:]


def case_slice_assign():
    xs = list(range(10))
    xs[1:3] = (i * i for i in range(3))
    xs[5:] = b"ab"
    ys = [1, 2, 3]
    ys[:0] = range(2)
    ys[len(ys) :] = (7, 8)
    ys[::2] = {9: 1, 8: 2, 7: 3, 6: 4}
    return xs, ys


def case_err():
    return [1, 2][slice(None, None, 0)]


def case_zip():
    return list(zip()), [1 for _ in zip()]


def case_slice_union():
    out = []
    for key in [1, slice(0, 2)]:
        out.append([5, 6, 7][key])
    return out


def case_keys_twice():
    d = {"a": 1, "b": 2}
    ks = d.keys()
    vs = d.values()
    its = d.items()
    return list(ks), list(ks), len(ks), list(vs), list(vs), sum(vs), list(its), list(its), "a" in ks, "a" in ks


def case_live():
    d = {"a": 1}
    ks = d.keys()
    d["b"] = 2
    return list(ks), len(ks)


def case_ops():
    d = {"a": 1, "b": 2}
    e = {"b": 3}
    return (
        sorted(d.keys() & e.keys()),
        sorted(d.keys() | {"z"}),
        d.keys() - e.keys(),
        sorted(d.keys() ^ {"a", "q"}),
        d.keys() == {"a", "b"},
        d.items() & e.items() == set(),
        d.keys() <= {"a", "b", "c"},
        ("a", 1) in d.items(),
        2 in d.values(),
    )


def case_fromkeys():
    return dict.fromkeys("abc", 0), dict.fromkeys([1, 2]), dict.fromkeys(range(2), "x")


def case_next_list():
    xs = [1, 2]
    return next(iter(xs)), next(reversed(xs))


def case_param():
    d = {"a": 1}
    return total(d.values()), names(d.keys()), pairs(d.items())


def total(vs):
    return sum(vs) + len(vs)


def names(ks):
    return [k for k in ks] + [k for k in ks]


def pairs(its):
    return [f"{k}{v}" for k, v in its]


def case_rev():
    d = {"a": 1, "b": 2}
    return list(reversed(d)), list(reversed(d.keys())), list(reversed(d.values())), list(reversed(d.items()))


def case_repr():
    d = {"a": 1}
    return str(d.keys()), repr(d.values()), f"{d.items()}"


def case_bounds_of_several_types():
    settings = {"max": 2, "text": "abc", "none": None, "on": True, "half": 0.5}
    out = []
    for k in ("max", "none", "text", "missing", "on", "half"):
        limit = settings.get(k)
        try:
            out.append("hello"[:limit])
            out.append([1, 2, 3, 4][limit:])
        except TypeError as e:
            out.append(str(e))
    return out


class Place:
    def __init__(self, at: int, log: list[str]):
        self.at = at
        self.log = log
        log.append(f"made {at}")

    def __index__(self) -> int:
        self.log.append(f"asked {self.at}")
        return self.at


def case_bounds_asked_step_first() -> list[str]:
    log: list[str] = []
    xs = list(range(10))
    ys = xs[Place(1, log) : Place(8, log) : Place(2, log)]
    xs[Place(1, log) : Place(2, log)] = [9]
    del xs[Place(0, log) : Place(1, log)]
    text = "abcdef"[Place(0, log) : Place(5, log) : Place(3, log)]
    return [*log, str(xs), str(ys), text, str((1, 2, 3, 4)[Place(1, log) :])]
