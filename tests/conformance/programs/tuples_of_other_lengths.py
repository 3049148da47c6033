# accepted: 15
from enum import Enum, StrEnum, auto
import re


class Op(StrEnum):
    LT = "<"
    IN = auto()


class Odd(Enum):
    A = 1

    def __eq__(self, other):
        return other is None

    def __hash__(self):
        return 1


def case_none():
    found = []
    for text in ("<", "in", "x", "7"):
        m = re.match(r"(<|\w+)(7)?", text)
        found.append((m.group(1) in list(Op), m.group(2) in list(Op), m.group(2) in {"a": 1}) if m else None)
    nothing = None if len(found) > 3 else "<"
    return found, nothing in list(Op), nothing in [Op.LT], nothing in {Op.IN}, nothing in list(Odd)


def case_a():
    p = ()
    if p and p[-1] == 1:
        return 1
    return 2


def case_b():
    p = ()
    for c in range(2):
        if p and p[-1] == c:
            return 1
    return p or 5


def case_c():
    q = ((), 3)
    for p, c in [q]:
        if p and p[0] == c:
            return 1
    return 2


def case_d():
    d = {(): 1}
    out = []
    for p, c in d.items():
        out.append(p[0] if p else c)
        x = bool(p) and p[0]
        out.append(x)
    return out


def grow(counts: dict[tuple[int, ...], int], prefix: tuple[int, ...]) -> None:
    known = counts.get(prefix) or 10
    counts[prefix] = known + len(prefix)


def case_grow():
    counts: dict[tuple[int, ...], int] = {(): 0}
    for prefix in [(), (1,), (1, 2), (1,)]:
        grow(counts, prefix)
    return counts


def case_deep():
    beams: dict[tuple[int, ...], int] = {(): 0}
    for row in range(3):
        fresh: dict[tuple[int, ...], int] = {}
        for prefix, beam in beams.items():
            grow(fresh, prefix)
            grow(fresh, prefix + (row,))
        beams = fresh
    return beams, beams.get((7, 7, 7)), beams.get((1, 2, 3, 4, 5), -1), (0, 1) in beams


def case_others():
    d = {(1, 2): "a"}
    found = [d.get((1, 2)), d.get((1, 2, 3)), d.get((), "none"), (1,) in d, d.pop((1,), "gone")]
    try:
        found.append(d[(1, 2, 3)])
    except KeyError as e:
        found.append(repr(e))
    try:
        [(1, 2)].index((1,))
    except ValueError as e:
        found.append(str(e))
    return found, [(1, 2)].count((1,)), [(1, 2)].count((1, 2))


def case_beams():
    beams: dict[tuple[int, ...], int] = {(): 0}
    log = []
    for row in range(3):
        fresh: dict[tuple[int, ...], int] = {}
        for prefix, beam in beams.items():
            for c in range(1, 3):
                if prefix and prefix[-1] == c:
                    fresh[prefix] = beam + c
                    fresh[prefix + (c,)] = beam
                else:
                    fresh[prefix + (c,)] = beam + 10
        beams = dict(sorted(fresh.items(), key=lambda kv: kv[1], reverse=True)[:3])
        log.append(list(beams.items()))
    return log


def case_in_list():
    found = []
    for prefix in [(), (1,), (1, 2)]:
        if prefix and prefix[-1] == 2:
            found.append(prefix + (5,))
    return found


def case_in_dict():
    d: dict[tuple[int, ...], int] = {(): 0, (3,): 1}
    found = []
    for prefix, n in d.items():
        if prefix and prefix[-1] == 3:
            found.append(n)
    return found


def passed_before(k, path=()):
    if k in path:
        return "->".join(str(p) for p in path + (k,))
    return path + (k,)


def pick(n):
    return "a" if n else None


def digits_to(n):
    path = ()
    for i in range(n):
        path = path + (str(i),)
    return path


def case_path_of_optionals():
    return passed_before(pick(1), digits_to(3)), passed_before(pick(0), digits_to(3)), passed_before("2", digits_to(3))


def case_optional_items_joined():
    p = digits_to(2)
    q = p + (pick(0),)
    r = (pick(1),) + p
    return q, r, p + (1, 2), (1.5,) + p


def case_items_of_other_types_joined():
    p = digits_to(2)
    total = p
    for x in (1, 2.5, None):
        total = total + (x,)
    p += (3,)
    return total, p, digits_to(1) + digits_to(0), (1,) + tuple(range(2)) + tuple([1.5]), tuple([1]) + (True,)


def list_of_either(n: int):
    if n:
        return ["a"]
    return [1]


def lists_joined(n):
    xs = ["q"] if n else [1, 2]
    return xs + [2.5], list_of_either(n) + list_of_either(1 - n), [True] + list_of_either(n)


def dicts_joined(n):
    d = {"a": 1} if n else {1: "a"}
    return d | {"z": 2.5}, d | {1: None}


def tuples_joined(n):
    t = tuple("ab") if n else tuple(range(2))
    return t + (2.5,), (None,) + t, t + t, t + tuple([1.5])


def grown_by_joining(n):
    xs = []
    total = ["x"]
    for i in range(n):
        total = total + [i]
        xs = xs + [total[-1]]
    return total, xs


def list_or_tuple_joined(n):
    x = ["a"] if n == 0 else ("a",) if n == 1 else tuple("b")
    try:
        return x + (1,)
    except TypeError as e:
        return str(e)


def case_one_of_several_joined():
    return (
        [lists_joined(n) for n in (0, 1)],
        [dicts_joined(n) for n in (0, 1)],
        [tuples_joined(n) for n in (0, 1)],
        grown_by_joining(2),
        [list_or_tuple_joined(n) for n in range(3)],
    )
