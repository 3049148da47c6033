# accepted: 57
"""The builtins, one after the other."""


def ident(x):
    return x


def case_hash():
    return (
        hash(1),
        hash(-1),
        hash(2**61 - 1),
        hash(2**61),
        hash(1.5),
        hash(True),
        hash(None) == hash(None),
        hash(0.0),
        hash(-0.0),
        hash(1e300),
        hash(float("inf")),
        hash(-2.5),
    )


def case_hash_tuple():
    return hash((1, 2)), hash(()), hash((1, (2, 3.5))), hash((True, -1)), hash(tuple([1, 2, 3]))


def case_hash_str():
    return (
        hash("a") == hash("a"),
        hash(b"a") == hash(b"a"),
        hash(("a", 1)) == hash(("a", 1)),
        hash(frozenset([1, 2])) == hash(frozenset([2, 1])),
        hash(""),
        hash(b"" + bytes(0)),
    )


def case_hash_err():
    return hash([1])


def case_hash_fs():
    return hash(frozenset([1, 2, 3])), hash(frozenset())


def case_sum():
    return (
        sum([[1], [2, 3]], []),
        sum([0.1] * 10),
        sum([1, 2.5]),
        sum((1, 2), 10),
        sum([], 0.5),
        sum(x for x in range(4)),
        sum([0.1, 0.2, 0.3]),
        sum({1: 2}),
        sum([(1,), (2,)], ()),
        sum([1e16, 1.0, -1e16]),
        sum([1, 2], start=5),
        sum([True, True]),
    )


def case_minmax():
    xs = ["bb", "a", "ccc"]
    return (
        max(xs, key=len),
        min(xs, key=len),
        max([], default=0),
        min(3, 1, 2),
        max("a", "b"),
        max({"a": 3, "b": 5}),
        max([1, 2], [1, 3]),
        min((x for x in [3, 1])),
        max(xs, default="z"),
        max(1, 2, key=lambda v: -v),
        max([(1, "a"), (1, "b")]),
    )


def case_max_err():
    return max([])


def case_sorted():
    xs = [(1, "b"), (0, "a"), (1, "a")]
    return (
        sorted(xs),
        sorted(xs, key=lambda t: t[0], reverse=True),
        sorted("hello"),
        sorted({3, 1}),
        sorted({"b": 1, "a": 2}),
        sorted([1, 2.5, True]),
        sorted([3, 1], reverse=ident(False)),
    )


def case_range():
    r = range(0, 10, 3)
    return (
        r.index(6),
        r.count(3),
        9 in r,
        10 in r,
        list(r[1:3]),
        r == range(0, 12, 3),
        list(reversed(r)),
        list(range(5, 0, -2)),
        len(r),
        r[-1],
        r.start,
        r.stop,
        r.step,
        bool(range(0)),
        repr(r),
        list(range(10)[2:8:3]),
        hash(range(3)) == hash(range(3)),
        3.0 in r,
        max(r),
        sum(r),
        list(range(3)) + [1],
        r[1],
    )


def case_rangex_err():
    return range(3)[5]


def case_rangex_err2():
    return len(range(0, 1, ident(0)))


def case_enum():
    return list(enumerate("ab", 1)), list(enumerate(["x"], start=-1)), dict(enumerate("ab"))


def case_zip():
    return list(zip([1, 2], "ab", (True, False))), list(zip()), dict(zip("ab", [1, 2])), list(zip([1, 2, 3], [1]))


def case_zip_strict():
    return list(zip([1, 2], [1], strict=True))


def case_zip_strict2():
    return list(zip([1], [1, 2], strict=True))


def case_sets():
    s = {1, 2, 3}
    return (
        s | {4},
        s & {1},
        s - {1},
        s ^ {1, 9},
        s.union([4], (5,)),
        s.intersection([1, 2], {2}),
        s.difference([1]),
        s.symmetric_difference([3, 4]),
        s.issubset([1, 2, 3, 4]),
        s.issuperset({1}),
        s.isdisjoint([9]),
        s <= {1, 2, 3},
        s < s,
        s > {1},
        frozenset(s) == s,
        s == {1, 2, 3},
    )


def case_sets2():
    s = {1, 2}
    s.add(3)
    s.discard(9)
    s.remove(1)
    s.update([5], {6})
    s |= {7}
    s &= {2, 3, 5, 7}
    s -= {2}
    s ^= {3, 100}
    t = s.copy()
    s.intersection_update([5, 7])
    t.difference_update([5])
    t.symmetric_difference_update([7, 8])
    x = {42}
    return sorted(s), sorted(t), x.pop(), len(x), frozenset([1]) | {2}, {1} | frozenset([2])


def case_set_rm():
    {1}.remove(2)


def case_set_pop():
    s = {1}
    s.pop()
    s.pop()


def case_fs():
    f = frozenset([1, 2, 3])
    return f.union([4]), f & {1}, f.isdisjoint([7]), f.copy(), len(f), 1 in f, {f: 1}[frozenset([3, 2, 1])], f - {1}, f.difference([2])


def case_dict():
    d = dict.fromkeys("abc", 0)
    d.setdefault("z", 5)
    d.update(a=1)
    d.update({"q": 3}, w=4)
    d.update([("k", 9)])
    d |= {"m": 1}
    p = d.popitem()
    v = d.pop("z")
    w = d.pop("nope", None)
    return (
        d,
        p,
        v,
        w,
        list(reversed(d)),
        sorted(d.keys() & {"a", "q"}),
        d.keys() - {"a"} == {"b", "c", "q", "w", "k"},
        d | {"y": 1},
        dict(d) == d,
        list(d.items())[0],
        dict(a=1, b=2),
        dict([("x", 1)]),
        dict({"a": 1}, b=2),
        d.copy() is d,
    )


def case_dict_views():
    d = {"a": 1, "b": 2}
    ks = d.keys()
    vs = d.values()
    its = d.items()
    d["c"] = 3
    return (
        len(ks),
        list(ks),
        list(vs),
        list(its),
        "c" in ks,
        3 in vs,
        ("a", 1) in its,
        d.keys() == {"a", "b", "c"},
        sorted(d.keys() | {"z"}),
        d.keys() ^ {"a"} == {"b", "c"},
        list(reversed(d.values())),
        list(reversed(d.items())),
    )


def case_mutate():
    d = {"a": 1}
    for k in d:
        d[k + "x"] = 1


def case_mutate_set():
    s = {1}
    for k in s:
        s.add(k + 1)


def case_order():
    d = {"a": 1, "b": 2, "c": 3}
    del d["a"]
    d["a"] = 4
    d["b"] = 5
    return list(d), d


def case_key_err():
    d = {"a": 1}
    return d["zz"]


def case_key_err2():
    d = {(1, "a"): 1}
    return d[(2, "b")]


def case_callable():
    return callable(len), callable(3), callable(case_order), callable("a")


def case_issub():
    return issubclass(bool, int), issubclass(int, (str, float)), isinstance(True, int), isinstance(1, (int, str)), isinstance("a", str)


class Q:
    def __init__(self):
        self.v = 1


def case_setattr():
    q = Q()
    setattr(q, "v", 5)
    return q.v, getattr(q, "v"), getattr(q, "nope", 3), hasattr(q, "v"), hasattr(q, "w")


def case_type():
    return type(1) is int, type("a").__name__, type(1) == type(2), type([]).__name__, type(1) == type(1.0)


def case_filter():
    return (
        list(filter(None, [0, 1, "", "a"])) if False else 0,
        list(filter(None, [0, 1, 2])),
        list(filter(lambda v: v > 1, [1, 2])),
        list(map(lambda a, b: a + b, [1, 2], [3, 4])),
        list(map(int, "123")),
        list(map(str, (1, 2))),
    )


def case_iter():
    it = iter([1, 2])
    return next(it), next(it), next(it, None), next(it, 7)


def case_iter_err():
    it = iter([])
    return next(it)


def case_all():
    return all([]), any([]), all([1, 0]), any([0, ""]) if False else 0, all(x > 0 for x in [1]), any("ab"), all({1: 2})


def case_list_funcs():
    return (
        list("abc"),
        list({1: 2}),
        list(range(3)),
        tuple("ab"),
        set("aab") == {"a", "b"},
        list(b"ab"),
        list((1, "a")),
        list(),
        tuple(),
        dict(),
        set(),
        frozenset(),
        str(),
        int(),
        float(),
        bool(),
        bytes(),
    )


def case_pow():
    return pow(2, 3), pow(2, -1), pow(2.0, 3), pow(2, 0.5), pow(5, 3, 7), pow(True, 2)


def case_chr():
    return chr(97), ord("€"), chr(0x1F600), ord(b"a")


def case_chr_err():
    return chr(-1)


def case_ord_err():
    return ord("ab")


def case_round():
    return round(3.14159, 2), round(5), round(-1.5), round(1e300), round(True) if False else 1


def case_round_big():
    return round(1e300)


def case_divmod():
    return divmod(7, -2), divmod(7.5, 2), divmod(-1, 3), divmod(True, 2)


def case_format():
    return format(3.14159, ".2f"), format(255, "x"), format("a", ">3"), format(True), format(None) if True else "", format([1])


def case_bool():
    return bool([]), bool([0]), bool(""), bool(0.0), bool(None), bool({}), bool((0,)), bool(range(0)), bool(b""), bool(float("nan"))


def case_print_ret():
    return print("x")


def case_repr():
    return (
        repr([1.0, "a", b"b", None, True, (1,), {1: "x"}, {"s"}]),
        repr({}),
        repr(set()),
        repr(frozenset()),
        repr(range(1, 5, 2)),
        repr(()),
    )


def case_slice_builtin():
    xs = [1, 2, 3, 4]
    s = slice(None, None, 2)
    return xs[s]


def case_id_is():
    xs = [1]
    ys = xs
    return xs is ys, xs is not [1], None is None


def case_dict_err():
    d = {}
    d.popitem()


def case_dict_cmp():
    return {"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: 2} != {1: 3}


def case_list_methods():
    xs = [1, 2, 3]
    xs.extend("ab") if False else None
    xs.extend(range(2))
    xs.insert(100, 9)
    xs.insert(-1, 8)
    ys = xs.copy()
    ys.clear()
    return xs, ys, xs.index(2), xs.index(1, 1), xs.count(1), xs.pop(), xs.pop(0), xs * 2, xs + [1], [1, 2] < [1, 3], [1] == [1.0], 3 in xs


def case_list_sort():
    xs = [3, 1, 2]
    xs.sort(reverse=True)
    ys = ["b", "A"]
    ys.sort(key=str.lower)
    return xs, ys


class A:
    k = 5

    def __init__(self, flag):
        self.x = 1
        if flag:
            self.y = "s"

    def late(self):
        self.z = [1]

    @property
    def p(self):
        return 1


def case_has():
    a, b = A(True), A(False)
    out = [
        hasattr(a, "x"),
        hasattr(a, "y"),
        hasattr(b, "y"),
        hasattr(a, "z"),
        hasattr(a, "late"),
        hasattr(a, "p"),
        hasattr(a, "k"),
        hasattr(a, "nope"),
    ]
    a.late()
    out.append(hasattr(a, "z"))
    return (
        out,
        getattr(a, "y", "d"),
        getattr(b, "y", "d"),
        getattr(b, "z", None),
        getattr(b, "nope", 3),
        getattr(b, "x", 0),
        getattr(b, "k", 0),
    )


def case_set():
    a = A(True)
    setattr(a, "x", 9)
    setattr(a, "y", a.y + "!")
    return a.x, a.y, getattr(a, "x")


def case_arguments_by_name() -> list:
    made = [str(object="x"), str(object=b"\xc3\xa9", encoding="utf-8"), str(b"a\xff", errors="ignore"), str(errors="ignore", object=b"\xffb")]
    made += [*enumerate(iterable="ab"), *enumerate(start=1, iterable="ab"), *enumerate("c", start=2)]
    return [*made, bytes(source=b"ab"), bytes(source="é", encoding="utf-8"), bytearray(source=b"ab"), sum([1], start=2), round(number=2.5, ndigits=1), pow(exp=2, base=3), pow(2, mod=5, exp=3), int("12", base=3)]
