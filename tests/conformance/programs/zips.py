# accepted: 19
"""zip() of iterators that are one, of rows that change, and with strict=True, whose error comes where the loop has got to."""


def case_strict_loop():
    out = []
    try:
        for a, b in zip([1, 2], [1], strict=True):
            out.append(a)
    except ValueError as e:
        out.append(str(e))
    return out


def case_strict_reads():
    out = []
    def gen(n):
        for i in range(n):
            out.append(i)
            yield i
    for x, y, z in ((2, 2, 2), (1, 2, 2), (2, 1, 2), (2, 2, 1), (2, 2, 3), (2, 3, 2), (0, 0, 1), (3, 2, 2)):
        try:
            out.append(list(zip(gen(x), [1] * y, "abc"[:z], strict=True)))
        except ValueError as e:
            out.append(str(e))
    return [str(x) for x in out]


def case_no_rows():
    rows = [(1, "a"), (2, "b")]
    e = list(zip(*rows[:0]))
    try:
        a, b = zip(*rows[:0])
    except ValueError as err:
        return e, str(err)


def case_strict_everyday():
    x = [1, 2, 3]
    y = ["a", "b", "c"]
    return dict(zip(x, y, strict=True)), sum(a * b for a, b in zip(x, x, strict=True)), [p for p in zip(y, x, y, strict=True)], list(zip(x, strict=True)), list(zip(x, y, strict=False)), list(zip(strict=True))


def case_columns_unpacked():
    rows = [(1, "a"), (2, "b")]
    (a, b), c = zip(*rows), 1
    ids, names = map(list, zip(*rows))
    return a, b, c, ids, names


def case_groups_of_three():
    return list(zip(*[iter("abcdef")] * 3))


def case_groups_in_a_list():
    return [list(zip(*[iter([1, 2, 3, 4])] * 2))]


def case_iterators_kept():
    its = [iter("abcdef")] * 3
    return [list(x) for x in [zip(*its)]]


def case_kept_and_spent():
    z = zip(*[iter([1, 2, 3, 4])] * 2)
    ys = [z]
    return list(ys[0]), list(z)


def case_rows_change():
    m = [[1, 2, 3], [4, 5, 6]]
    out = []
    for a, b in zip(*m):
        m[1][2] = 60
        out.append((a, b))
    z = zip(*m)
    m.append([0])
    m[0][0] = 100
    return out, list(z), list(zip(*[])), list(zip(*[[]])), list(zip(*{"ab": 1, "cd": 2})), [list(c) for c in zip(*["abc", "dé"])], list(zip(*[{1: 2}, {3: 4}]))


def case_mixed_rows():
    rows = [[1, "a"], [2, "b"]]
    return list(zip(*rows)), [sum(c) for c in zip(*[[1, 2], [3, 4]])], list(map(list, zip(*[[1, 2], [3, 4]]))), max(map(len, zip(*[[1, 2], [3, 4]])))


def case_rows_that_run():
    def g(n):
        for i in range(n):
            log.append(i)
            yield i
    log = []
    return [list(zip(*[g(2), g(3)]))], log, list(zip(*map(lambda r: r, [[1, 2], [3, 4]])))


def widths_of(heads, rows):
    return [max(map(len, col)) for col in zip(heads, *rows)]


def case_beside_rows():
    rows = [["a", "bcd"], ["efghi", "x"]]
    heads = ("name", "v")
    return (
        widths_of(heads, rows),
        list(zip(["p", "q"], *rows)),
        list(zip(*rows, ["y", "z"])),
        [list(c) for c in zip(range(2), *[[5, 6], [7, 8]])],
        list(zip("ab", *rows[:1])),
        list(zip(heads, *[])),
        [x + y for x, y in zip([[1], [2]], *[[[3], [4]]])],
    )


def case_beside_rows_of_others():
    rows = [["a", "bcd"], ["efghi", "x"]]
    return list(zip([1, 2, 3], *rows)), dict(zip("ab", zip([1, 2], *[[3, 4]])))


def case_beside_rows_in_step():
    it = iter([1, 2, 3, 4])
    pairs = list(zip(it, *[it]))
    rows = [[1, 2]]
    z = zip([7, 8], *rows)
    rows[0].append(5)
    rows.append([0])
    first = next(z)
    return pairs, first, list(z), list(zip((x for x in "ab"), *[["c", "d"]], range(5)))


def case_strict_of_rows():
    out = []
    for rows in ([[1, 2], [3]], [[1], [2], [3, 4]], [[1, 2], [3, 4]], [], [[1]], [[1, 2], [3, 4], [5]]):
        try:
            out.append(list(zip(*rows, strict=True)))
        except ValueError as e:
            out.append(str(e))
    return out


def case_strict_of_rows_gone_over():
    rows, out = ["ab", "cd", "e"], []
    try:
        for column in zip(*rows, strict=True):
            out.append(column)
    except ValueError as e:
        out.append(str(e))
    try:
        a, b = zip(*[[1, 2], [3]], strict=True)
    except ValueError as e:
        out.append(str(e))
    return out


def case_strict_beside_rows():
    rows = [[3, 4], [5, 6]]
    out = [list(zip([1, 2], *rows, strict=True)), list(zip(*rows, [7, 8], strict=True)), list(zip(*[iter([1, 2, 3, 4])] * 2, strict=True))]
    for one in ([[3, 4], [5]], [[3], [4]]):
        try:
            out.append(list(zip([1, 2], *one, strict=True)))
        except ValueError as e:
            out.append(str(e))
    return out, list(zip(*rows, strict=False))


def case_strict_of_pairs():
    numbers, words = zip(*[(1, "a"), (2, "b")], strict=True)
    return numbers, words
