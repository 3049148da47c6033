# accepted: 36
"""Lists, dicts, sets, tuples, text and numbers, each method and form as small annotated programs use it."""

from typing import Dict, List, Optional, Set, Tuple, Union
import math


def case_nested_list_ops():
    x: list[list[int]] = []
    for i in range(3):
        x.append([])
        for j in range(i + 1):
            x[i].append(j)
    x[0] = [9]
    x[1][0] += 5
    x += [[7, 7]]
    y = x[1]
    y.append(100)
    z = [row[:] for row in x]
    z[0][0] = 0
    total = 0
    for row in x:
        for v in row:
            total += v
    return x, z, total, x[-1][-1], len(x[2]), [1, 2] in [[1, 2], [3]], x.index([9]), sum(x, [])


def case_dict_of_lists():
    d: dict[str, list[int]] = {"a": [1], "b": []}
    d["b"].append(2)
    d["c"] = d["a"]
    d["c"].append(3)
    for k in d:
        d[k].append(0)
    return d, d["a"] is d["c"], {k: len(v) for k, v in d.items()}


def case_dict_nested():
    d: Dict[int, Dict[str, float]] = {}
    for i in range(3):
        d[i] = {}
        d[i]["x"] = i * 1.5
    d[0]["y"] = 2.0
    e = {1: {2: {3: "deep"}}}
    return d, e[1][2][3], d.get(5, {}), d.get(0, {}).get("y", -1.0)


def case_dict_tuple_keys():
    d: Dict[Tuple[int, int], str] = {(0, 0): "o", (1, 0): "x"}
    d[(1, 1)] = "z"
    d[2, 2] = "w"
    return d, (1, 0) in d, d[0, 0], sorted(d), max(d), [k[0] + k[1] for k in d]


def case_tuple_list():
    a: List[Tuple[int, str]] = []
    a.append((1, "x"))
    a.append((0, "y"))
    a.sort()
    (n, s) = a[0]
    b = [t[1] for t in a]
    return a, n, s, b, a[1][0], dict(a), [i for i, _ in a], sorted(a, key=lambda t: t[1], reverse=True), list(zip(*a))


def case_tuple_of_tuples():
    t: Tuple[Tuple[int, int], Tuple[str, bool]] = ((1, 2), ("a", True))
    u = t + ((3.0,),)
    v = t * 2
    return (
        t[0][1],
        u,
        v,
        len(u),
        t[1][0] * 3,
        (1, 2) in t,
        t == ((1, 2), ("a", True)),
        t < ((1, 3), ("a", True)),
        hash((1, 2)) == hash((1, 2)),
        t.index((1, 2)),
        t.count((9, 9)),
    )


def case_set_methods():
    s: Set[int] = {1, 2, 3}
    s.add(4)
    s.remove(1)
    s.discard(100)
    t = s.copy()
    t.update([10, 11])
    t -= {10}
    t |= {12}
    t &= {2, 3, 11, 12}
    t ^= {2}
    p = {5}.pop()
    e = (
        s.union({7}, [8]),
        s.intersection({2}),
        s.difference({2}),
        s.symmetric_difference({2, 9}),
        s.issubset({2, 3, 4, 5}),
        s.issuperset({2}),
        s.isdisjoint({1}),
    )
    s.clear()
    return t, p, e, s, len(s), set("hello") == set("ohell"), {x % 3 for x in range(10)}, frozenset([1, 2]) | {3}, sorted({"b", "a"})


def case_remove_missing():
    s = {1}
    s.remove(5)
    return s


def case_list_remove_missing():
    xs = [1]
    xs.remove(5)
    return xs


def case_pop_empty():
    xs: List[int] = []
    return xs.pop()


def case_popitem():
    d = {"a": 1, "b": 2}
    k, v = d.popitem()
    return k, v, d, d.pop("zz", None), d.pop("a"), d


def case_dict_views():
    d = {"a": 1, "b": 2, "c": 3}
    keys = d.keys()
    d["d"] = 4
    return (
        len(keys),
        list(keys),
        "d" in keys,
        list(d.values()),
        sum(d.values()),
        list(d.items())[0],
        d.keys() & {"a", "zz"},
        d.keys() - {"a"},
        [f"{k}={v}" for k, v in sorted(d.items(), reverse=True)],
        max(d.values()),
        list(reversed(d)),
        dict(reversed(list(d.items()))),
    )


def case_dict_order():
    d = {}
    d["z"] = 1
    d["a"] = 2
    d["z"] = 3
    del d["a"]
    d["a"] = 4
    return (
        d,
        list(d),
        next(iter(d)),
        {**d, "q": 1},
        d | {"z": 0},
        d == {"a": 4, "z": 3},
        dict.fromkeys("ab", 0),
        dict.fromkeys([1]),
        dict(zip("ab", [1, 2])),
    )


def case_mutate_while_iterating():
    d = {1: 1, 2: 2}
    for k in d:
        d[k + 10] = 0
    return d


def case_mutate_list_iterating():
    xs = [1, 2, 3]
    out = []
    for x in xs:
        out.append(x)
        if x < 3 and len(xs) < 6:
            xs.append(x * 10)
    return out, xs


def case_reductions():
    xs = [3, 1, 2]
    return (
        sum(xs),
        sum(xs, 10),
        sum([1.5, 2]),
        sum(x * x for x in xs),
        min(xs),
        max(xs, key=lambda v: -v),
        sorted(xs)[0],
        all(x > 0 for x in xs),
        any(x > 2 for x in xs),
        len([x for x in xs if x > 1]),
        math.prod(xs),
        sum([True, True]),
        sum([]),
        max("a", "b"),
        min([2.5, 1]),
        sum((0.1,) * 10),
    )


def case_enumerate_zip():
    a, b = ["x", "y", "z"], [1, 2]
    out = []
    for i, (p, q) in enumerate(zip(a, b), start=1):
        out.append((i, p, q))
    for i, c in enumerate("ab"):
        out.append((i, c, 0))
    for p, q in zip(a, a[1:]):
        out.append((0, p + q, 0))
    return out, list(enumerate(a, 5)), [*zip(a, b, "pq")], dict(enumerate(a)), list(zip(range(3), reversed(range(3))))


def case_ranges():
    return (
        list(range(5)),
        list(range(2, 8, 3)),
        list(range(5, 0, -2)),
        list(range(0)),
        len(range(0, 10, 3)),
        range(10)[3],
        range(10)[-1],
        5 in range(0, 10, 2),
        list(range(10)[2:5]),
        sum(range(101)),
        list(reversed(range(3))),
        range(3) == range(0, 3),
        max(range(3, 9)),
        [i for i in range(-3, 3)],
    )


def case_while_forms():
    n = 27
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
        if steps > 1000:
            break
    i = 10
    while i:
        i -= 3
        if i < 0:
            i = 0
            continue
    xs = [1, 2, 3]
    while xs:
        last = xs.pop()
    while (m := len(xs)) < 3:
        xs.append(m)
    return n, steps, i, last, xs, m


def case_walrus():
    data = [1, 5, 2, 8]
    if (n := len(data)) > 3:
        big = [y for x in data if (y := x * 2) > 4]
    else:
        big = []
    return n, big, y, [(z := i) for i in range(3)], z


def case_optional_chain():
    def find(xs: List[int], v: int) -> Optional[int]:
        for i, x in enumerate(xs):
            if x == v:
                return i
        return None

    r = find([1, 2], 2)
    q = find([1, 2], 5)
    return r, q, (r or 0) + 1, q if q is not None else -1, "none" if q is None else "some", r == 1, [find([3], 3), find([], 1)]


def case_unions():
    def describe(v: Union[int, str, List[int]]) -> str:
        if isinstance(v, int):
            return "int %d" % v
        if isinstance(v, str):
            return "str " + v
        return "list " + ",".join(map(str, v))

    return [describe(v) for v in (1, "a", [1, 2])]


def case_str_build():
    s = ""
    for i in range(5):
        s += chr(65 + i)
    t = "".join([c * 2 for c in s])
    u = "-".join(str(x) for x in range(3))
    v = s[:2] + s[3:]
    w = ""
    for c in reversed(s):
        w = w + c
    return (
        s,
        t,
        u,
        v,
        w,
        s * 0,
        "a" + "b" * 3,
        "%s" % s,
        f"{s!r:>10}",
        s.join("xy"),
        "x".zfill(3),
        "5".rjust(3, "0"),
        "abc".index("c"),
        "Hello".swapcase(),
    )


def case_str_compare():
    return (
        "a" < "b",
        "abc" < "abd",
        "Z" < "a",
        "" < "a",
        "abc" == "ab" + "c",
        "a" != "b",
        "apple" > "Apple",
        max("b", "a"),
        "10" < "9",
        "a" * 3 >= "aaa",
    )


def case_str_iter():
    vowels = 0
    for ch in "programming language":
        if ch in "aeiou":
            vowels += 1
        elif ch == " ":
            continue
    counts = {}
    for ch in "hello":
        counts[ch] = counts.get(ch, 0) + 1
    return (
        vowels,
        counts,
        [ord(c) for c in "AZ"],
        list("abc"),
        tuple("xy"),
        set("aab"),
        sorted("cab"),
        "".join(sorted("cab", reverse=True)),
        [c.upper() for c in "ab" if c != "a"],
        {c: i for i, c in enumerate("abc")},
    )


def case_str_tests():
    return (
        [x for x in ("123", "abc", "a1", "", " ", "ABC", "Abc Def", "½", "٣") if x.isdigit()],
        "abc".isalpha(),
        "a1".isalnum(),
        " \t".isspace(),
        "ABC".isupper(),
        "abc".islower(),
        "Abc Def".istitle(),
        "1.5".isdecimal(),
        "½".isnumeric(),
        "a_b".isidentifier(),
        "".isalpha(),
        "abc".isascii(),
    )


def case_str_strip():
    return (
        "  a ".strip(),
        "xxaxx".strip("x"),
        "abcba".lstrip("ab"),
        "abc  ".rstrip(),
        "a\n".strip(),
        "prefix_x".removeprefix("prefix_"),
        "x.py".removesuffix(".py"),
        "a,b;c".replace(",", ";").split(";"),
        "a\tb".expandtabs(4),
        "l1\nl2\r\nl3".splitlines(),
        "a b c".split(" ", 1),
        "a b c".rsplit(None, 1),
        "key=val=x".partition("="),
        "key=val=x".rpartition("="),
    )


def case_formatting():
    x, y, name = 3.14159, 42, "bob"
    return (
        f"{x:.2f}|{x:8.3f}|{x:<8.1f}|{x:e}|{x:g}|{x:+.1f}|{x:%}|{y:5d}|{y:<5}|{y:^5}|{y:05d}|{y:x}|{y:#b}|{y:,}|{name:>6}|{name:*^9}|{name!r}|{y=}|{x=:.1f}|{1e10:g}|{1234567.891:,.2f}|{-5:+d}|{5:+}|{0.00001}|{1e16}|{True}|{None}|{[1, 'a']}|{y:c}",
        "{0} {1} {0}".format("a", "b"),
        "{x} {y:>4}".format(x=1, y=2),
        "%5.1f|%-5d|%s|%r|%x|%%|%+d|%05d|%e" % (x, y, name, name, 255, 5, 42, 12345.678),
        "{:>5}|{:<5}|{:^5}".format(1, 2, 3),
        "{!r}".format("q"),
    )


def case_float_text():
    return [
        str(v)
        for v in (
            0.1,
            1.0,
            1e16,
            1e15,
            123456.789,
            1e-4,
            1e-5,
            1 / 3,
            2 / 3,
            100.0,
            1e100,
            -0.0,
            5e-324,
            1.7976931348623157e308,
            float("inf"),
            float("nan"),
            3.0e0,
            0.1 + 0.2,
            1e22,
            1e21,
        )
    ]


def case_round():
    return (
        round(2.5),
        round(3.5),
        round(-2.5),
        round(2.675, 2),
        round(1234.5678, -2),
        round(5),
        round(15, -1),
        round(25, -1),
        round(0.5),
        round(1.5),
        round(2.345, 2),
        round(-1.5),
        round(1e20),
        int(2.9),
        int(-2.9),
        7 // 2,
        -7 // 2,
        7 % -3,
        -7 % 3,
        7.0 // 2,
        divmod(-7, 2),
        divmod(7.5, 2),
        2**-1,
        0.1 * 3,
        abs(-2.5),
        abs(-3),
        pow(2, 10),
        pow(2, 0.5),
    )


def case_big_values():
    return 2**62, -(2**63), 2**63 - 1, 10**18, 1 << 62, 0x7FFFFFFFFFFFFFFF, 9223372036854775807 // 3, -9223372036854775808 % 7


def case_overflow_detected():
    x = 2**62
    return x * 2


def case_division_by_zero():
    return 1 // 0


def case_float_division_by_zero():
    return 1.0 / 0


def case_mod_zero():
    return 5 % 0


def case_shift_negative():
    return 1 << -1
