# accepted: 53
"""What the library raises, or calls that raises: the line is that of the user's call, or of the user's function."""

import bisect
import heapq
import itertools
import operator
import statistics
from collections import defaultdict, deque, OrderedDict
from contextlib import contextmanager
from functools import cmp_to_key, lru_cache, partial, reduce


def helper(x):
    y = 1
    return y // x


def boom():
    return [1][3]


def case_reduce():
    return reduce(
        lambda a, b: a // b,
        [1, 0],
    )


def case_reduce_empty():
    xs = [1]
    xs.pop()
    return reduce(
        lambda a, b: a // b,
        xs,
    )


def case_mean():
    xs = [1.0]
    xs.pop()
    return statistics.mean(
        xs
    )


def case_partial():
    f = partial(helper, 0)
    return f()


@lru_cache
def cached(x):
    return 1 // x


def case_cached():
    return cached(0)


def case_cmp():
    return sorted([1, 0], key=cmp_to_key(lambda a, b: 1 // (a - a)))


@contextmanager
def manager():
    x = 0
    yield 1 // x


def case_manager():
    with manager() as m:
        return m


@contextmanager
def manager2():
    x = 0
    yield 1
    1 // x


def case_manager_exit():
    with manager2() as m:
        x = m
    return x


@contextmanager
def manager3():
    try:
        yield 1
    finally:
        print("x")


def case_manager_through():
    with manager3() as m:
        x = m
        return x // (m - 1)


def case_takewhile():
    return list(itertools.takewhile(lambda x: 1 // x, [1, 0]))


def case_accumulate():
    return list(itertools.accumulate([1, 0], lambda a, b: a // b))


def case_map():
    return list(
        map(
            lambda x: 1 // x,
            [1, 0],
        )
    )


def case_map_int():
    return list(
        map(
            int,
            ["1", "x"],
        )
    )


def case_filter():
    return list(filter(lambda x: 1 // x, [1, 0]))


def case_min():
    xs = [1]
    xs.pop()
    return min(
        xs
    )


def case_max_key():
    return max([1, 0], key=lambda x: 1 // x)


def case_heap():
    h = [1]
    heapq.heappop(h)
    return heapq.heappop(
        h
    )


def case_deque():
    d = deque([1])
    d.pop()
    return d.popleft()


def case_deque_index():
    d = deque([1])
    return d.index(
        3
    )


def case_counter():
    d = defaultdict(boom)
    d["x"]


def case_join():
    return ",".join(
        str(1 // x)
        for x in [1, 0]
    )


def case_any():
    return any(
        1 // x == 2
        for x in [1, 0]
    )


def case_zip_strict():
    return list(zip([1], [1, 2], strict=True))


def case_zip_strict_loop():
    t = 0
    for a, b in zip(
        [1],
        [1, 2],
        strict=True,
    ):
        t += a
    return t


def case_sum_genexp():
    return sum(
        int(c)
        for c in "12x"
    )


def case_sort_list_key():
    xs = ["b", "a", "x1"]
    xs.sort(
        key=int
    )


def case_sort_mixed():
    xs = [1, "a"]
    return sorted(
        xs
    )


def case_bisect():
    return bisect.bisect([1, 2], 3, -1)


def case_copy():
    d = deque([1], maxlen=3)
    d.insert(0, 3)
    d.insert(0, 4)
    d.insert(
        0,
        5,
    )


def case_deque_rotate():
    d = deque([1])
    return d[
        3
    ]


def case_deque_remove():
    d = deque([1])
    d.remove(
        3
    )


def case_ordered_pop():
    d = OrderedDict()
    d["a"] = 1
    d.popitem()
    d.popitem()


def case_itemgetter():
    return sorted([[1], []], key=operator.itemgetter(0))


def case_attrgetter():
    f = operator.itemgetter(3)
    return f(
        [1]
    )


def case_islice():
    n = -1
    return list(itertools.islice([1, 2], n))


def case_combinations():
    n = -1
    return list(
        itertools.combinations([1, 2], n)
    )


def case_batched():
    return list(itertools.repeat(1 // len([]), 3))


def case_groupby():
    return [
        (k, list(g))
        for k, g in itertools.groupby(
            ["1", "x"],
            key=lambda s: int(s),
        )
    ]


def case_starmap():
    return list(itertools.starmap(lambda a, b: a // b, [(1, 0)]))


def case_reduce_operator():
    return reduce(
        operator.floordiv,
        [1, 0],
    )


def case_sum_start():
    xs = [1, "a"]
    return sum(
        xs
    )


def case_max_mixed():
    xs = [1, "a"]
    return max(
        xs
    )


def case_min_key_empty():
    return min(
        [x for x in [1] if x > 1],
        key=lambda x: x,
    )


def case_next_default():
    it = iter([1])
    next(it)
    return next(
        it
    )


def case_map_str_index():
    return ",".join(
        map(
            lambda i: "abc"[i],
            [1, 5],
        )
    )


def case_map_sum():
    t = 0
    for v in map(
        int,
        "1 x".split()
    ):
        t += v
    return t


def case_set_map():
    return set(map(int, "1 x".split()))


def case_tuple_map():
    return tuple(
        map(float, "1 x".split())
    )


def case_sum_map():
    return sum(
        map(int, "1 x".split())
    )


def case_sorted_map():
    return sorted(
        map(int, "1 x".split())
    )


def case_unpack_map():
    a, b = map(
        int, "1 x".split()
    )


def case_dict_zip():
    return dict(
        zip(
            "ab",
            map(int, "1x")
        )
    )


def case_enumerate_map():
    for i, x in enumerate(
        map(int, "1x")
    ):
        pass
