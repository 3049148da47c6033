# accepted: 7
"""What takes an index, or a sum, out of where it was known to be: each case reads or computes something that a compiler
could wrongly believe to be checked already."""

from __future__ import annotations

from collections.abc import Iterator


def _caught(function, *args) -> str:
    try:
        return repr(function(*args))
    except (IndexError, OverflowError, ValueError, ZeroDivisionError) as error:
        return f"{type(error).__name__}: {error}"


# --- lists that change their length in the loop ---


def shrinking(xs: list[int]) -> int:
    total = 0
    for i in range(len(xs)):
        total += xs[i]
        if i % 2 == 0:
            xs.pop()
    return total


def cleared(xs: list[int]) -> int:
    total = 0
    for i in range(len(xs)):
        if i == 3:
            xs.clear()
        total += xs[i]
    return total


def deleted(xs: list[int]) -> int:
    n = len(xs)
    del xs[0]
    return xs[n - 1]


def cut(xs: list[int]) -> int:
    n = len(xs)
    xs[1:] = [7]
    return xs[n - 1]


def extended_then_read(xs: list[int]) -> list[int]:
    out = []
    for i in range(5):
        if i < len(xs):
            xs.append(i)
        out.append(xs[i])
    return out


def while_popped(xs: list[int]) -> int:
    i, total = 0, 0
    while i < len(xs):
        total += xs[i]
        xs.pop(0)
        total += xs[i]
        i += 1
    return total


def case_changed_lengths():
    return [
        _caught(shrinking, [1, 2, 3, 4, 5, 6]), _caught(shrinking, [1]), _caught(cleared, [1, 2, 3]), _caught(cleared, [1, 2, 3, 4, 5]),
        _caught(deleted, [1, 2, 3]), _caught(cut, [1, 2]), _caught(cut, [1, 2, 3]), _caught(extended_then_read, [1]),
        _caught(extended_then_read, []), _caught(while_popped, [1, 2, 3, 4]), _caught(while_popped, [1]),
    ]  # fmt: skip


# --- two names of one list ---


def alias_shrinks(xs: list[int]) -> int:
    ys = xs
    total = 0
    for i in range(len(xs)):
        total += xs[i]
        ys.pop()
    return total


def passed_alias(xs: list[int], ys: list[int]) -> int:
    total = 0
    for i in range(len(xs)):
        ys.pop()
        total += xs[i]
    return total


def alias_of_own(n: int) -> int:
    xs = [0] * n
    ys = xs
    ys.pop()
    return xs[n - 1]


def alias_on_one_path(n: int, shared: bool) -> list[int]:
    xs = [1] * n
    ys = [2] * n
    if shared:
        ys = xs
    ys.pop()
    return [xs[n - 1], ys[n - 2]]


def alias_in_container(n: int) -> int:
    xs = [5] * n
    rows = [xs]
    rows[0].pop()
    return xs[n - 1]


def alias_in_tuple(n: int) -> int:
    xs = [5] * n
    pair = (xs, n)
    pair[0].clear()
    return xs[n - 1]


def swapped(n: int) -> int:
    long, short = [1] * n, [2] * (n - 1)
    total = 0
    for _ in range(3):
        for i in range(n):
            total += long[i]
        long, short = short, long
    return total


def rotated(n: int) -> int:
    a, b, c = [1] * n, [2] * n, [3] * (n - 2)
    total = 0
    for _ in range(4):
        total += a[n - 1]
        a, b, c = b, c, a
    return total


def kept_by_call(xs: list[int], kept: list[list[int]]) -> None:
    kept.append(xs)


def shrink_kept(kept: list[list[int]]) -> None:
    kept[0].pop()


def alias_through_calls(n: int) -> int:
    xs = [4] * n
    kept: list[list[int]] = []
    kept_by_call(xs, kept)
    shrink_kept(kept)
    return xs[n - 1]


def alias_by_loop(n: int) -> int:
    xs = [1] * n
    previous = xs
    total = 0
    for i in range(n):
        previous.pop()
        total += xs[n - 1 - i]
        previous = xs
    return total


def one_by_one(xs: list[int]) -> int:
    total = 0
    for i, x in enumerate(xs):
        xs.pop()
        total += x + xs[i]
    return total


def case_aliases():
    xs = [1, 2, 3, 4]
    return [
        _caught(alias_shrinks, [1, 2, 3, 4]), _caught(passed_alias, xs, xs), xs, _caught(passed_alias, [1, 2], [3, 4]),
        _caught(alias_of_own, 3), _caught(alias_on_one_path, 3, False), _caught(alias_on_one_path, 3, True),
        _caught(alias_in_container, 3), _caught(alias_in_tuple, 3), _caught(swapped, 4), _caught(swapped, 0), _caught(rotated, 5),
        _caught(alias_through_calls, 2), _caught(alias_by_loop, 3), _caught(one_by_one, [1, 2, 3, 4]), _caught(one_by_one, [1, 2]),
    ]  # fmt: skip


# --- rows, and what is in them ---


def ragged(n: int) -> int:
    rows = [[0] * n for _ in range(n)]
    rows[1] = [0] * (n - 1)
    total = 0
    for i in range(n):
        for j in range(n):
            rows[i][j] = 1
            total += rows[i][j]
    return total


def row_shrinks(n: int) -> int:
    rows = [[1] * n for _ in range(n)]
    row = rows[0]
    row.pop()
    total = 0
    for i in range(n):
        total += rows[i][n - 1]
    return total


def row_shrinks_meanwhile(n: int) -> int:
    rows = [[1] * n for _ in range(n)]
    total = 0
    for i in range(n):
        for j in range(n):
            total += rows[i][j]
            if i == 1 and j == 0:
                rows[i].pop()
    return total


def row_replaced(n: int) -> int:
    rows = [[1] * n for _ in range(n)]
    total = 0
    for i in range(n):
        first = rows[0]
        for j in range(n):
            total += first[j] + rows[0][j]
            rows[0] = [5]
    return total


def same_row_twice(n: int) -> int:
    rows = [[1] * n] * 2
    rows[0].pop()
    return rows[1][n - 1]


def no_rows(n: int, m: int) -> int:
    rows = [[0] * n for _ in range(m)]
    total = n
    for row in rows:
        total += row[n - 1]
    return total + [10, 20][n]


def indices_moved(n: int) -> list[int]:
    order = list(range(n))
    order[0] = n
    values = [10 * i for i in range(n)]
    return [values[order[i]] for i in range(n)]


def indices_extended(n: int) -> list[int]:
    order = list(range(n))
    order.append(n)
    values = [10 * i for i in range(n)]
    return [values[i] for i in order]


def indices_inserted(n: int) -> list[int]:
    order = [i for i in range(n)]
    order.insert(1, -n - 1)
    values = [10 * i for i in range(n)]
    out = []
    for i in order:
        out.append(values[i])
    return out


def indices_of_alias(n: int) -> list[int]:
    order = list(range(n))
    other = order
    other[n - 1] = 2 * n
    values = [10 * i for i in range(n)]
    return [values[i] for i in order]


def indices_sliced(n: int) -> list[int]:
    order = list(range(n))
    order[1:2] = [n, n]
    values = [10 * i for i in range(n)]
    return [values[i] for i in order]


def no_indices(n: int) -> int:
    order = list(range(n))
    total = 0
    for i in order:
        total += i
    return total + [1, 2, 3][n]


def case_rows_and_items():
    return [
        _caught(ragged, 3), _caught(row_shrinks, 3), _caught(row_shrinks_meanwhile, 3), _caught(row_replaced, 1), _caught(row_replaced, 2),
        _caught(same_row_twice, 2), _caught(no_rows, -1, 0), _caught(no_rows, -2, 0), _caught(no_rows, 5, 0), _caught(no_rows, 1, 3),
        _caught(indices_moved, 3), _caught(indices_extended, 3), _caught(indices_inserted, 3), _caught(indices_of_alias, 2),
        _caught(indices_sliced, 3), _caught(no_indices, -1), _caught(no_indices, -3), _caught(no_indices, -4), _caught(no_indices, 2),
    ]  # fmt: skip


# --- negative indices, and lengths that are less than they look ---


def negative_start(xs: list[int], start: int) -> list[int]:
    return [xs[i] for i in range(start, len(xs))]


def before_first(xs: list[int]) -> list[int]:
    return [xs[i - 1] for i in range(len(xs))]


def two_before(xs: list[int]) -> list[int]:
    return [xs[i - 2] for i in range(1, len(xs))]


def from_the_end(xs: list[int]) -> list[int]:
    return [xs[-i] for i in range(len(xs))]


def one_too_many(xs: list[int]) -> list[int]:
    return [xs[i] for i in range(len(xs) + 1)]


def downwards(xs: list[int]) -> list[int]:
    return [xs[i] for i in range(len(xs) - 1, -2, -1)]


def in_steps(xs: list[int], step: int) -> list[int]:
    return [xs[i + 1] for i in range(0, len(xs), step)]


def negative_count(n: int) -> int:
    xs = [0] * n
    ys = [i for i in range(n)]
    zs = list(range(n))
    return len(xs) + len(ys) + len(zs) + ([1, 2, 3])[n]


def negative_count_read(n: int) -> int:
    xs = [9] * n
    return xs[n - 1]


def offset_by_parameter(xs: list[int], size: int) -> list[int]:
    out = []
    for i in range(len(xs) - size + 1):
        out.append(xs[i + size - 1] - xs[i])
    return out


def remainder_of(xs: list[int], k: int) -> list[int]:
    n = len(xs)
    return [xs[(i * k) % n] for i in range(-2, n)]


def middle(xs: list[int], low: int, high: int) -> int:
    return xs[(low + high) // 2]


def characters(text: str) -> list[str]:
    return [text[i - 1] for i in range(len(text))] + [text[i] for i in range(len(text) - 1, -1, -1)]


def character_pairs(a: str, b: str) -> list[bool]:
    return [a[i] == b[i] for i in range(len(a))]


def case_indices():
    xs = [1, 2, 3, 4]
    return [
        _caught(negative_start, xs, -2), _caught(negative_start, xs, -5), _caught(before_first, xs), _caught(two_before, xs),
        _caught(two_before, [1]), _caught(two_before, [1, 2]), _caught(from_the_end, xs), _caught(one_too_many, xs), _caught(downwards, xs),
        _caught(downwards, []), _caught(in_steps, xs, 2), _caught(in_steps, xs, 3), _caught(in_steps, xs, -1), _caught(in_steps, xs, 0),
        _caught(negative_count, -1), _caught(negative_count, -4), _caught(negative_count, 2), _caught(negative_count_read, 3),
        _caught(negative_count_read, 0), _caught(negative_count_read, -3), _caught(offset_by_parameter, xs, 2),
        _caught(offset_by_parameter, xs, -2), _caught(offset_by_parameter, xs, 9), _caught(offset_by_parameter, xs, -7),
        _caught(remainder_of, xs, 3), _caught(remainder_of, xs, -3), _caught(remainder_of, [], 3), _caught(middle, xs, 0, 3),
        _caught(middle, xs, -4, -1), _caught(middle, xs, 5, 4), _caught(characters, "aéb"), _caught(characters, "abc"),
        _caught(characters, ""), _caught(character_pairs, "abé", "aé"), _caught(character_pairs, "aé", "aéx"),
        _caught(character_pairs, "aé☃b", "ae☃b"), _caught(character_pairs, "ab", "ac"), _caught(character_pairs, "é", "a"),
    ]  # fmt: skip


# --- the edge of 64 bits ---

MOST = 2**63 - 1
LEAST = -(2**63)


def count_up(n: int) -> int:
    last = 0
    for i in range(n - 2, n):
        last = i + 1
    return last


def one_more(n: int, limit: int) -> int:
    return n + 1 if n < limit else 0


def one_more_at_most(n: int, limit: int) -> int:
    return n + 1 if n <= limit else 0


def one_less(n: int, limit: int) -> int:
    return n - 1 if n > limit else 0


def distance(a: int, b: int) -> int:
    return a - b if a >= b else b - a


def product(n: int, m: int) -> int:
    if 0 <= n < 2**32 and 0 <= m < 2**32:
        return n * m
    return -1


def huge_list(n: int) -> int:
    try:
        xs = [0] * n
    except MemoryError:
        return -1
    return n + 1 + len(xs)


def negated(n: int) -> int:
    return 0 - n if n < 0 else n


def case_sums():
    outcomes = [count_up(MOST), one_more(MOST - 1, MOST), one_more_at_most(MOST - 1, MOST - 1), one_less(LEAST + 1, LEAST)]
    outcomes += [distance(MOST, 0), distance(-1, MOST), product(2**31, 2**31), product(2**32, 1), huge_list(3), negated(LEAST + 1)]
    return outcomes


# --- variables that are assigned in the loop ---


def target_moved(xs: list[int]) -> list[int]:
    out = []
    for i in range(len(xs)):
        out.append(xs[i])
        i += 2
        out.append(xs[i - 1])
    return out


def limit_moved(xs: list[int], ys: list[int]) -> list[int]:
    n = len(xs)
    out = []
    for i in range(n):
        out.append(xs[i])
        n += 1
        if i < n:
            out.append(ys[i])
    return out


def list_replaced(xs: list[int]) -> list[int]:
    out = []
    for i in range(len(xs)):
        out.append(xs[i])
        xs = xs[1:]
    return out


def counter_reset(xs: list[int]) -> list[int]:
    out = []
    i = 0
    while i < len(xs):
        out.append(xs[i])
        i += 1
        if len(out) == 3:
            i = -1
        if len(out) > 6:
            break
    return out


def counted_down(xs: list[int]) -> list[int]:
    out = []
    i = len(xs) - 1
    while i >= -2:
        out.append(xs[i])
        i -= 1
    return out


def left_early(xs: list[int], stop: int) -> int:
    for i in range(len(xs)):
        if xs[i] == stop:
            break
    else:
        i = len(xs)
    return xs[i]


def after_loop(xs: list[int]) -> int:
    i = 0
    for i in range(len(xs)):
        pass
    return xs[i + 1]


def tested_elsewhere(xs: list[int], i: int, sure: bool) -> int:
    if sure or i < len(xs):
        return xs[i]
    return -1


def tested_before_change(xs: list[int], i: int) -> int:
    inside = 0 <= i < len(xs)
    xs.pop()
    return xs[i] if inside else -1


def tested_before_assigned(xs: list[int], i: int) -> int:
    inside = 0 <= i < len(xs)
    i += 1
    return xs[i] if inside else -1


def skipped(xs: list[int]) -> list[int]:
    out = []
    i = 0
    while True:
        i += 1
        if i == 2:
            continue
        if i > len(xs):
            break
        out.append(xs[i])
    return out


def case_variables():
    xs = [1, 2, 3, 4, 5]
    return [
        _caught(target_moved, xs), _caught(limit_moved, xs, [1, 2, 3]), _caught(list_replaced, xs), _caught(counter_reset, xs),
        _caught(counted_down, xs), _caught(counted_down, [1]), _caught(counted_down, []), _caught(left_early, xs, 3), _caught(left_early, xs, 9),
        _caught(after_loop, xs), _caught(after_loop, []), _caught(tested_elsewhere, xs, 7, True), _caught(tested_elsewhere, xs, 7, False),
        _caught(tested_before_change, [1, 2], 1), _caught(tested_before_change, [1, 2], 0), _caught(tested_before_assigned, xs, 4),
        _caught(skipped, xs),
    ]  # fmt: skip


# --- code that runs in between: generators, closures, methods, exceptions ---


def emptying(xs: list[int]) -> Iterator[int]:
    while xs:
        yield len(xs)
        xs.pop()


def beside_generator(xs: list[int]) -> list[int]:
    out = []
    n = len(xs)
    for i, size in enumerate(emptying(xs)):
        out.append(xs[n - 1 - i] + size)
        if i == 1:
            out.append(xs[n - 1])
    return out


def zipped_with_generator(xs: list[int]) -> list[int]:
    out = []
    for x, size in zip(xs, emptying(xs)):
        out.append(x * size)
        out.append(xs[len(out) // 2])
    return out


def reading(xs: list[int]) -> Iterator[int]:
    for i in range(len(xs)):
        yield xs[i]


def read_lazily(xs: list[int]) -> list[int]:
    out = []
    for x in reading(xs):
        out.append(x)
        xs.pop()
    return out


def cleaning(xs: list[int]) -> Iterator[int]:
    try:
        yield 1
        yield 2
    finally:
        xs.clear()


def dropped_generator(n: int) -> int:
    xs = [3] * n
    for _ in cleaning(xs):
        break
    return xs[n - 1]


def closed_over(n: int) -> int:
    xs = [1] * n

    def shrink() -> int:
        xs.pop()
        return len(xs)

    total = 0
    for i in range(n):
        total += xs[i] + shrink()
    return total


def rebound_by_closure(n: int) -> int:
    xs = [1] * n

    def replace() -> None:
        nonlocal xs
        xs = [2]

    total = xs[n - 1]
    replace()
    return total + xs[n - 1]


class Stack:
    def __init__(self, n: int) -> None:
        self.items = [7] * n

    def drop(self) -> int:
        return self.items.pop()


def beside_methods(n: int) -> int:
    stack = Stack(n)
    items = stack.items
    total = 0
    for i in range(len(items)):
        total += stack.drop() + items[i]
    return total


class Dropping:
    def __init__(self, owner: list[int]) -> None:
        self.owner = owner

    def __eq__(self, other: object) -> bool:
        self.owner.pop()
        return False


def beside_comparison(n: int) -> int:
    xs = [5] * n
    found = Dropping(xs) == Dropping(xs)
    return xs[n - 1] + int(found)


def after_caught(xs: list[int], divisor: int) -> int:
    i = 0
    try:
        i = len(xs)
        xs.append(1 // divisor)
        i = 0
    except ZeroDivisionError:
        pass
    return xs[i]


def popped_in_try(xs: list[int]) -> int:
    n = len(xs)
    try:
        xs.pop()
        xs.append(1 // (n - 3))
    except ZeroDivisionError:
        pass
    return xs[n - 1]


def popped_in_finally(xs: list[int]) -> int:
    n = len(xs)
    for i in range(2):
        try:
            if i == 1:
                continue
        finally:
            xs.pop()
    return xs[n - 2]


def case_in_between():
    return [
        _caught(beside_generator, [1, 2, 3]), _caught(zipped_with_generator, [1, 2, 3, 4]), _caught(read_lazily, [1, 2, 3, 4]),
        _caught(dropped_generator, 2), _caught(closed_over, 4), _caught(rebound_by_closure, 3),
        _caught(rebound_by_closure, 1), _caught(beside_methods, 4), _caught(beside_comparison, 2), _caught(after_caught, [1, 2], 0),
        _caught(after_caught, [1, 2], 1), _caught(popped_in_try, [1, 2, 3]), _caught(popped_in_try, [1, 2]), _caught(popped_in_finally, [1, 2, 3]),
    ]  # fmt: skip


# --- several items of one list ---
