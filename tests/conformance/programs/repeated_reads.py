# accepted: 9
"""What reads a container twice sees what was changed inside it in between, by whatever name."""

import copy
from dataclasses import dataclass


def case_text_of_a_list():
    rows = [[1, 2, 3], [4, 5, 6]]
    same = copy.copy(rows)
    before = str(same)
    rows[1][1] = 9
    return before, str(same), f"{same!r}"


def case_text_of_a_dict():
    groups = {"a": [1, 2]}
    group = groups["a"]
    before = repr(groups)
    group.append(9)
    return before, repr(groups)


def case_equality():
    rows = [[1, 2, 3]]
    row = rows[0]
    wanted = [[1, 2, 4]]
    before = rows == wanted
    row[2] = 4
    return before, rows == wanted


def case_order():
    rows, others = [[1, 2]], [[1, 3]]
    row = rows[0]
    before = rows < others
    row[1] = 7
    return before, rows < others


def case_membership():
    rows = [[1], [2]]
    row, wanted = rows[0], [5]
    before = wanted in rows
    row[0] = 5
    return before, wanted in rows, rows.index(wanted)


def case_counts():
    rows = [[1], [2]]
    row, wanted = rows[1], [1]
    before = rows.count(wanted)
    row[0] = 1
    return before, rows.count(wanted)


@dataclass
class Point:
    x: int


def case_objects_inside():
    points = [Point(1), Point(2)]
    first, wanted = points[0], Point(7)
    before = str(points), wanted in points
    first.x = 7
    return before, str(points), wanted in points


def case_inside_tuples():
    pairs = [(1, [2])]
    inner = pairs[0][1]
    before = str(pairs)
    inner.append(3)
    return before, str(pairs)


def case_one_of_several():
    rows = [[1], None]
    row = rows[0]
    before = str(rows)
    if row is not None:
        row.append(2)
    return before, str(rows)
