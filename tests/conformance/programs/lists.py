# accepted: 57
"""list: methods, slices, aliasing, comprehensions."""


def case_methods():
    xs = [3, 1, 2]
    xs.append(5)
    xs.extend([7, 8])
    xs.insert(1, 9)
    xs.remove(1)
    last = xs.pop()
    first = xs.pop(0)
    return xs, last, first, xs.index(5), xs.count(9)


def case_sort():
    xs = [3, 1, 2]
    xs.sort()
    ys = sorted(xs, reverse=True)
    zs = ["bb", "a", "ccc"]
    zs.sort(key=len)
    return xs, ys, zs, sorted(["b", "A", "c"], key=str.lower), sorted([(2, "a"), (1, "b"), (1, "a")])


def case_sort_stable():
    rows = [("a", 2), ("b", 1), ("c", 2), ("d", 1)]
    return sorted(rows, key=lambda r: r[1]), sorted(rows, key=lambda r: r[1], reverse=True), sorted(rows, key=lambda r: (-r[1], r[0]))


def case_reverse_copy():
    xs = [1, 2, 3]
    ys = xs
    zs = xs.copy()
    ws = xs[:]
    ys.append(4)
    xs.reverse()
    return xs, ys, zs, ws, xs is ys, xs is zs, list(reversed(zs))


def case_slices():
    xs = list(range(10))
    return xs[2:5], xs[::3], xs[::-2], xs[-3:], xs[:-7], xs[5:1:-1], xs[20:], xs[-100:2]


def case_slice_assignment():
    xs = list(range(6))
    xs[1:3] = [10, 11, 12]
    xs[0:0] = [-1]
    xs[-1:] = []
    ys = list(range(6))
    ys[::2] = [0, 0, 0]
    del ys[1]
    del ys[-2:]
    return xs, ys


def case_slice_assignment_size():
    xs = [1, 2, 3, 4]
    xs[::2] = [1]
    return xs


def case_index_errors():
    out = []
    xs = [1]
    for i in (0, -1, 1, -2):
        try:
            out.append(xs[i])
        except IndexError as e:
            out.append(str(e))
    return out


def case_assignment_index_error():
    xs = [1]
    xs[3] = 2
    return xs


def case_pop_empty():
    xs = [1]
    xs.pop()
    return xs.pop()


def case_remove_missing():
    xs = [1]
    xs.remove(2)
    return xs


def case_index_missing():
    xs = [1]
    return xs.index(4)


def case_nested():
    grid = [[0] * 3 for _ in range(2)]
    grid[0][1] = 5
    grid[1][2] += 7
    shared = [[0] * 2] * 2
    shared[0][0] = 1
    return grid, shared, [len(r) for r in grid]


def case_matrix_multiply():
    a = [[1, 2], [3, 4]]
    b = [[5, 6], [7, 8]]
    n = len(a)
    c = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            for k in range(n):
                c[i][j] += a[i][k] * b[k][j]
    return c


def case_transpose():
    m = [[1, 2, 3], [4, 5, 6]]
    return [list(r) for r in zip(*m)]


def case_transpose_index():
    m = [[1, 2, 3], [4, 5, 6]]
    return [[row[i] for row in m] for i in range(3)]


def case_comprehensions():
    xs = range(10)
    return [x * x for x in xs if x % 2], [(x, y) for x in range(3) for y in range(x)], [[i * j for j in range(3)] for i in range(3)], [c for w in ["ab", "c"] for c in w]


def case_comprehension_scope():
    x = 5
    ys = [x for x in range(3)]
    return x, ys


def case_conditional_comprehension():
    return ["even" if i % 2 == 0 else "odd" for i in range(4)], [i if i > 1 else -i for i in range(4) if i != 2]


def case_empty_then_filled():
    xs = []
    for i in range(3):
        xs.append(str(i))
    return xs


def case_empty():
    xs = []
    return xs, len(xs), xs == [], not xs


def case_compare():
    return [1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [] < [1], [2] > [1, 5], [1, 2] != [2, 1], [1.0] == [1]


def case_contains():
    xs = ["a", "b"]
    return "a" in xs, "c" in xs, "c" not in xs, 1.0 in [1, 2], True in [1]


def case_concatenate_multiply():
    xs = [1] + [2, 3]
    ys = xs * 2
    xs += [4]
    xs += (5, 6)
    return xs, ys, [0] * 4, 2 * [1]


def case_plus_equals_aliasing():
    a = [1]
    b = a
    a += [2]
    c = a
    a = a + [3]
    return a, b, c


def case_unpacking():
    first, *rest = [1, 2, 3]
    *init, last = [1, 2, 3]
    a, (b, c) = 1, [2, 3]
    x, *_, y = "abcde"
    return first, rest, init, last, a, b, c, x, y


def case_unpack_too_few():
    a, b, c = [1, 2]
    return a, b, c


def case_unpack_too_many():
    a, b = [1, 2, 3]
    return a, b


def case_mixed_types():
    xs = [1, "a", 2.5, None, True]
    out = []
    for x in xs:
        if isinstance(x, bool):
            out.append("bool")
        elif isinstance(x, int):
            out.append("int")
        elif isinstance(x, str):
            out.append("str")
        elif x is None:
            out.append("none")
        else:
            out.append("float")
    return out, xs


def case_append_other_type():
    xs = [1, 2]
    xs.append("three")
    return xs


def case_list_of_lists_alias():
    row = [0, 0]
    grid = [row, row, [0, 0]]
    grid[0][0] = 9
    return grid


def case_any_all():
    xs = [1, 2, 3]
    return any(x > 2 for x in xs), all(x > 0 for x in xs), any([]), all([]), any([0, "", None]), all([1, "a"])


def case_min_max():
    xs = [3, 1, 2]
    words = ["pear", "fig", "apple"]
    return min(xs), max(xs), min(words, key=len), max(words, key=len), min(words), max([], default=0), min(xs, default=9), max((len(w), w) for w in words)


def case_max_empty():
    xs = [1]
    xs.clear()
    return max(xs)


def case_enumerate_zip():
    xs, ys = ["a", "b", "c"], [1, 2]
    return list(enumerate(xs)), list(enumerate(xs, start=1)), list(zip(xs, ys)), [f"{i}{x}" for i, x in enumerate(xs)], dict(zip(xs, ys))


def case_map_filter():
    xs = [1, 2, 3, 4]
    return list(map(lambda x: x * 2, xs)), list(filter(lambda x: x % 2 == 0, xs)), list(map(str, xs)), sum(map(int, ["1", "2"])), list(filter(None, [0, 1, "", "a"]))


def case_map_two():
    return list(map(lambda a, b: a + b, [1, 2], [10, 20]))


def case_iterate_while_changing():
    xs = [1, 2, 3]
    for x in xs:
        if x < 3:
            xs.append(x + 10)
        if len(xs) > 8:
            break
    return xs


def case_flatten():
    nested = [[1, 2], [], [3]]
    flat = []
    for sub in nested:
        flat.extend(sub)
    return flat, sum(nested, []), [x for sub in nested for x in sub]


def case_bubble_sort():
    xs = [5, 2, 9, 1]
    n = len(xs)
    for i in range(n):
        for j in range(0, n - i - 1):
            if xs[j] > xs[j + 1]:
                xs[j], xs[j + 1] = xs[j + 1], xs[j]
    return xs


def quicksort(xs):
    if len(xs) <= 1:
        return xs
    pivot = xs[0]
    return quicksort([x for x in xs[1:] if x < pivot]) + [pivot] + quicksort([x for x in xs[1:] if x >= pivot])


def case_quicksort():
    return quicksort([3, 6, 1, 8, 2, 9, 2]), quicksort([]), quicksort(["b", "a"])


def case_binary_search():
    def search(xs, t):
        lo, hi = 0, len(xs) - 1
        while lo <= hi:
            mid = (lo + hi) // 2
            if xs[mid] == t:
                return mid
            if xs[mid] < t:
                lo = mid + 1
            else:
                hi = mid - 1
        return -1

    return [search([1, 3, 5, 7], t) for t in (1, 7, 4)]


def case_stack_queue():
    stack = []
    stack.append(1)
    stack.append(2)
    top = stack[-1]
    stack.pop()
    queue = [1, 2, 3]
    head = queue.pop(0)
    return stack, top, queue, head


def case_text_of_lists():
    return str([1, "a", None, 1.5, True, [2], (3,), {"k": "v"}]), repr([]), f"{['x']}"


def case_del_slices():
    xs = list(range(10))
    del xs[::3]
    del xs[0]
    return xs


def case_clear_and_reuse():
    xs = [1, 2]
    ys = xs
    xs.clear()
    xs.append(3)
    return xs, ys


def case_sieve():
    n = 50
    sieve = [True] * (n + 1)
    sieve[0] = sieve[1] = False
    for i in range(2, int(n**0.5) + 1):
        if sieve[i]:
            for j in range(i * i, n + 1, i):
                sieve[j] = False
    return [i for i, p in enumerate(sieve) if p]


def case_pascal():
    rows = [[1]]
    for _ in range(5):
        prev = rows[-1]
        rows.append([1] + [prev[i] + prev[i + 1] for i in range(len(prev) - 1)] + [1])
    return rows


def case_chunks():
    xs = list(range(7))
    return [xs[i : i + 3] for i in range(0, len(xs), 3)]


def case_sort_by_several():
    people = [("Bob", 30), ("Al", 25), ("Cy", 30)]
    people.sort(key=lambda p: p[0])
    people.sort(key=lambda p: p[1], reverse=True)
    return people


def case_sorted_of_dict_and_set():
    return sorted({"b": 1, "a": 2}), sorted({3, 1, 2}), sorted("cab"), sorted((2, 1))


def case_remove_duplicates():
    seen = set()
    out = []
    for x in [1, 2, 1, 3, 2]:
        if x not in seen:
            seen.add(x)
            out.append(x)
    return out


def case_self_assignment_swap():
    xs = [1, 2, 3]
    i = 0
    i, xs[i] = 2, 9
    return i, xs


def case_starred_display():
    xs = [1, 2]
    return [0, *xs, 3], [*xs, *"ab"], (*xs, 5), {*xs, 2}


def case_int_list_into_float_use():
    xs = [1, 2, 3]
    mean = sum(xs) / len(xs)
    var = sum((x - mean) ** 2 for x in xs) / len(xs)
    return mean, var, var**0.5


def case_none_filter():
    xs = [1, None, 3]
    ys = [x for x in xs if x is not None]
    return ys, sum(ys)


def case_tuples_of_any_length():
    t = tuple([1, 2])
    return t == (1, 2), (1, 2) == t, t != (1,), t == (), t == ("a", 1), t < (3, 4), (1, 2) in [t]
