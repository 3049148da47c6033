# accepted: 38
"""Targets: del, augmented and chained assignment, unpacking, slices, tuples of any length."""


def ident(x):
    return x


def case_del_name():
    x = 5
    del x
    return x


def case_del_loop():
    out = []
    for i in range(3):
        y = i
        out.append(y)
        del y
    return out


def case_del_items():
    xs = list(range(10))
    del xs[2]
    del xs[-1]
    del xs[1:3]
    del xs[::2]
    d = {"a": 1, "b": 2}
    del d["a"]
    return xs, d


def case_del_multi():
    xs = [1, 2, 3]
    d = {1: 2}
    del xs[0], d[1]
    return xs, d


class Box:
    def __init__(self):
        self.x = 1
        self.y = [1, 2]


def case_aug():
    log = []

    def f(i):
        log.append(i)
        return i

    xs = [1, 2, 3]
    xs[f(1)] += 5
    d = {"a": 1}
    d["a"] *= 7
    a = Box()
    a.x -= 4
    a.y += [3]
    a.y[f(0)] **= 2
    xs += (4, 5)
    xs *= 2
    s = "a"
    s += "b"
    s *= 2
    t = (1,)
    t += (2,)
    n = 7
    n //= 2
    n <<= 3
    n |= 1
    n ^= 2
    n &= 0xFF
    n %= 5
    n >>= 1
    fl = 7.0
    fl /= 2
    fl **= 2
    return log, xs, d, a.x, a.y, s, t, n, fl


def case_chain():
    a = b = c = [1]
    a.append(2)
    x, y = z = (1, 2)
    return a, b, c is a, x, y, z


def case_swap():
    xs = [1, 2, 3]
    xs[0], xs[2] = xs[2], xs[0]
    a, b, c = 1, 2, 3
    a, b, c = c, a, b
    i = 0
    i, xs[i] = 1, 9
    return xs, a, b, c


def case_unpack():
    (a, b), c = (1, 2), 3
    x, *y = "hello"
    *p, q = range(4)
    [m, [n, *o]] = [1, [2, 3, 4]]
    k1, k2 = {"a": 1, "b": 2}
    g1, g2 = (i * i for i in range(2))
    return a, b, c, x, y, p, q, k1, k2, g1, g2


def case_unpack2():
    m, (n, *o) = 1, [2, 3, 4]
    out = []
    for i, (a, *b) in enumerate([(1, 2, 3), (4, 5, 6)]):
        out.append((i, a, b))
    for a, b in {"x": 1}.items():
        out2 = (a, b)
    for x, *r in ["abc", "de"]:
        out3 = (x, r)
    first, second, *rest = b"abcd"
    return m, n, o, out, out2, out3, first, rest


def case_unpack_err():
    a, b = [1, 2, 3]


def case_unpack_err2():
    a, b, *c = [1]


def case_unpack_err3():
    a, b = "x"


def case_slice_assign():
    xs = list(range(10))
    xs[::2] = [0, 0, 0, 0, 0]
    xs[1:3] = "ab" if False else [7, 7, 7]
    xs[5:] = (i for i in range(2))
    xs[:0] = range(2)
    return xs


def case_slice_assign_err():
    xs = list(range(6))
    xs[::2] = [1]


def case_walrus():
    ys = [y for x in range(5) if (y := x * x) > 3]
    if (n := len(ys)) > 1:
        return ys, n, y
    return ys, 0, 0


def case_any_walrus():
    xs = [1, 5, 10]
    if any((hit := x) > 4 for x in xs):
        return hit
    return -1


def case_cond():
    x = ident(3)
    a = 1 if x > 2 else "no"
    b = None if x < 2 else 2.5
    return a, b, (1 if x else 2.0)


def case_chained():
    log = []

    def f(v):
        log.append(v)
        return v

    r = f(1) < f(2) < f(2) < f(9)
    return r, log, 1 < 2 < 3, 3 > 2 != 4, 1 == 1.0 == True


def case_tuple_slice():
    t = (1, 2, 3, 4)
    n = ident(2)
    return t[:n], t[n:], t[1:3], t[::-1], t[::n]


def case_tuple_slice_union():
    t = (1, "a", 2.5)
    n = ident(1)
    return t[n:], t[:n]


def case_tuple_ops():
    t = (1, 2)
    n = ident(3)
    return (
        t * 2,
        t * n,
        n * t,
        t + (3,),
        (0,) * 5,
        t == (1, 2),
        t < (1, 3),
        ((1, 2), 3) < ((1, 2), 4),
        (1, "a") < (1, "b"),
        t.index(2),
        t.count(1),
        2 in t,
        len(t),
        max(t),
        sum(t),
        sorted(t, reverse=True),
    )


def case_tuple_of_ops():
    t = tuple([1, 2, 3])
    return t + (4,), t * 2, t[1:], t[-1], t == (1, 2, 3), (1, 2) + t, t < (1, 2), t[::-1], hash(t) == hash((1, 2, 3)), t + t


def case_tuple_loop():
    t = ()
    for i in range(3):
        t = t + (i,)
    return t


def case_tuple_loop2():
    t = ()
    for i in range(3):
        t += (i,)
    return t, len(t)


def case_index_tuple():
    t = (1, "a", 2.5)
    out = []
    for i in range(3):
        out.append(t[i])
    return out


def case_del_slice_neg():
    xs = list(range(8))
    del xs[6:1:-2]
    del xs[10:20]
    return xs


def case_for_target():
    xs = [0, 0, 0]
    a = Box()
    for xs[1] in range(3):
        pass
    for a.x in range(4):
        pass
    return xs, a.x


def case_nested_listassign():
    d = {}
    d["a"], d["b"] = 1, 2
    (d["c"]), [d["e"]] = 3, [4]
    return d


def case_with_star_index():
    d = {(1, 2): "a"}
    x = 1
    return d[1, 2], d[x, 2], d[(*[1], 2)] if False else 0


def case_deleted_in_brackets():
    a = b = c = d = [1, 2]
    del (a, [b[0]]), [c]
    try:
        return c
    except UnboundLocalError:
        return d


# What a loop's targets hold after it: the last item that all iterables had.


def case_enumerate_after():
    i = -1
    x = 7
    for i, x in enumerate([5, 6]):
        pass
    return i, x


def place(words: list[str], wanted: str) -> int:
    at = 0
    for at, word in enumerate(words):
        if word == wanted:
            break
    return at


def case_place_after():
    return place(["a", "b"], "b"), place(["a", "b"], "z"), place([], "z")


def case_enumerate_entries_after():
    n, name, value = -1, "", 0
    for n, (name, value) in enumerate({"a": 1, "b": 2}.items()):
        pass
    return n, name, value


def case_enumerate_in_loop():
    out = []
    i = -1
    for row in [[1, 2, 3], [], [4]]:
        out.append(i)
        for i, x in enumerate(row):
            out.append(x)
    return out, i


def case_zip_after():
    x = y = z = 0
    for x, y, z in zip([1, 2, 3], [4, 5, 6], [7]):
        pass
    else:
        x *= 100
    return x, y, z


def case_filter_after():
    x = y = 0
    for x in filter(lambda v: v < 3, [1, 2, 7, 8]):
        pass
    small = filter(lambda v: v < 3, [1, 2, 7, 8])
    for y in small:
        pass
    return x, y


def numbers_then(n: int):
    yield from range(n)
    raise ValueError("end")


def case_zip_raises_after():
    x = y = 0
    try:
        for x, y in zip([10, 20, 30], numbers_then(2)):
            pass
    except ValueError as error:
        return x, y, str(error)


class LoggingIterator:
    def __init__(self, n, log):
        self.n, self.i, self.log = n, 0, log

    def __iter__(self):
        self.log.append("iter")
        return self

    def __next__(self):
        self.i += 1
        if self.i > self.n:
            self.log.append("stop")
            raise StopIteration
        self.log.append(f"n{self.i}")
        return self.i


def case_starred_targets_of_an_iterator():
    log = []
    a, *b = LoggingIterator(2, log)
    *c, d = LoggingIterator(3, log)
    (*e,) = LoggingIterator(1, log)
    f, *g, h = LoggingIterator(2, log)
    for n in (0, 1):
        try:
            _, *_, _ = LoggingIterator(n, log)
        except ValueError as error:
            log.append(str(error))
    return a, b, c, d, e, f, g, h, log
