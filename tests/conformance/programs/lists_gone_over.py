# accepted: 15
"""Loops over lists that change meanwhile, or that others could change: through another name, a call, an object."""

from collections import deque
from collections.abc import Iterator


def case_grows_through_another_name() -> list[int]:
    xs = [1, 2, 3]
    ys = xs
    seen = []
    for i, x in enumerate(xs):
        if len(xs) < 6:
            ys.append(x * 10)
        seen.append(xs[i] + len(xs))
    return seen


def case_own_list_beside_another() -> tuple[list[int], int]:
    values = [5, 1, 4, 2, 3]
    window = []
    total = 0
    for i, x in enumerate(values):
        window.append(x)
        if len(window) > 2:
            total -= window.pop(0)
        total += values[i] * len(window)
    return window, total


def case_one_of_two_lists() -> list[int]:
    first = [1, 2]
    second = [3, 4]
    chosen = first if len(second) == 2 else second
    count = 0
    for x in first:
        if count < 5:
            chosen.append(x + 10)
        count += 1
    return [count, *first, *second]


def shrink(xs: list[int]) -> int:
    return xs.pop()


def case_a_call_shrinks_it() -> tuple[list[int], list[int]]:
    xs = [1, 2, 3, 4, 5, 6]
    seen = []
    for x in xs:
        seen.append(x * 10 + shrink(xs))
    return seen, xs


class Holder:
    def __init__(self) -> None:
        self.items = ["a", "b", "c"]

    def renew(self) -> None:
        self.items = [item + "!" for item in self.items]

    def total(self) -> str:
        made = ""
        for item in self.items:
            made += item
            self.items = []
            self.items.append("z" * 40)
        return made + self.items[0]


def case_the_field_gets_another_list() -> tuple[str, list[str]]:
    holder = Holder()
    seen = ""
    for item in holder.items:
        holder.renew()
        seen += item
    return seen + holder.total(), holder.items


def case_kept_in_a_list_of_lists() -> list[list[int]]:
    rows = [[1, 2, 3]]
    row = rows[0]
    for x in row:
        if x < 3:
            rows[0].append(x + 2)
        rows.append([x])
    return rows


def case_the_variable_gets_another_list() -> list[int]:
    xs = [1, 2, 3]
    seen = []
    for x in xs:
        xs = [x * 2, x * 3]
        for y in xs:
            seen.append(y)
            xs = []
    return seen


def case_given_away_and_then_grown() -> tuple[list[int], int]:
    kept = {}
    xs = [1]
    for i in range(4):
        kept["xs"] = xs
        for x in kept["xs"]:
            if len(xs) < 6:
                xs.append(x + i)
    return xs, len(kept["xs"])


def case_zip_with_itself() -> list[tuple[int, int]]:
    xs = [1, 2, 3, 4, 5, 6, 7]
    pairs = []
    for x, y in zip(xs, xs):
        pairs.append((x, y))
        xs.pop()
    return pairs


def swaps(a: int, b: int) -> Iterator[tuple[int, int]]:
    for _ in range(3):
        a, b = b, a + b
        yield b, a


def case_pairs_that_are_taken_apart() -> list[int]:
    made = []
    x, y = 1, 2
    for y, x in swaps(x, y):
        x, y = y, x
        made += [x, y]
    return made


def means(values: list[float], size: int) -> Iterator[tuple[int, float]]:
    window: deque[float] = deque()
    total = 0.0
    for i, value in enumerate(values):
        window.append(value)
        total += value
        if len(window) > size:
            total -= window.popleft()
        if len(window) == size:
            yield i, total / size


def case_window_over_a_list_that_grows() -> list[float]:
    values = [1.0, 2.0, 4.0, 8.0]
    seen = []
    for i, mean in means(values, 2):
        if len(values) < 8:
            values.append(mean)
        seen.append(values[i] + mean)
    return seen


def case_long_list_in_steps() -> tuple[int, int, str]:
    texts = []
    numbers = []
    for i in range(5000):
        numbers.append(i)
        if i % 7 == 0:
            texts.append(str(i))
        if i % 11 == 0:
            numbers.pop(0)
    return len(numbers), numbers[0] + numbers[-1], texts[-1] + texts[100]


def case_long_lists_in_turn() -> int:
    rows: list[list[int]] = [[], [], []]
    for i in range(6000):
        rows[i % 3].append(i)
        if i % 1000 == 999:
            rows[1] = []
            rows[2].insert(0, i)
    return sum(map(sum, rows)) + len(rows[1])


def case_queue_as_long_as_its_list() -> list[int]:
    queue = [0]
    seen = []
    for x in queue:
        if x < 40:
            queue.append(x * 2 + 1)
            queue.append(x * 2 + 2)
        seen.append(x)
    return seen


def case_fails_outside() -> int:
    xs = [1, 2, 3]
    ys = xs
    total = 0
    for i, x in enumerate(xs):
        if x == 2:
            ys.pop()
            ys.pop()
        total += xs[i]
    return total
