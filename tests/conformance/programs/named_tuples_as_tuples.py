# accepted: 27
"""Named tuples are equal to tuples with the same items, wherever they stand."""

from __future__ import annotations

from typing import NamedTuple


class NT(NamedTuple):
    a: int
    b: int


class NT2(NamedTuple):
    c: int
    d: int


class LP(NT):
    pass


def case_mixed_set() -> bool:
    return {NT(1, 2), (1, 2)} == {(1, 2)}


def case_mixed_set_on_the_right() -> bool:
    return {(1, 2)} == {NT(1, 2), (1, 2)}


def case_sets_of_each() -> bool:
    return {NT(1, 2)} == {(1, 2)}


def case_sets_of_two_classes() -> bool:
    return {NT(1, 2)} == {NT2(1, 2)}


def case_one_key_of_three() -> int:
    return len({NT(1, 2), (1, 2), NT2(1, 2)})


def case_looked_for() -> list[bool]:
    return [NT(1, 2) in {(1, 2)}, (1, 2) in {NT(1, 2)}, NT(1, 2) in [(1, 2)], (1, 2) in [NT(1, 2)], NT(1, 2) in ((1, 2), 3)]


def case_keys() -> list[bool]:
    return [{(1, 2): 3} == {NT(1, 2): 3}]


def case_values() -> list[bool]:
    return [{1: NT(1, 2)} == {1: (1, 2)}]


def case_lists() -> list[bool]:
    return [[NT(1, 2)] == [(1, 2)], [NT(1, 2), (3, 4)] == [(1, 2), NT(3, 4)]]


def case_inside_a_tuple() -> list[bool]:
    return [(NT(1, 2), 3) == ((1, 2), 3)]


def case_got_by_the_other() -> list[bool]:
    return [{(1, 2): 3}.get(NT(1, 2)) == 3]


def case_set_union() -> list[bool]:
    return [len({(1, 2)} | {NT(1, 2)}) == 1]


def case_frozen_set() -> list[bool]:
    return [frozenset({NT(1, 2)}) == {(1, 2)}]


def case_lists_of_two_classes() -> list[bool]:
    return [[NT(1, 2)] == [NT2(1, 2)]]


def case_lists_in_lists() -> list[bool]:
    return [[[NT(1, 2)]] == [[(1, 2)]]]


def case_derived() -> list[bool]:
    return [NT(1, 2) == NT2(1, 2), LP(1, 2) == (1, 2), LP(1, 2) == NT(1, 2), [LP(1, 2)] == [NT(1, 2)]]


def case_index_and_count() -> list[int]:
    return [[(1, 2)].index(NT(1, 2)), [(1, 2)].count(NT(1, 2)), [NT(1, 2)].index((1, 2))]


def case_field_set() -> str:
    p = NT(1, 2)
    try:
        p.a = 5
    except AttributeError as e:
        return str(e)
    return "no"


def case_other_attribute_set() -> str:
    p = NT(1, 2)
    try:
        p.zz = 5
    except AttributeError as e:
        return str(e)
    return "no"


def case_field_set_by_name() -> str:
    p = LP(1, 2)
    try:
        setattr(p, "a", 9)
    except AttributeError as e:
        return str(e)
    return "no"


class SP(NT):
    __slots__ = ()


def case_no_slots() -> list[str]:
    p = NT(1, 2)
    q = SP(1, 2)
    out = []
    try:
        del p.a
    except AttributeError as e:
        out.append(str(e))
    try:
        q.zz = 1
    except AttributeError as e:
        out.append(str(e))
    try:
        setattr(p, "b", 1)
    except AttributeError as e:
        out.append(str(e))
    return out


class St(NamedTuple):
    name: str
    n: int


def case_keys_of_a_dict() -> list[bool]:
    d = {St("a", 1): 5, St("b", 2): 6}
    return [("a", 1) in d, ("c", 1) in d, d[("b", 2)] == 6, d.get(("a", 2), 0) == 0]


def case_seen() -> list[bool]:
    seen = set()
    for t in [(1, 2), NT(1, 2), (3, 4)]:
        if t in seen:
            continue
        seen.add(t)
    return [len(seen) == 2]


def case_rows() -> list[object]:
    rows = [St("a", 1), St("b", 2)]
    return [rows == [("a", 1), ("b", 2)], sorted(rows, key=lambda r: -r.n) == [("b", 2), ("a", 1)], tuple(rows) == (("a", 1), ("b", 2)), {"x": rows[0]} == {"x": ("a", 1)}, rows[0] in [("a", 1)], rows != [("a", 1)], rows.count(("a", 1)), rows.index(("b", 2))]


class Rec(NamedTuple):
    name: str
    score: int
    tag: str = "-"


def case_unpacked_beside_tuples() -> list[tuple[str, int, str]]:
    out = []
    for i in range(2):
        if i:
            out.append(Rec("a", 1))
        else:
            out.append(("b", 2, "c"))
    return [(n, s, t) for n, s, t in out]


def case_used_beside_tuples() -> str:
    out = [Rec("a", 1), ("b", 2, "c"), None]
    s = ""
    for r in out:
        if r is not None:
            a, *b = r
            s += f"{a}{b}{len(r)}{r[1]}{r[-1]}{list(r)}{r[1:]}"
            s += str(r == ("b", 2, "c")) + str(r + (1,)) + str(2 in r) + str(r.count(2)) + str(hash(r) == hash(tuple(r))) + str(max(r[1:2])) + str(isinstance(r, tuple))
    return s


class Bare(NamedTuple):
    pass


class Sure(NamedTuple):
    def __bool__(self):
        return True


def case_truth_of_those_without_fields():
    n = Bare()
    out = [bool(n), not n, 1 if n else 2, n or 5, len(n), bool(Sure()), [v for v in [Bare(), 3] if v]]
    if n:
        out.append("no")
    return out, [bool(x) for x in [Bare(), Sure(), None]]
