# accepted: 11
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
