# accepted: 11
"""The order of sets of ints, which follows from how CPython makes place for what is put in."""

SMALL = [26, 10, 1, 19, 23, 59]
MORE = [22, 19, 11, 4, 52, 30, 20, 44]
WIDE = [96, 11, 115, 148, 181, 2]
FEW = [33, 16, 32, 22, 57]
TWO = [27, 5]


def made(xs: list[int]) -> list[list[int]]:
    a = set(xs)
    return [list(a), list(set(a)), list(a.copy()), list(frozenset(a)), list(frozenset(xs)), list({*a}), list({x for x in a}), list(set(list(a)))]


def case_made():
    return made(SMALL), made(MORE), made(WIDE), made(FEW), made([])


def united(xs: list[int], ys: list[int], zs: list[int]) -> list[list[int]]:
    a, b = set(xs), set(ys)
    every = [a.union(ys), a.union(b), a.union(tuple(ys)), a.union(dict.fromkeys(ys)), a.union(y for y in ys), a.union(range(3, 40, 5))]
    every += [a.union(ys, b, tuple(zs)), a | b, {*a, *ys, *zs}, {*a, *b, 7}, {*range(9), *a}]
    return [list(s) for s in every] + [list(frozenset(ys) | a), list(frozenset(xs).union(ys))]


def case_united():
    return united(SMALL, MORE, WIDE), united(FEW, TWO, WIDE), united(MORE, [], SMALL), united([], FEW, TWO)


def common(xs: list[int], ys: list[int], zs: list[int]) -> list[list[int]]:
    a, b = set(xs), set(ys)
    every = [a.intersection(ys), a.intersection(b), a.intersection(tuple(ys)), a.intersection(range(60)), a & b, a.intersection(xs, b)]
    return [list(s) for s in every]


def case_common():
    return common(SMALL, MORE, WIDE), common(MORE, SMALL, FEW), common(FEW, FEW, TWO)


def left(xs: list[int], ys: list[int], zs: list[int]) -> list[list[int]]:
    a, b = set(xs), set(ys)
    every = [a.difference(ys), a.difference(b), a.difference(tuple(ys)), a.difference(y for y in ys), a - b, a.difference(ys, set(zs), xs[:2])]
    every += [a.symmetric_difference(ys), a.symmetric_difference(b), a ^ b]
    return [list(s) for s in every]


def case_left():
    return left(SMALL, MORE, WIDE), left(MORE, SMALL, FEW), left(FEW, TWO, SMALL)


def updated(xs: list[int], ys: list[int], zs: list[int]) -> list[list[int]]:
    out = []
    for way in range(6):
        a = set(xs)
        if way == 0:
            a.update(ys)
        elif way == 1:
            a.update(set(ys))
        elif way == 2:
            a.update(dict.fromkeys(ys), zs)
        elif way == 3:
            a.update(frozenset(ys), range(5), (z for z in zs))
        elif way == 4:
            a |= set(ys)
        else:
            for y in ys:
                a.add(y)
        out.append(list(a))
    return out


def case_updated():
    return updated(SMALL, MORE, WIDE), updated(FEW, TWO, WIDE), updated([], WIDE, SMALL)


def narrowed(xs: list[int], ys: list[int]) -> list[list[int]]:
    a, b, c, d, e = set(xs), set(xs), set(xs), set(xs), set(xs)
    a.intersection_update(ys)
    b.intersection_update(set(ys), xs)
    c.difference_update(ys, [xs[0]])
    d.symmetric_difference_update(y for y in ys)
    e.symmetric_difference_update(dict.fromkeys(ys))
    return [list(s) for s in (a, b, c, d, e)]


def case_narrowed():
    return narrowed(SMALL, MORE), narrowed(MORE, SMALL), narrowed(FEW, TWO)


def case_added_after_taking_out():
    a = set(SMALL)
    a.discard(1)
    a.remove(59)
    a.add(33)
    a.add(65)
    return list(a), list(set(a)), a.pop(), list(a)


def case_with_text_around():
    a = {200, 4, 5, 100}
    a.update({4, 1, 0, 5, 3, 2, 6}, {0, 1, 2, 7, 8, 9}, {3, 5, 6, 9, 4, 7, 8})
    return str(a), f"{a!r}"


def case_views():
    d = {n: str(n) for n in SMALL}
    return list(set(d)), list(set(d.keys())), list({*d}), sorted(d.keys() | MORE)


def case_display_among_sets_of_other_numbers():
    return [list({100, 8, 16, 24, 0}), list({1.5, 2, -0.5}), list({3, 1, 6} | {9, 17})]


def case_sets_that_get_other_items():
    a, b = {1, 2}, {3, 2}
    held = [a, {2.5}]
    held.append(a | b)
    held.append(b & a)
    held.append(b - a)
    return [sorted(s) for s in held], a <= b, a.isdisjoint(b)
