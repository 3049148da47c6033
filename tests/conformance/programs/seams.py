# accepted: 27
"""Builtins given to builtins, forward references, odd truths."""

from collections import defaultdict
import itertools
import functools
import operator


def case_comp_shadow():
    result = [result for result in range(4)]
    x = 5
    y = [x for x in "ab"]
    return result, x, y


def case_unused_function_names():
    def parse():
        a = "150"

    def other():
        return "ah" in ("150",)

    parse()
    return other()


class FTP:
    def retrbinary(self, callback):
        return callback("hoi")

    def retrlines(self):
        callback = print_line
        return callback("hoi2")


def print_line(line):
    return line + "!"


def case_forward():
    ftp = FTP()
    return ftp.retrbinary(print_line), ftp.retrlines()


def case_replace_corner():
    return (
        "faaaaaredfredbrrr".replace("r", "rr"),
        "aha".replace("", "men"),
        int(" \t\n0x18 \t ", 16),
        "a,b,,c".split(","),
        "".split(","),
        "".split(),
        " a  b ".split(),
        "aXbXc".split("X", 1),
    )


def case_list_slices():
    a = [1, 2, 3]
    a[-2:] = (1, 7, 9, 10)
    b = a[:]
    a[-2:] = set((10,))
    a[:0] = "xy" and [0]
    return a, b


def hoppa(x, y, z):
    return str(x + y + z)


def uhppa(a, b):
    return a + int(b)


def case_map_several():
    amap = map(hoppa, [1, 2, 3], [3, 4, 5], [5, 6, 7])
    bmap = map(uhppa, [1, 2, 3], ["3", "4", "5"])
    return list(amap), list(bmap), list(map(lambda a, b: a + b, "banaan", "aap")), sorted(map(lambda u: len(u), ["aaaaa", "aaa", "a"]))


def case_filters():
    options = filter(lambda option: option != "fake", ["duh", "fake"])
    return (
        list(filter(lambda a: 2 <= a < 5, range(10))),
        list(filter(lambda c: c > "a", tuple("abaaac"))),
        list(filter(None, range(3))),
        list(filter(None, "abc")),
        list(options),
    )


def case_next_default():
    it1 = iter(range(4))
    out = [next(it1, -1) for i in range(6)]
    it2 = iter("ab")
    try:
        for i in range(10):
            out.append(ord(next(it2)))
    except StopIteration:
        out.append(-100)
    it3 = iter("aha")
    rest = [next(it3, None) for _ in range(5)]
    return out, rest


class hop:
    def __init__(self, a):
        self.a = a


class hop2(hop):
    def __init__(self):
        bla = None
        hop.__init__(self, bla)


class hop3(hop):
    def __init__(self):
        hop.__init__(self, "hoi")


def case_base_init():
    return hop2().a, hop3().a


def hoep():
    out = []
    for x in range(10):
        if x == 8:
            out.append(happa)
        elif x == 9:
            out.append(hoepa)
        else:
            happa = x
            hoepa, banaan = x, 2
    return out


def case_forward_var():
    return hoep()


def case_pass_builtins():
    def two(f, a, b):
        return f(a, b)

    return (
        sorted([[2, 3, 4], [5, 6], [7]], key=len),
        list(map(len, ["a", "bc"])),
        list(map(max, ["a", "bc"], ["d"], ["e"])),
        list(map(str, range(12))),
        list(map(list, "abc")),
        list(map(int, ["18", "19"])),
        list(map(set, [[1]])),
        two(max, "a", "b"),
        two(divmod, 7, 2),
        two(pow, 2, 3),
    )


def wopper(x):
    return x


DEBUG = wopper
DEBUG = None


def case_debug():
    out = []
    if DEBUG:
        out.append("debug")
    if not DEBUG:
        out.append("no debug")
    out.append("debug" if () else "no debug")
    return out, int(bool(DEBUG))


def case_default_dict_forms():
    d = defaultdict(str, {1: "hoi"})
    e = defaultdict(int, [("a", 1)])
    e["b"] += 2
    f = defaultdict(None, [(8, 9)])
    f[4] = 5
    g = defaultdict(lambda: "x")
    g["k"]
    return sorted(d.items()), dict(e), sorted(f.items()), dict(g)


def case_number_bases():
    return hex(200), hex(-200), hex(0), oct(200), oct(-200), bin(200), bin(-200), bin(0), bin(1 == 2), bin(True)


def case_unpack_forms():
    seq = [1, 2, 3]
    s1, s2, s3 = seq
    (a, b), c = (1, 2), 3
    [d, [e, f]] = [1, [2, 3]]
    for i, (j, k) in enumerate([(1, 2), (3, 4)]):
        a += i * j * k
    x = y = z = 0
    x, y = y + 1, x + 2
    *init, last = "hello"
    h, *_ = (1, 2, 3)
    return s1, s2, s3, a, b, c, d, e, f, x, y, z, init, last, h


def case_minmax():
    blah = [1, 2, 3]
    omkeer = lambda x: -x
    return (
        min(blah),
        max(blah),
        min(blah, key=omkeer),
        max(blah, key=omkeer),
        min(1, 2),
        max(1, 2),
        min(1, 2, key=omkeer),
        min(1, 2, 3, key=int),
        max(1, 2, 3, key=str),
        int(min(4.0, 4.0, 2)),
        max(4.0, 4, 6),
        min("b", "a"),
        max([], default=0),
        max("abc", "abd"),
        min((1, 2), (1, 1)),
    )


def case_zip_empty():
    return list(zip()), list(zip([1])), dict(zip("ab", range(2))), list(zip("ab", [1, 2], (True, False)))


def case_dict_from():
    return sorted(dict(["ab", "cd"]).items()), dict([[1, 2], (3, 4)]), dict(a=1, b=2), dict({"x": 1}, y=2)


def case_bool_arith():
    bool_a = True
    bool_a = not bool_a
    bool_b = [bool_a, bool_a, True]
    return (
        bool_a,
        bool_b,
        bool_a + bool_a,
        7 > 8,
        True & False,
        True & 1,
        True - 2,
        False * 3,
        4 * True,
        True * [1, 2],
        True & True & 1,
        bool("hoppa"),
    )


def case_generators_nested():
    ia = (2 * x for x in range(10))
    ib = ((str(x + y) for x in range(10)) for y in range(4))
    ic = [(x + 3 for x in range(10)) for y in range(4)]
    return sum(ia), ["".join(ur) for ur in ib], [sum(ar) for ar in ic]


class meuk:
    def layout(self):
        return (x for x in "abc")


def case_method_generator():
    waf = meuk().layout()
    return list(waf), list(waf)


def case_products():
    return (
        list(itertools.product([0, 1, 2], [0, 1, 2])),
        list(itertools.product([-1, 0, 1], repeat=2)),
        list(itertools.product("ab", [1], (True,))),
    )


def case_and_or():
    plb = 1 or 9
    plc = not (1 or 9)
    pld = 1 and 9
    ple = not (1 and 9)
    out = []
    if 1 or "hoei":
        out.append("ba")
    while 1 or "hoei":
        out.append("uhoh")
        break
    return plb, plc, pld, ple, out, [plx for plx in range(4) if plx and "hoei"], 0 or "" or None or [] or "end", "a" and 0.0 and 5


def case_reduce():
    return (
        functools.reduce(lambda a, b: a + b, "34"),
        functools.reduce(lambda a, b: a + b, "345", "6"),
        functools.reduce(lambda a, b: a + b, [3, 5, 7], 2),
        functools.reduce(lambda a, b: a - b, [3, 5, 7]),
        functools.reduce(operator.mul, range(1, 6), 1),
        functools.reduce(max, [3, 9, 2]),
    )


def case_any_all():
    return (
        any([1, 2]),
        all([0, 1]),
        any([]),
        all([]),
        any(set([1, 2])),
        all({}),
        any("  "),
        any(""),
        all("   "),
        all(""),
        any(x > 3 for x in range(5)),
    )


def case_none_compare():
    return [] == [[]], [] == None, None == [1], [None] == [[1]], [[1]] == [], None in [[None]], None is None, 1 != None


def case_count_loop():
    out = []
    for i in itertools.count(10, 5):
        if i > 30:
            break
        out.append(i)
    cyc = itertools.cycle("AB")
    return (
        out,
        [next(cyc) for _ in range(5)],
        list(itertools.islice(itertools.repeat(3), 2)),
        list(itertools.accumulate([1, 2, 3])),
        list(itertools.chain([1], (2,), {3})),
    )
