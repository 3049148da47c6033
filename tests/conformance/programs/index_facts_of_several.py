# accepted: 9
"""Indices that were checked before, or not quite: of several lists, of rows, after arithmetic."""

from __future__ import annotations


def _caught(function, *args) -> str:
    try:
        return repr(function(*args))
    except (IndexError, OverflowError, ValueError, ZeroDivisionError) as error:
        return f"{type(error).__name__}: {error}"


def corners(box: list[int]) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])


def overlap(a: list[float], b: list[float]) -> float:
    w = min(a[2], b[2]) - max(a[0], b[0])
    h = min(a[3], b[3]) - max(a[1], b[1])
    return w * h if w > 0 and h > 0 else 0.0


def divided(a: list[int], b: list[int]) -> list[int]:
    return [a[0] // b[0], a[1] // b[1], a[2] // b[2]]


def rows_of(rows: list[list[int]], i: int, j: int) -> int:
    return rows[i][0] + rows[j][0] + rows[i][1] + rows[j][1] + rows[i][2] + rows[j][2]


def written_between(a: list[int]) -> list[int]:
    first = a[0] + a[1]
    a[2] = first
    return [a[0] + a[2], a[1] + a[3], a[2] + a[4]]


def case_several_items():
    floats = [0.0, 1.0, 4.0, 5.0]
    return [
        _caught(corners, [1, 2, 3, 4]), _caught(corners, [1, 2, 3]), _caught(corners, []), _caught(corners, [-(2**61), 0, 2**61, 1]),
        _caught(corners, [-(2**62), 0, 2**62 - 1]), _caught(overlap, floats, floats), _caught(overlap, floats, floats[:3]),
        _caught(overlap, floats[:2], floats), _caught(overlap, [], floats), _caught(overlap, floats, [float("nan")] * 4),
        _caught(overlap, [float("nan"), 0.0, 1.0, 1.0], floats), _caught(divided, [1, 2, 3], [1, 0, 1]), _caught(divided, [1, 2, 3], [1, 0]),
        _caught(divided, [1, 2], [1, 1]), _caught(divided, [], []), _caught(rows_of, [[1, 2, 3], [4, 5]], 0, 1),
        _caught(rows_of, [[1, 2, 3], [4, 5]], 0, 2), _caught(rows_of, [[], [4, 5]], 0, 7), _caught(rows_of, [[1, 2, 3], [4, 5, 6]], -1, 0),
        _caught(written_between, [1, 2, 3, 4, 5]), _caught(written_between, [1, 2, 3, 4]), _caught(written_between, [1, 2]),
    ]  # fmt: skip


# --- and where it is raised ---


def case_second_row_too_short():
    return rows_of(
        [[1, 2, 3], [4, 5]],
        0,
        1,
    )


def case_first_of_several():
    a = [1.0, 2.0]
    b = [1.0]
    x = a[0] - b[0]
    y = a[1] - b[1]
    z = a[2] - b[2]
    return x + y + z


def case_second_of_several():
    a = [1.0]
    b = [1.0, 2.0]
    x = b[0] - a[0]
    y = b[1] - \
        a[1]
    return x + y + b[2] - a[2]


def case_division_before_index():
    a = [1, 2]
    b = [1, 0]
    x = a[0] // b[0]
    y = a[1] // b[1]
    return x + y + a[2] // b[2]


def case_index_in_loop():
    rows = [[1, 2, 3], [1, 2], [1, 2, 3]]
    total = 0
    for i in range(len(rows)):
        row = rows[i]
        total += row[0] * row[1]
        total += row[2]
    return total


def case_past_the_end():
    xs = [1, 2, 3]
    total = 0
    for i in range(len(xs)):
        total += xs[i] * \
            xs[i + 1]
    return total


def mixed_order(ws: list[int], xs: list[int]) -> int:
    return ws[0] + xs[1] + ws[1] - xs[0] + ws[2] * xs[2]


def case_index_known_by_another():
    return [_caught(mixed_order, [1, 2, 3], xs) for xs in ([1, 2, 3], [1, 2], [1], [])] + [_caught(mixed_order, [], [])]


def case_index_known_by_another_raised():
    return mixed_order([1], [])
