# accepted: 13
"""Slices of lists that are only read, and others."""

from collections.abc import Iterator


def _windows(xs: list[int], n: int) -> Iterator[list[int]]:
    for i in range(len(xs) - n + 1):
        yield xs[i : i + n]


def case_windows():
    xs = [3, 1, 4, 1, 5, 9, 2, 6]
    return [(sum(w), max(w), min(w), len(w), 5 in w) for w in _windows(xs, 3)], list(_windows(xs, 7)), [w for w in _windows(xs, 9)]


def case_kept_windows():
    xs = [1, 2, 3]
    kept = []
    for w in _windows(xs, 2):
        w.append(sum(w))
        kept.append(w)
    xs[0] = 9
    return kept, xs


def case_list_changes_under_slice():
    xs = [1, 2, 3, 4]
    out = []
    part = xs[1:]
    for x in part:
        if len(xs) < 12:
            xs.append(x * 10)
        xs[1] = 0
        out.append(x)
    part = xs[:3]
    xs.clear()
    return out, xs, sum(part)


def case_name_changes_under_slice():
    xs = ["a", "b", "c"]
    part = xs[1:]
    xs = ["x"]
    joined = "-".join(part)
    for p in xs[:1]:
        xs = xs + [p]
        joined += p
    return joined, xs


def _shrink(xs: list[float]) -> float:
    xs.pop()
    return 1.0


def case_called_under_slice():
    xs = [1.5, 2.5, 3.5]
    part = xs[0:3]
    one = _shrink(xs)
    total = sum(part)
    for x in xs[:]:
        total += x * _shrink(xs)
    return one, total, xs


def case_pieces_of_words():
    chars = list("unaffable")
    out = []
    for start in range(len(chars)):
        for end in range(len(chars), start, -2):
            out.append("##" + "".join(chars[start:end]))
    return out, tuple(chars[2:5]), bool(chars[9:]), not chars[:-9], "f" in chars[-5:]


def case_nested_lists():
    rows = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    total = 0
    for row in rows[1:]:
        for x in row[:2]:
            total += x
        row[0] = 100
        for x in row[1:]:
            total += x
    return total, rows, sum(sum(r) for r in rows[:2])


def case_slice_after_the_loop():
    xs = [5, 6, 7, 8]
    total = 0
    for i in range(3):
        part = xs[i:]
        if i == 1:
            xs[2] = 70
        total += sum(part) + len(part)
    return total, part


def case_written_between_slices():
    xs = [5, 6, 7, 8, 9]
    out = []
    for i in range(4):
        out.append(sum(xs[i : i + 2]))
        xs[i + 1] += 100
        out.append(max(xs[i:]))
    return out, xs


def case_grown_between_slices():
    xs = [5, 6]
    out = []
    for i in range(6):
        out.append(sum(xs[i:]) + len(xs[: -i or None]))
        if i % 2:
            xs.append(i)
    for i in range(3):
        same = xs
        out.append(sum(same[i:]))
        xs.pop()
        out.append(len(same[-2:]) + sum(xs[1:]))
    return out, xs


def case_slices_of_another_list_each_time():
    lists = [[1, 2, 3], [10, 20], [], [7]]
    out = []
    xs = lists[0]
    for i in range(4):
        out.append(sum(xs[1:]) + sum(lists[i][:2]))
        xs = lists[i]
        lists[i] = [100, 200]
        out.append(sum(xs[:1]))
    return out


def case_slices_of_a_list_let_go_of():
    class Holder:
        def __init__(self):
            self.xs = [1, 2, 3]

    h = Holder()
    out = []
    for i in range(3):
        xs = h.xs
        for j in range(3):
            h.xs = [j * 10]
            out.append(sum(xs[j:]))
        out.append(sum(h.xs[-1:]) + i)
    return out


def case_slices_of_slices():
    xs = list(range(10))
    total = 0
    for i in range(3):
        part = xs[i:]
        for j in range(8):
            total = total * 3 % 1000 + sum(part[j : -1 - i])
            for x in part[j : j + 2]:
                total += x
    return total
