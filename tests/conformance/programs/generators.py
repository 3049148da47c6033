# accepted: 57
"""Generators, iterators and the lazy builtins."""


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def case_basic():
    return list(count(4)), sum(count(5)), [x * 2 for x in count(3)], max(count(3))


def case_for_over_generator():
    out = []
    for x in count(10):
        if x > 3:
            break
        out.append(x)
    return out


def case_stream():
    yield 1
    yield "two"
    yield [3]


def case_stream_with_error():
    yield 1
    raise ValueError("stop here")


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def case_infinite():
    out = []
    for x in fibonacci():
        if x > 50:
            break
        out.append(x)
    return out


def case_next():
    g = fibonacci()
    a = next(g)
    b = next(g)
    c = next(g)
    return a, b, c, next(g)


def case_next_default():
    g = count(1)
    return next(g, None), next(g, None), next(iter([]), "empty")


def chain(a, b):
    yield from a
    yield from b


def case_yield_from():
    return list(chain([1, 2], (3,))), list(chain("ab", count(2)))


def walk(tree):
    for x in tree:
        if isinstance(x, list):
            yield from walk(x)
        else:
            yield x


def case_recursive_generator():
    return list(walk([1, [2, [3]], 4]))


def case_generator_expression():
    xs = [1, 2, 3]
    return sum(x * x for x in xs), list(x for x in xs if x > 1), tuple(x for x in xs), set(x % 2 for x in xs), dict((x, x * x) for x in xs), max(x for x in xs), sorted(-x for x in xs), ",".join(str(x) for x in xs)


def case_generator_in_variable():
    g = (x * x for x in range(4))
    first = next(g)
    return first, list(g)


def case_generator_exhausted():
    g = count(2)
    return list(g), list(g)


def window(xs, n):
    buf = []
    for x in xs:
        buf.append(x)
        if len(buf) > n:
            buf.pop(0)
        if len(buf) == n:
            yield list(buf)


def case_window():
    return list(window([1, 2, 3, 4], 2)), list(window("abc", 3))


def pairs(xs):
    for i in range(len(xs)):
        for j in range(i + 1, len(xs)):
            yield xs[i], xs[j]


def case_pairs():
    return list(pairs(["a", "b", "c"])), [a + b for a, b in pairs([1, 2, 3])]


def numbered(lines):
    for i, line in enumerate(lines, 1):
        if not line:
            return
        yield f"{i}: {line}"


def case_generator_return():
    return list(numbered(["a", "b", "", "c"]))


def evens(xs):
    for x in xs:
        if x % 2 == 0:
            yield x


def squares(xs):
    for x in xs:
        yield x * x


def case_pipeline():
    return list(squares(evens(count(10)))), sum(squares(evens([1, 2, 4])))


def case_iter_next():
    it = iter([10, 20, 30])
    a = next(it)
    rest = [x for x in it]
    return a, rest


def case_iter_pairs():
    it = iter([1, 2, 3, 4])
    return list(zip(it, it))


def case_zip():
    return list(zip([1, 2, 3], "ab")), list(zip([1], [2], [3])), [a * b for a, b in zip([1, 2], [3, 4])], dict(zip("ab", (1, 2))), list(zip())


def case_zip_strict():
    return list(zip([1, 2], [3], strict=True))


def case_enumerate():
    return list(enumerate("ab")), [(i, c) for i, c in enumerate("xy", start=5)], dict(enumerate(["p", "q"]))


def case_reversed():
    return list(reversed([1, 2, 3])), "".join(reversed("abc")), list(reversed(range(4))), [x for x in reversed((1, 2))]


def case_map_chain():
    return list(map(str.strip, [" a ", "b "])), sum(map(len, ["a", "bb"])), list(map(max, [[1, 2], [3]])), " ".join(map(str, [1, 2.5, None]))


def case_any_all_short():
    seen = []

    def test(x):
        seen.append(x)
        return x > 1

    r = any(test(x) for x in [1, 2, 3])
    s = all(test(x) for x in [2, 0, 5])
    return r, s, seen


def case_sorted_generator():
    return sorted(count(4), reverse=True), sorted((len(w), w) for w in ["bb", "a"])


def case_sum_of_lists():
    return sum(([i] for i in range(3)), [])


def case_filter_map_combined():
    return list(map(lambda x: x + 1, filter(lambda x: x % 2, range(6))))


def case_min_key_default():
    return min((w for w in ["ccc", "a"]), key=len), max([], key=len, default="none"), min([], default=None)


def case_nested_generators():
    return [list(count(n)) for n in count(4)]


def case_generator_with_try():
    def safe(xs):
        for x in xs:
            try:
                yield 10 // x
            except ZeroDivisionError:
                yield -1

    return list(safe([1, 0, 5]))


def case_generator_state():
    def running(xs):
        total = 0
        for x in xs:
            total += x
            yield total

    return list(running([1, 2, 3])), list(running([0.5, 1]))


def case_star_unpack_generator():
    a, *rest = count(4)
    first, second = count(2)
    return a, rest, first, second, [*count(2), 9]


def case_in_generator():
    return 3 in count(5), 9 in count(5)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        i = self.n
        while i > 0:
            yield i
            i -= 1


def case_iter_method_generator():
    c = Countdown(3)
    return list(c), [x for x in c], sum(c), max(c)


class Pages:
    def __init__(self, n):
        self.n = n
        self.at = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.at >= self.n:
            raise StopIteration
        self.at += 1
        return self.at


def case_iterator_class():
    return list(Pages(3)), [p for p in Pages(2)]


def case_generator_finally():
    log = []

    def g():
        try:
            yield 1
            yield 2
        finally:
            log.append("closed")

    out = list(g())
    return out, log


def case_generator_argument():
    def total(it):
        t = 0
        for x in it:
            t += x
        return t

    return total(count(4)), total(x * x for x in range(3)), total([1, 2])


def case_primes_generator():
    def primes():
        n = 2
        found = []
        while True:
            if all(n % p for p in found):
                found.append(n)
                yield n
            n += 1

    out = []
    for p in primes():
        if p > 30:
            break
        out.append(p)
    return out


# --- generators and the loops over them, whose order of effects must not show that they are one ---


def _logged(log: list[str], n: int):
    log.append("start")
    for i in range(n):
        log.append(f"before {i}")
        yield i
        log.append(f"after {i}")
    log.append("end")


def case_loop_interleaves_with_generator() -> list[str]:
    log: list[str] = []
    numbers = _logged(log, 3)
    log.append("made")
    for i in numbers:
        log.append(f"body {i}")
    else:
        log.append("else")
    return log


def case_loop_breaks_out_of_generator() -> list[str]:
    log: list[str] = []
    for i in _logged(log, 5):
        if i == 0:
            continue
        for _ in range(3):
            if i == 2:
                break
        else:
            log.append(f"whole {i}")
            continue
        log.append("out")
        break
    else:
        log.append("else")
    return log


def _first_over(log: list[str], least: int) -> int:
    for i in _logged(log, 10):
        if i > least:
            return i
    return -1


def case_loop_returns_out_of_generator() -> tuple[int, int, list[str]]:
    log: list[str] = []
    return _first_over(log, 1), _first_over(log, 20), log


def _until_zero(xs: list[int]):
    for x in xs:
        if x == 0:
            return
        yield x
        yield -x


def case_loop_over_several_yields() -> tuple[list[tuple[int, int]], int]:
    seen: list[tuple[int, int]] = []
    for i, x in enumerate(_until_zero([4, 5, 0, 6]), 10):
        if x == 5:
            continue
        seen.append((i, x))
    rest = 0
    for x in _until_zero([1, 2]):
        rest = rest * 10 + x
    return seen, rest


def case_generator_ends_at_once() -> str:
    for x in _until_zero([0]):
        return f"item {x}"
    else:
        return "nothing"


def _divided(xs: list[int]):
    for x in xs:
        yield 100 // x


def case_generator_raises_in_loop() -> tuple[list[int], str]:
    seen = []
    try:
        for q in _divided([5, 2, 0, 1]):
            seen.append(q)
    except ZeroDivisionError as e:
        return seen, str(e)
    return seen, "none"


def case_loop_body_raises() -> tuple[list[str], str]:
    log: list[str] = []
    try:
        for i in _logged(log, 4):
            if [10, 20][i] == 20:
                log.append("twenty")
    except IndexError as e:
        return log, str(e)
    return log, "none"


def _guarded(log: list[str]):
    try:
        yield 1
        yield 2
    except ValueError:
        log.append("not mine")
    finally:
        log.append("closed")


def case_generator_with_finally_in_loop() -> list[str]:
    log: list[str] = []
    for x in _guarded(log):
        log.append(str(x))
    return log


def _stops(xs: list[int]):
    source = iter(xs)
    while True:
        yield next(source)


def case_stop_iteration_in_generator() -> str:
    total = 0
    try:
        for x in _stops([1, 2]):
            total += x
    except RuntimeError as e:
        return f"{total} {e}"
    return "ended"


def _maybe(flag: bool):
    if flag:
        value = 7
    yield 0
    yield value


def case_generator_variable_unbound_again() -> list[str]:
    seen = []
    for flag in (True, False):
        try:
            for x in _maybe(flag):
                seen.append(str(x))
        except UnboundLocalError:
            seen.append("unbound")
    return seen


def case_arguments_are_taken_at_the_call() -> list[int]:
    size = 2
    source = [1, 2, 3]
    numbers = _taken(source, size)
    size = 3
    source = [9]
    seen = [size, len(source)]
    for x in numbers:
        seen.append(x)
    return seen


def _taken(xs: list[int], size: int):
    size += 0
    for x in xs[:size]:
        yield x


def case_list_changes_under_generator() -> list[int]:
    xs = [1, 2, 3]
    seen = []
    for x in _each_of(xs):
        seen.append(x)
        if len(xs) < 6:
            xs.append(x * 10)
    return seen


def _each_of(xs: list[int]):
    for x in xs:
        yield x


def case_generator_over_generator_in_a_loop() -> list[list[int]]:
    rows = []
    for k in range(3):
        row = []
        for x in _each_of([y for y in _until_zero([k, 1, 0])]):
            row.append(x)
        rows.append(row)
    return rows


def _pairs_of(xs: list[int]):
    previous = None
    for x in _each_of(xs):
        if previous is not None:
            yield previous, x
        previous = x


def case_pipeline_of_generators() -> tuple[int, list[int], bool]:
    total = sum(b - a for a, b in _pairs_of([1, 4, 9, 16]))
    found = any(a > b for a, b in _pairs_of([1, 2, 5, 3]))
    return total, [a * b for a, b in _pairs_of([2, 3, 4])], found


def _nested(n: int):
    for i in range(n):
        yield from _each_of([i, i + 1])


def case_yield_from_in_a_loop() -> tuple[int, int]:
    total = count = 0
    for x in _nested(4):
        total += x
        if total > 9:
            break
        count += 1
    return total, count


def _consumer_generator(xs: list[int]):
    for a, b in _pairs_of(xs):
        if a == b:
            return
        yield a + b


def case_generator_returns_inside_inner_loop() -> list[int]:
    return list(_consumer_generator([1, 2, 3, 3, 4]))


def case_same_generator_in_two_loops() -> tuple[int, int]:
    a = b = 0
    for x in _each_of([1, 2, 3]):
        a += x
    for x in _each_of([4, 5]):
        b += x * a
    return a, b


def case_list_of_generator():
    log: list[str] = []
    numbers = list(_logged(log, 2))
    kept = [0]
    try:
        kept = list(_divided([5, 0]))
    except ZeroDivisionError:
        log.append("divided")
    rest = list(_until_zero([3, 0, 4]))
    rest.append(1)
    return numbers, kept, rest, log, list(_until_zero([0])), sorted(_nested(3), reverse=True), tuple(_nested(2)), max(list(_nested(5)))


def packed(xs):
    return bytes(b for x in xs for b in (x, x + 1))


def case_bytes_of_a_generator_listed():
    return list(packed([1, 2])), packed([5]).hex()
