# accepted: 35
"""Lazy iterables kept in variables, passed on and returned."""


def case_generator_kept():
    xs = [1, 2, 3]
    g = (x * x for x in xs)
    a = next(g)
    xs.append(10)
    return a, list(g), list(g)


def case_generator_reads_variables():
    k = 3
    names = ["a", "b"]
    g = (n * k for n in names if n != "z")
    return [x for x in g]


def case_generator_nested():
    g = ((i, j) for i in range(3) for j in range(i) if i != j)
    return sorted(g)


def case_map_kept():
    m = map(str, [1, 2, 3])
    return next(m), list(m)


def case_map_two():
    m = map(lambda a, b: a + b, [1, 2], [10, 20, 30])
    return list(m)


def case_filter_kept():
    f = filter(lambda x: x > 1, [1, 2, 3])
    total = 0
    for x in f:
        total += x
    return total, list(f)


def case_zip_kept():
    z = zip([1, 2], "ab")
    first = next(z)
    return first, list(z), list(z)


def case_enumerate_kept():
    e = enumerate("ab", 5)
    return next(e), list(e)


def case_reversed_kept():
    r = reversed([1, 2, 3])
    return next(r), list(r)


def take(n, xs):
    out = []
    for x in xs:
        if len(out) == n:
            break
        out.append(x)
    return out


def naturals():
    n = 0
    while True:
        yield n
        n += 1


def case_infinite_passed():
    return take(3, naturals()), take(2, (x * x for x in naturals())), take(2, map(str, naturals())), take(2, filter(lambda x: x % 2, naturals()))


def squares(xs):
    return (x * x for x in xs)


def case_returned():
    return list(squares([1, 2])), sum(squares((3, 4)))


def case_chained():
    evens = (x for x in range(10) if x % 2 == 0)
    doubled = (x * 2 for x in evens)
    return list(doubled), list(evens)


def case_effects_in_order():
    log = []

    def note(x):
        log.append(x)
        return x

    m = map(note, [1, 2, 3])
    log.append("made")
    a = next(m)
    log.append("first")
    rest = list(m)
    return a, rest, log


def case_zip_of_map():
    log = []

    def note(x):
        log.append(x)
        return x

    pairs = list(zip(["a"], map(note, [1, 2, 3])))
    return pairs, log


def case_next_with_default():
    xs = [3, 5, 8]
    return next((x for x in xs if x % 2 == 0), None), next((x for x in xs if x > 10), None), next((x for x in xs if x > 10), "none")


def case_next_default_of_other_type():
    it = iter([1])
    return next(it, "end"), next(it, "end")


class Steps:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


def case_iterator_object():
    s = Steps(4)
    a = next(s)
    b = [x for x in s]
    return a, b, next(s, "over"), sum(Steps(3)), list(enumerate(Steps(2)))


def case_iterator_object_ends():
    s = Steps(0)
    return next(s)


def never_yields(fail):
    if fail:
        raise ValueError("from the generator")
    return
    yield


def case_generator_without_items():
    return list(never_yields(False)), [x for x in never_yields(False)]


def case_generator_that_fails_first():
    for x in never_yields(True):
        return x
    return "none"


def case_iter_with_sentinel():
    data = [1, 2, 0, 3]
    return list(iter(lambda: data.pop(0), 0)), data


def case_rebound_variable():
    k = 1
    g = (x * k for x in [1, 2])
    k = 10
    return list(g)


def case_sum_of_generator_call():
    def total(items):
        t = 0
        for x in items:
            t += x
        return t

    return total(x * x for x in range(4)), total(map(int, "123"))


class Printed:
    def __init__(self) -> None:
        self.rows = [["a", "b"], ["c", "d"]]
        self.sep = "|"

    def render(self) -> str:
        head = "h"
        body = (self.sep.join(c * 2 for c in row) for row in self.rows)
        return "\n".join(line.rstrip() for line in (head, *body))

    def later(self) -> list[str]:
        ws = [2, 1]
        lines = (self.sep.join(c.ljust(w) for c, w in zip(row, ws)) for row in self.rows)
        return list(lines)


def case_parameters_in_kept_generators() -> list[object]:
    return [Printed().render(), Printed().later()]


def tripled(rows: list[str], times: int) -> list[str]:
    out: list[str] = []
    for row in rows:
        parts = (c * times for c in row)
        out.append("-".join([next(parts), *parts]))
    return out


def case_parameter_in_a_loop() -> list[str]:
    return tripled(["ab", "cd"], 2)


def case_kept_generators_read_late():
    appended, stored = [], {}
    for i in range(3):
        appended.append(x + i for x in range(2))
        stored[i] = (x * i for x in (10, 20))
    i = 100
    made = [(x + j + k for x in range(2)) for j in range(2) for k in range(2)]
    return [list(g) for g in appended], [list(g) for g in stored.values()], [list(g) for g in made]


def case_generator_of_what_is_assigned_again():
    k = 1
    g = (x + k for x in range(3))
    first = next(g)
    k = 10
    return first, list(g)


def case_generator_meets_another_type():
    k = 1
    g = (x + k for x in range(2))
    k = "text"
    try:
        return list(g)
    except TypeError as e:
        return str(e)


def weighted(weight):
    for step in range(3):
        yield (x * step + weight for x in range(2))
        weight += 10


def case_yielded_generators_read_late():
    return [list(g) for g in weighted(1)], [list(g) for g in list(weighted(1))]


def case_a_generator_for_each_turn():
    totals = []
    scale = 3
    for i in range(3):
        parts = (x * scale + i for x in range(2))
        totals.append(sum(parts))
    return totals


class Kept:
    def __init__(self):
        self.iterators = []

    def keep(self, iterator):
        self.iterators.append(iterator)


def itself(iterator):
    return iterator


def added(iterator):
    return sum(iterator)


def case_generators_kept_by_what_is_called():
    kept, given, sums = Kept(), [], []
    for i in range(3):
        kept.keep(x + i for x in range(2))
        given.append(itself(x * i for x in range(2)))
        sums.append(added(x - i for x in range(2)))
        pairs = zip("ab", (x + i for x in range(2)))
    i = 7
    return [list(g) for g in kept.iterators], [list(g) for g in given], sums, list(pairs)


def case_loops_that_change_what_their_generators_read():
    found, k = [], 1
    for v in (x + k for x in range(3)):
        k += 10
        found.append(v)
    for j, v in enumerate(x * k for x in range(3)):
        k = j
        found.append(v)
    return found


def case_generator_whose_variable_is_deleted():
    k = 1
    g = (x + k for x in range(3))
    found = [next(g)]
    del k
    try:
        found.append(next(g))
    except NameError as e:
        return found, str(e)


def shown(items):
    try:
        return str(list(items))
    except RuntimeError as error:
        return str(error)


def case_the_first_iterable_is_asked_at_once():
    d, s, xs = {1: 2}, {1}, [3, 4]
    a, b, c = (k for k in d), (k for k, v in d.items()), (x for x in s)
    e, f, g, h = map(str, d), zip(d.values(), [1]), enumerate(d.keys()), filter(None, s)
    i, j = (x for x in xs), (x for x in reversed(xs))
    d[2] = 3
    s.add(5)
    xs.append(6)
    return shown(a), shown(b), shown(c), shown(e), shown(f), shown(g), shown(h), shown(i), shown(j)


def case_filtered_by_truth_where_functions_stop() -> list:
    it = iter([1, 2, 0, 3])
    return [list(iter(lambda: next(it), 0)), list(filter(None, [0, 1, 2])), list(filter(None, ["", "a"]))]
