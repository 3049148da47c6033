# accepted: 23
"""Lazy iterators that see exceptions: what ends them, what leaves them as they are."""

import itertools


def risky(x):
    if x == 3:
        raise ValueError("three")
    return x * 10


def tries(it, n=6):
    out = []
    for _ in range(n):
        try:
            out.append(str(next(it)))
        except ValueError as e:
            out.append("V " + str(e))
        except StopIteration:
            out.append("end")
    return out


def case_resume():
    xs = [1, 3, 2, 3, 4]
    return tries(map(risky, xs)), tries(filter(lambda x: risky(x) > 10, xs)), tries(itertools.accumulate(xs, lambda a, b: risky(b) + a)), tries(itertools.takewhile(lambda x: risky(x) < 100, xs)), tries(itertools.starmap(lambda a, b: risky(a) + b, [(1, 1), (3, 0), (2, 2)])), tries(itertools.filterfalse(lambda x: risky(x) > 10, xs)), tries(itertools.dropwhile(lambda x: risky(x) < 20, xs)), tries(map(lambda a, b: risky(a) + b, xs, xs))


def case_zip_of_failing():
    return tries(zip(map(risky, [1, 3, 2]), "abc")), tries(zip("abcd", map(risky, [1, 3, 2]))), tries(enumerate(map(risky, [1, 3, 2]))), tries(iter([1, 2]))


def case_genexp_dead():
    return tries((risky(x) for x in [1, 3, 2])), tries(itertools.chain(map(risky, [1, 3, 2]), [5])), tries(itertools.islice(map(risky, [3, 1, 2, 4]), 2))


def case_stop_resume():
    it = iter([1, 2])
    m = map(lambda i: i if i % 2 else next(it), range(8))
    return [list(m), list(m), list(m)]


def case_sentinel():
    vals = iter([1, 3, 2, 0])
    return tries(iter(lambda: risky(next(vals)), 0))


def case_loop_over_kept():
    m = map(risky, [1, 3, 2])
    out = []
    while True:
        try:
            for v in m:
                out.append(v)
            break
        except ValueError as e:
            out.append(-1)
    return out


def case_any_all():
    it = iter([1, 0])
    return all(next(it) for _ in range(2)), any(x for x in map(lambda i: next(it), "ab"))


def case_uncaught():
    return list(map(risky, [1, 3]))


def case_gen_any():
    it = iter([1])
    return all(next(it) for _ in range(2))


def chunks(it, n):
    it = iter(it)
    while True:
        c = tuple(next(it) for _ in range(n))
        yield c


def case_chunks():
    try:
        return list(chunks([1, 2, 3], 2))
    except RuntimeError as e:
        return f"{e} / {e.__cause__!r}"


def roundrobin(*its):
    pending = len(its)
    nexts = itertools.cycle([iter(it) for it in its])
    out = []
    alive = [iter(it) for it in its]
    while alive:
        keep = []
        for it in alive:
            try:
                out.append(next(it))
                keep.append(it)
            except StopIteration:
                pass
        alive = keep
    return out


def case_round_robin():
    return roundrobin([1, 2, 3], [4], [5, 6])


def my_zip(*seqs):
    its = list(map(iter, seqs))
    while True:
        row = tuple(map(next, its))
        if len(row) < len(its):
            return
        yield row


def case_my_zip():
    return list(my_zip([1, 2, 3], [4, 5]))


def case_map_next():
    it = iter([1, 2, 3])
    return list(map(lambda i: next(it), range(5)))


def case_tuple_map():
    its = [iter([1, 2]), iter([3])]
    return tuple(map(next, its)), tuple(map(next, its))


def case_filter_next():
    it = iter([1, 0, 3])
    return [x for x in filter(lambda i: next(it), range(5))]


def case_for():
    it = iter([1, 2])
    out = []
    for x in map(lambda i: next(it), range(5)):
        out.append(x)
    return out, sum(map(lambda i: next(it), range(5))), dict(map(lambda i: (i, next(it)), range(3)))


def case_map_kept():
    it = iter([1, 2])
    m = map(lambda i: next(it), range(5))
    return list(m), list(m)


def case_sorted_key():
    it = iter([1, 2])
    try:
        return sorted([3, 2, 1], key=lambda x: next(it))
    except StopIteration as e:
        return "stop"


def case_listcomp():
    it = iter([1, 2])
    try:
        return [next(it) for _ in range(5)]
    except StopIteration:
        return "stop"


def case_genexp():
    it = iter([1, 2])
    try:
        return list(next(it) for _ in range(5))
    except RuntimeError as e:
        return str(e)


class It:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration("done")
        self.n -= 1
        return self.n


def case_next_value():
    i = It(1)
    next(i)
    try:
        next(i)
    except StopIteration as e:
        return e.value, e.args


def case_takewhile():
    it = iter([1, 2])
    return list(itertools.takewhile(lambda x: next(it) < 5, range(9))), list(itertools.accumulate([1, 2, 3], lambda a, b: a + b))


def case_reduce():
    it2 = iter("x")
    it = iter([1])
    return any(map(lambda x: next(it) > 5, range(9))), max(map(lambda x: x, [3, 1])), ",".join(map(lambda s: next(it2), "abc"))
