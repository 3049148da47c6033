# accepted: 25
"""Copies of lists that need none, windows as slices and tuples, sums and extremes of numbers."""


def case_copy_then_append():
    out = []
    for i in range(3):
        a = [i]
        b = list(a)
        a.append(9)
        out.append((a, b))
    return out


def case_copy_of_a_comprehension():
    a = list([x * 2 for x in range(4)])
    a.append(1)
    b = sorted([3, 1, 2])
    b.append(0)
    return a, b


def case_copy_of_a_slice():
    xs = [5, 4, 3, 2, 1]
    a = sorted(xs[1:4])
    b = list(xs[1:4])
    b[0] = 100
    return xs, a, b


def case_copy_of_an_alias():
    a = [1, 2]
    c = a
    b = list(a)
    c.append(3)
    return a, b, c


def case_copy_kept_across_a_loop():
    out = []
    rows = []
    for i in range(3):
        row = [i, i + 1]
        row.append(i)
        kept = list(row)
        rows.append(kept)
        kept.append(-1)
        out.append(len(kept))
    return out, rows


def case_append_of_itself_read():
    a = [1]
    a.append(len(a))
    a.append(a[0] + len(a))
    b = list(a)
    a.append(7)
    return a, b


def case_tuple_windows():
    xs = [3, 1, 4, 1, 5, 9, 2, 6]
    out = []
    for i in range(len(xs) - 2):
        w = tuple(xs[i : i + 3])
        out.append((w[0], w[-1], max(w), min(w), sum(w), len(w)))
    return out


def case_tuple_window_whose_list_changes():
    xs = [3, 1, 4, 1, 5]
    out = []
    for i in range(len(xs) - 2):
        w = tuple(xs[i : i + 3])
        xs[i] = 100
        out.append((w[0], max(w)))
        v = xs[i : i + 3]
        xs.append(7)
        out.append((v[0], sum(v)))
    return out, xs


def case_tuple_window_of_a_list_assigned():
    xs = [3, 1, 4]
    w = tuple(xs[0:2])
    xs = [9, 9, 9]
    return w[0], w[1], xs


def case_window_and_a_list_that_may_be_its_own():
    xs = [3, 1, 4]
    ys = xs
    w = xs[0:2]
    ys.append(5)
    ys[0] = 8
    zs = [1]
    zs.append(2)
    return w[0], w[1], sum(w), ys, zs


def case_window_of_texts():
    xs = ["a" * i for i in range(5)]
    out = []
    for i in range(3):
        w = tuple(xs[i : i + 2])
        first = w[0]
        xs[i] = "changed" + str(i)
        out.append(first + w[1])
    return out


def case_window_index_errors():
    xs = [1, 2, 3]
    out = []
    for kind in range(2):
        try:
            if kind:
                w = tuple(xs[1:2])
                out.append(w[1])
            else:
                v = xs[1:2]
                out.append(v[1])
        except IndexError as e:
            out.append(str(e))
    return out


def case_window_filled_list_beside():
    xs = [1, 2, 3, 4]
    out = []
    for i in range(3):
        w = xs[i : i + 2]
        made = []
        for a in w:
            made.append(a * 2)
        out.append(sum(w) + sum(made) + w[0])
    return out


def case_sums():
    big = 2**62
    out = [sum([]), sum([1, -1]), sum([big, big, -big, -big, 5]), sum([big, -1, big - 1, -big]), sum((1, 2, 3)), sum([1, 2], 10)]
    out.append(sum([-(2**63), 2**63 - 1, 1]))
    out.append(sum([2**47, -(2**47), 2**47 - 1, 2**60]))
    out.append(sum(list(range(100000))))
    out.append(sum([-(2**50)] * 1000))
    return out


def case_extremes():
    nan, inf = float("nan"), float("inf")
    out = [max([1]), min([1]), max([3, 9, 2]), min([3, -9, 2, 4]), max((1.5, 2.5)), min([0.0, -0.0]), max([-0.0, 0.0]), min([2**63 - 1, -(2**63)])]
    out += [str(max([nan, 1.0])), str(max([1.0, nan])), str(min([1.0, nan, 0.5])), str(max([inf, -inf])), max([], default=3), max([2], default=3)]
    try:
        max([x for x in [1] if x > 5])
    except ValueError as e:
        out.append(str(e))
    return [str(x) for x in out]


def case_extremes_of_bools_and_mixed():
    return max([True, False]), min([1, 2.5, 0.5]), max([1, 2.0]), min([2, 2.0]), max(True, 0)


def case_iterator_of_reversed_before_a_change():
    xs = [1, 2, 3]
    it = reversed(xs)
    xs.append(4)
    ys = [1, 2, 3]
    jt = reversed(ys)
    first = next(jt)
    ys.pop()
    ys.pop()
    return list(it), first, list(jt)


def case_windows_by_concatenation():
    out = []
    window: list[int] = []
    whole = ()
    for x in range(6):
        window = window[1:] + [x] if len(window) == 3 else window + [x]
        whole = whole[-2:] + (x, str(x))
        out.append((window, list(whole)))
    return out


def case_concatenation_of_texts():
    window = ("a", "b")
    row = ["x", "y"]
    out = []
    for i in range(3):
        window = window[1:] + ("c" * i,)
        row = row[1:] + ["z" * i, row[0]]
        row2 = row[:1] + row[1:]
        out.append((window, row, row2, [*row] + [*window]))
    return out


def case_concatenated_list_is_new():
    a = [1, 2]
    b = a + []
    c = a[:] + [3]
    d = [] + a
    a.append(9)
    b.append(8)
    return a, b, c, d


def case_tuple_slices():
    t = tuple(range(10))
    out = []
    for i in range(4):
        u = t[i : i + 3]
        out.append((sum(u), max(u), u[0], u[-1], len(u)))
        t = t[1:] + (i * 100,)
        v = t[2:5]
        t = (7, 8, 9)[:2] + t[3:]
        out.append((v[0], sum(v), len(t), 0, 0))
    return out, t


def case_window_of_a_list_made_the_turn_before():
    xs = [1, 2, 3]
    made = [4]
    out = []
    for i in range(4):
        v = xs[0:2]
        made.append(i)
        made[0] = 100 + i
        out.append(sum(v))
        xs = made
        made = [i, i]
    return out, xs


def case_window_of_an_alias():
    xs = [1, 2, 3]
    ys = xs
    zs = ys
    v = xs[0:2]
    zs[0] = 50
    zs.append(1)
    w = tuple(ys[1:])
    ws = [7]
    ws.append(8)
    ws[0] = 6
    return sum(v), sum(w), max(w), ws


def case_window_of_one_of_two():
    a = [1, 2]
    b = [3, 4]
    xs = a if len(b) == 2 else b
    v = xs[0:2]
    a[0] = 9
    b.append(5)
    return sum(v), a, b


def windows_of(xs):
    out = [0]
    for i in range(3):
        v = xs[i : i + 2]
        out.append(i)
        out[0] = i + 5
        out.append(sum(v))
    return out


def case_window_of_a_parameter():
    xs = [1, 2, 3, 4]
    return windows_of(xs), windows_of(windows_of(xs)), xs
