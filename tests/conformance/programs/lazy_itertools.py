# accepted: 30
"""itertools in step with its consumer, lru_cache by recency."""

from collections import Counter
from functools import lru_cache
from itertools import (
    chain,
    combinations,
    combinations_with_replacement,
    count,
    groupby,
    islice,
    permutations,
    product,
    tee,
    zip_longest,
)


def noisy(name, log, n):
    for i in range(n):
        log.append(f"{name}{i}")
        yield i


def case_chain_lazy():
    log = []
    it = chain(noisy("a", log, 2), noisy("b", log, 2))
    first = next(it)
    log.append("got")
    return first, list(it), log


def case_chain_endless():
    return list(islice(chain([10, 20], count(1)), 5)), list(chain()), list(chain("ab")), list(chain([1], (2,), {3: 4}, "x"))


def case_chain_from_iterable_lazy():
    log = []
    it = chain.from_iterable(noisy(n, log, 2) for n in "pq")
    return next(it), list(log), list(it), log


def case_chain_sees_changes():
    xs, ys = [1], [2]
    it = chain(xs, ys)
    xs.append(5)
    ys.append(6)
    return list(it)


def case_chain_loop():
    total = 0
    for x in chain(range(3), [10, 20]):
        total += x
    return total, sum(chain([1], [2.5])), sorted(chain("cb", "a")), max(chain([1], [7]))


def case_islice_takes_what_it_skips():
    out = []
    for start, stop, step in [(3, 3, 1), (5, 2, 1), (0, 5, 3), (2, 5, 2), (0, 0, 1), (1, 2, 9), (8, 20, 1), (20, 20, 1)]:
        it = iter(range(10))
        out.append((list(islice(it, start, stop, step)), next(it, None)))
    it = iter("abcdef")
    return out, next(islice(it, 2, 2), "none"), next(it), [next(islice(it, 1, None), "z"), next(it)]


def case_zip_longest_endless():
    return list(islice(zip_longest(count(), "ab", fillvalue="-"), 4))


def case_zip_longest():
    return list(zip_longest([1, 2, 3], "a")), list(zip_longest([1], [2, 3], "xyz", fillvalue=0))


def case_groupby():
    data = ["apple", "avocado", "bean", "beet", "cherry", "aster"]
    return [(k, list(g)) for k, g in groupby(data, key=lambda w: w[0])], [(k, len(list(g))) for k, g in groupby("aabccc")]


def case_groups_after_advancing():
    groups = list(groupby([1, 1, 2, 2, 3]))
    return [k for k, _ in groups], [list(g) for _, g in groups]


def case_groupby_partly():
    out = []
    for k, g in groupby([1, 1, 1, 2, 2, 3]):
        out.append((k, next(g)))
    return out


def case_groupby_stale():
    it = groupby("aab")
    k1, g1 = next(it)
    first = next(g1)
    k2, g2 = next(it)
    return k1, first, list(g1), k2, list(g2)


calls = []


@lru_cache(maxsize=2)
def square(x):
    calls.append(x)
    return x * x


def case_lru_order():
    out = [square(1), square(2), square(1), square(3), square(1), square(2)]
    return out, calls


@lru_cache(maxsize=0)
def never_kept(x):
    calls.append(-x)
    return x


def case_lru_nothing():
    return never_kept(1), never_kept(1), calls.count(-1)


@lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def case_lru_default():
    return fib(80)


def case_del_of_counter():
    c = Counter("aab")
    del c["zz"]
    del c["a"]
    return dict(c)


def case_tee():
    a, b = tee(x * 2 for x in range(3))
    return list(a), list(b)


def case_combinatorics_read_at_once():
    xs = [1, 2]
    made = [combinations(xs, 2), combinations_with_replacement(xs, 2), permutations(xs, 2)]
    products = product(xs, repeat=2), product(xs, [5])
    xs.append(4)
    return [list(m) for m in made], [list(p) for p in products]


def case_arguments_checked_at_once():
    minus = -1
    said = []
    try:
        combinations([1], minus)
    except ValueError as error:
        said.append(str(error))
    try:
        permutations([1], minus)
    except ValueError as error:
        said.append(str(error))
    try:
        product([1], repeat=minus)
    except ValueError as error:
        said.append(str(error))
    for start, stop, step in [(0, -1, 1), (-1, 2, 1), (0, -2, 1), (0, 2, 0)]:
        try:
            islice([1], start, stop, step)
        except ValueError as error:
            said.append(str(error))
    return said


def case_reversed_starts_at_the_last_item_then():
    xs = [1, 2, 3]
    backwards = reversed(xs)
    xs.append(4)
    first = next(backwards)
    xs.clear()
    return first, list(backwards)


def replayed(xs, n=2):
    its = tee(xs, n)
    for i, it in enumerate(its):
        for _ in range(i):
            next(it, None)
    return list(zip(*its))


def case_tee_of_any_number():
    return [replayed(range(5), n) for n in (1, 2, 3)], replayed("abc"), len(tee("ab", len("abcd"))), replayed([], 0)


def case_tee_of_less_than_none():
    return [len(tee([1], n)) for n in (1, -1)]


def in_groups(items, n):
    return [list(group) for group in zip(*[iter(items)] * n)]


def case_groups_of_one_iterator():
    it = iter(range(10))
    products = []
    for a, b in zip(*[it] * 2):
        products.append(a * b)
        if a > 3:
            break
    return in_groups(range(7), 3), in_groups("abcd", 2), in_groups([], 2), products, list(it)


def case_zip_of_as_many_iterators_as_there_are():
    asked = []

    def counted(n):
        for i in range(n):
            asked.append((n, i))
            yield i

    long, short = list(zip(*[counted(2), counted(3)])), next(zip(*[counted(3), counted(2)]))
    iterators = [iter(row) for row in [[1, 2, 3], [4, 5, 6]]]
    return long, short, asked, list(zip(*iterators)), [next(i, None) for i in iterators]


def case_product_of_as_many_as_there_are():
    sizes = {"a": [1, 2], "b": [3], "c": [4, 5]}
    combos = [dict(zip(sizes, c)) for c in product(*sizes.values())]
    return combos, list(product(*["ab", "c"])), list(product(*[[], [1]])), ["".join(p) for p in product(*["xy"] * 2)]


def case_of_no_rows():
    rows = [[1, 2]]
    rows.pop()
    return list(product(*rows)), list(zip_longest(*rows))


def case_zip_longest_of_rows():
    rows = [[1, 2, 3], [4], [5, 6]]
    text = ["abc", "de"]
    return list(zip_longest(*rows)), list(zip_longest(*rows, fillvalue=0)), ["".join(c) for c in zip_longest(*text, fillvalue=" ")], [max(map(len, c)) for c in zip_longest(*[["aa", "b"], ["c"]], fillvalue="")], [list(filter(None, c)) for c in zip_longest(*rows)]


def case_groups_filled_up():
    def grouper(xs, n, fill=None):
        return list(zip_longest(*[iter(xs)] * n, fillvalue=fill))
    return grouper("abcdefg", 3, "x"), grouper([1, 2, 3], 2)


def case_grid_of_parameters():
    grid = {"lr": [0.1, 0.01], "depth": [2, 3]}
    best = None
    for values in product(*grid.values()):
        params = dict(zip(grid, values))
        score = params["lr"] * params["depth"]
        if best is None or score > best[0]:
            best = score, params
    return best, len(list(product(*map(range, [2, 3]))))


def case_chains_of_rows_beside_others():
    def rows(n):
        return [[1, 2], [3, 4], [5, 6]][:n]

    return list(chain(*rows(3))), list(chain([0], *rows(1), [9])), list(chain(*rows(0))), list(chain(*rows(2), "ab", *rows(1)))
