"""What a variable holds stays what it was, whatever happens to the place it was read from."""

# accepted: 35

from __future__ import annotations

import math
from dataclasses import dataclass, field


@dataclass
class Leaf:
    name: str


@dataclass
class Node:
    leaf: Leaf
    parts: list[int] = field(default_factory=list)


class Chain:
    def __init__(self, value: int, after: Chain | None):
        self.value = value
        self.after = after


def case_item_replaced() -> list[list[int]]:
    rows = [[1], [2]]
    row = rows[0]
    rows[0] = [9]
    return [row, *rows]


def case_item_popped() -> list[int]:
    rows = [[1, 2], [3]]
    row = rows[0]
    rows.pop(0)
    row.append(5)
    return row


def case_list_cleared() -> list[int]:
    rows = [[1, 2], [3]]
    row = rows[1]
    rows.clear()
    rows.append([7])
    return row


def case_owner_rebound() -> list[int]:
    rows = [[1, 2], [3]]
    row = rows[0]
    rows = [[8]]
    return row + rows[0]


def case_owner_rebound_in_loop() -> list[int]:
    rows = [[1, 2], [3]]
    row = rows[0]
    for i in range(3):
        rows = [[i]]
    return row + rows[0]


def case_grown_while_read() -> list[int]:
    rows = [[1]]
    row = rows[0]
    for i in range(100):
        rows.append([i])
    row.append(2)
    return rows[0] + [len(rows)]


def take_first(rows: list[list[int]]) -> list[int]:
    return rows.pop(0)


def case_callee_takes_it_out() -> tuple[list[int], int]:
    rows = [[1, 2], [3]]
    row = rows[0]
    take_first(rows)
    rows.append([4])
    return row, len(rows)


def read_after(rows: list[list[int]], row: list[int]) -> int:
    rows.clear()
    rows.append([5, 6, 7])
    return len(row)


def case_argument_taken_out_by_the_callee() -> int:
    rows = [[1, 2]]
    return read_after(rows, rows[0])


def case_field_replaced() -> tuple[str, str]:
    node = Node(Leaf("a" + str(1)))
    leaf = node.leaf
    node.leaf = Leaf("b" + str(2))
    return leaf.name, node.leaf.name


def rename(node: Node) -> None:
    node.leaf = Leaf("c" + str(3))


def case_field_replaced_by_a_call() -> tuple[str, str]:
    node = Node(Leaf("a" + str(1)))
    leaf = node.leaf
    rename(node)
    return leaf.name, node.leaf.name


def case_text_of_a_field() -> str:
    leaf = Leaf("x" * 50)
    name = leaf.name
    leaf.name = "y" * 50
    return name + leaf.name


def case_object_rebound() -> str:
    node = Node(Leaf("a" * 40))
    leaf = node.leaf
    node = Node(Leaf("b" * 40))
    return leaf.name + node.leaf.name


def case_walk_and_cut() -> list[int]:
    chain: Chain | None = None
    for i in range(5):
        chain = Chain(i, chain)
    seen = []
    while chain is not None:
        after = chain.after
        chain.after = None
        seen.append(chain.value)
        chain = after
    return seen


def case_loop_over_what_shrinks() -> list[list[int]]:
    rows = [[1], [2], [3], [4]]
    seen = []
    for row in rows:
        if len(rows) > 2:
            rows.pop()
        seen.append(row + [len(rows)])
    return seen


def case_loop_item_replaced() -> list[list[int]]:
    rows = [[1], [2], [3]]
    seen = []
    for i, row in enumerate(rows):
        rows[i] = [0] * 20
        seen.append(row)
    return seen + rows


def case_loop_rebinds_its_list() -> list[list[int]]:
    rows = [[1], [2], [3]]
    seen = []
    for row in rows:
        rows = [[9]]
        seen.append(row)
    return seen + rows


def case_character_of_a_rebound_text() -> str:
    text = "abc" * 10
    first = text[0]
    text = "xyz" * 10
    return first + text[0] + text[-1]


def case_character_kept() -> list[str]:
    kept = []
    text = ""
    for i in range(4):
        text = "é" + "ab" * i
        for c in text:
            if c not in kept:
                kept.append(c)
        kept.append(text[-1])
    return kept


def numbers_then_clear(rows: list[list[int]]):
    for row in rows:
        yield len(row)
    rows.clear()
    yield 0


def case_generator_clears() -> list[int]:
    rows = [[1, 2], [3]]
    row = rows[0]
    found = []
    for n in numbers_then_clear(rows):
        found.append(n)
    return found + row


def case_swapped_rows() -> list[list[int]]:
    rows = [[1], [2]]
    rows[0], rows[1] = rows[1], rows[0]
    first, second = rows
    rows[0] = first + second
    return [first, second, *rows]


def case_nested_lookup() -> int:
    cube = [[[i * j * k for k in range(3)] for j in range(3)] for i in range(3)]
    plane = cube[1]
    line = plane[2]
    cube[1] = []
    plane[2] = [100]
    return line[2] + plane[2][0] + len(cube[1])


def case_pair_taken_apart() -> list[str]:
    pairs = [(Leaf("a" * 30), [1]), (Leaf("b" * 30), [2])]
    names = []
    for leaf, numbers in pairs:
        pairs[0] = (Leaf("c" * 30), [3])
        numbers.append(4)
        names.append(leaf.name + str(numbers))
    return names


def case_row_put_into_itself() -> list[list[int]]:
    rows = [[1], [2], [3]]
    row = rows[2]
    rows[0] = row
    row.append(4)
    rows[2] = rows[1]
    return rows


def case_dict_of_lists() -> list[int]:
    table = {"a": [1], "b": [2]}
    row = table["a"]
    table["a"] = [5, 6]
    del table["b"]
    return row + table["a"]


def case_read_again_after_a_write() -> list[int]:
    xs = [1, 2, 3]
    a = xs[0] + xs[-1]
    xs[0] = 10
    b = xs[0] + xs[-1]
    xs.append(7)
    c = xs[0] + xs[-1] + len(xs)
    xs.pop()
    return [a, b, c, xs[-1], len(xs)]


def case_read_again_after_a_call() -> list[int]:
    rows = [[1, 2], [3, 4], [5, 6]]
    a = rows[0][0] + rows[0][1]
    take_first(rows)
    b = rows[0][0] + rows[0][1]
    return [a, b, len(rows)]


def case_read_again_in_a_loop() -> list[int]:
    xs = [5, 6, 7]
    first = xs[0]
    out = []
    for i in range(3):
        out.append(xs[0] + first)
        xs[0] = i
        out.append(xs[0])
    i = 0
    while i < 3:
        out.append(xs[i])
        i += 1
        if i < 3:
            out.append(xs[i])
    return out


def case_last_of_the_time_before() -> list[int]:
    xs = [3, 1, 2]
    last = -1
    out = []
    for i in range(len(xs)):
        now = xs[i]
        out.append(last)
        out.append(now)
        last = xs[i]
    return out


def case_fields_read_again() -> list[str]:
    node = Node(Leaf("a"), [1])
    out = [node.leaf.name, node.leaf.name]
    node.leaf.name = "b"
    out += [node.leaf.name, str(node.parts)]
    node.parts.append(2)
    node.leaf = Leaf("c")
    return out + [node.leaf.name, str(node.parts)]


def case_branches_that_write() -> list[int]:
    out = []
    for flag in (True, False):
        xs = [1, 2]
        a = xs[1]
        if flag:
            xs[1] = 5
        else:
            out.append(xs[1])
        out.append(xs[1] + a)
    return out


def case_tries_that_write() -> list[int]:
    xs = [1, 2]
    out = [xs[0]]
    try:
        xs[0] = 3
        out.append(xs[5])
    except IndexError:
        out.append(xs[0])
    return out + [xs[0]]


def case_signed_zeros() -> list[str]:
    one = 1.0
    return [str(math.copysign(one, 0.0)), str(math.copysign(one, -0.0)), str(math.copysign(one, 0)), str(math.copysign(one, False))]


def numbers_while(xs: list[int]):
    for i in range(3):
        xs[0] += 1
        yield i


def case_generator_writes_between_reads() -> list[int]:
    xs = [1]
    out = []
    a = xs[0]
    for n in numbers_while(xs):
        out.append(xs[0] + n)
    return out + [a, xs[0]]


def case_index_errors_stay() -> str:
    xs = [1, 2, 3]
    try:
        n = xs[3]
    except IndexError as e:
        text = str(e)
        xs.append(4)
        n = xs[3]
        return f"{text} {n}"
    return str(n)


class Thief:
    """Its comparison takes things away, and counts how often it is asked."""

    def __init__(self, rows: list[list[int]]):
        self.rows = rows
        self.asked = 0

    def __eq__(self, other: object) -> bool:
        self.asked += 1
        if self.rows:
            self.rows.pop()
        return False


def case_comparison_takes_it_out() -> tuple[list[int], int, int]:
    rows = [[1, 2], [3, 4]]
    row = rows[1]
    thief, other = Thief(rows), Thief([])
    found = thief in [other]
    rows.append([9])
    again = thief in [other]
    return row, len(rows), thief.asked + other.asked + int(found) + int(again)
