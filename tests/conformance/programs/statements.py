# accepted: 50
"""Statements: loops, conditions, unpacking, walrus, del, global."""


def case_while_else():
    n, out = 3, []
    while n > 0:
        out.append(n)
        n -= 1
    else:
        out.append("else")
    return out


def case_while_break():
    n = 0
    while True:
        n += 1
        if n % 7 == 0:
            break
    else:
        n = -1
    return n


def case_for_else():
    out = []
    for n in range(2, 12):
        for d in range(2, n):
            if n % d == 0:
                out.append((n, d))
                break
        else:
            out.append((n, "prime"))
    return out


def case_continue():
    return_values = []
    for i in range(6):
        if i % 2:
            continue
        return_values.append(i)
    return return_values


def case_loop_variable_after():
    for i in range(5):
        pass
    return i


def case_loop_variable_changed():
    out = []
    for i in range(3):
        i *= 10
        out.append(i)
    return out


def case_range_kinds():
    return list(range(5)), list(range(2, 5)), list(range(10, 0, -3)), list(range(0)), list(range(5, 2)), len(range(0, 10, 3)), 4 in range(0, 10, 2), range(3)[1], list(range(-3, 3, 2)), sum(range(101))


def case_range_zero_step():
    step = 0
    return list(range(0, 5, step))


def case_range_variable_step():
    out = []
    for step in (1, -1, 2):
        out.append(list(range(0, 4 * step, step)))
    return out


def case_walrus():
    xs = [3, 8, 1]
    if (n := len(xs)) > 2:
        big = n
    total = 0
    i = 0
    while (x := xs[i]) != 1:
        total += x
        i += 1
    ys = [y for v in xs if (y := v * 2) > 5]
    return n, big, total, ys, x


def case_ternary():
    x = 5
    return "big" if x > 3 else "small", 1 if x < 0 else 2 if x < 4 else 3, [] if x else [1], None if x else 0


def case_bool_operators():
    a, b = 0, 5
    return a or b, a and b, b and a, b or a, not a, not b, a or "" or "x", b and [1], (a or None) is None


def case_short_circuit():
    log = []

    def t(x):
        log.append(x)
        return x

    r = t(0) or t(2) and t(3) or t(4)
    s = 1 < t(5) < t(3) < t(9)
    return r, s, log


def case_multiple_assignment():
    a = b = c = 3
    x = y = []
    x.append(1)
    b += 1
    return a, b, c, y, x is y


def case_swap():
    a, b, c = 1, 2, 3
    a, b, c = c, a, b
    xs = [1, 2]
    xs[0], xs[1] = xs[1], xs[0]
    return a, b, c, xs


def case_nested_unpacking():
    (a, b), [c, (d, *e)] = (1, 2), [3, (4, 5, 6)]
    out = []
    for i, (x, (y, z)) in enumerate([(1, (2, 3)), (4, (5, 6))]):
        out.append(i + x + y + z)
    return a, b, c, d, e, out


def case_rebind_types():
    x = 1
    a = x + 1
    x = "text"
    b = x.upper()
    x = [x, b]
    c = len(x)
    x = None
    return a, b, c, x


def case_rebind_in_branch():
    out = []
    for k in range(2):
        if k:
            v = "s"
        else:
            v = 1
        out.append(v)
    return out


def case_rebind_parameter():
    def f(x):
        x = str(x)
        x = x + "!"
        return x

    return f(3), f(None)


def case_unbound():
    for k in range(0):
        v = 1
    try:
        return v
    except UnboundLocalError as e:
        return str(e)


def case_unbound_branch():
    flag = len("abc") > 5
    if flag:
        result = 1
    return result


def case_del_name():
    x = 5
    y = x
    del x
    try:
        return x
    except NameError as e:
        return type(e).__name__, y


COUNTER = 0
CACHE = {}
LOG = []


def bump():
    global COUNTER
    COUNTER += 1
    return COUNTER


def case_global():
    bump()
    bump()
    return COUNTER


def remember(k, v):
    CACHE[k] = v
    LOG.append(k)
    return len(CACHE)


def case_global_containers():
    remember("a", 1)
    remember("b", 2)
    remember("a", 3)
    return CACHE, LOG


TABLE = {"x": [1, 2], "y": [3]}
LIMITS = (1, 2.5, "three")
MATRIX = [[1, 0], [0, 1]]
NAMES = ["zero", "one", "two"]
EMPTY = []
SQUARES = {i: i * i for i in range(5)}
NESTED = {"a": {"b": {"c": 1}}}


def case_module_tables():
    return TABLE["x"], LIMITS[2], MATRIX[1], NAMES[-1], SQUARES[3], NESTED["a"]["b"]["c"], len(EMPTY)


def case_module_table_mutated():
    TABLE["x"].append(9)
    TABLE["z"] = []
    MATRIX[0][1] = 7
    EMPTY.append("e")
    return TABLE, MATRIX, EMPTY


def case_module_table_alias():
    row = MATRIX[0]
    row[0] = 100
    return MATRIX[0][0], row is MATRIX[0]


def case_pass_and_ellipsis():
    for _ in range(2):
        pass
    if True:
        pass
    else:
        return 1
    return 2


def case_chained_conditions():
    out = []
    for n in range(16):
        if n % 15 == 0:
            out.append("FizzBuzz")
        elif n % 5 == 0:
            out.append("Buzz")
        elif n % 3 == 0:
            out.append("Fizz")
        else:
            out.append(n)
    return out


def case_truthiness():
    out = []
    for x in [0, 1, "", "a", None, [], [0], {}, {1: 2}, 0.0, (), (0,), False]:
        out.append("T" if x else "F")
    return "".join(out)


def case_in_chain():
    x = 3
    return x in (1, 2, 3), x not in [1], "a" in {"a": 1}, x in range(5), 1 in {1, 2}, (1, 2) in [(1, 2)]


def case_is():
    a = None
    b = [1]
    c = b
    return a is None, b is not None, b is c, b is not [1]


def case_while_complex():
    lo, hi = 0, 100
    target = 37
    steps = 0
    while lo < hi and steps < 50:
        mid = (lo + hi) // 2
        if mid < target:
            lo = mid + 1
        else:
            hi = mid
        steps += 1
    return lo, steps


def case_break_outer_with_flag():
    found = None
    for i in range(5):
        for j in range(5):
            if i * j == 6:
                found = (i, j)
                break
        if found:
            break
    return found


def case_star_in_for():
    out = []
    for first, *rest in [[1, 2, 3], [4]]:
        out.append((first, rest))
    return out


def case_augmented_targets():
    d = {"a": [1]}
    d["a"] += [2]
    xs = [1, 2, 3]
    xs[-1] *= 10
    i = 0
    xs[i] += 5
    m = [[0, 0]]
    m[0][1] -= 4
    return d, xs, m


def case_augmented_evaluated_once():
    calls = []

    def index():
        calls.append(1)
        return 0

    xs = [1]
    xs[index()] += 5
    return xs, len(calls)


def case_match_values():
    out = []
    for x in (1, "a", None, [1, 2], (3, 4), {"k": 5}, 2.5):
        match x:
            case 1:
                out.append("one")
            case "a" | "b":
                out.append("letter")
            case None:
                out.append("none")
            case [a, b]:
                out.append(f"pair {a} {b}")
            case {"k": v}:
                out.append(f"k {v}")
            case float():
                out.append("float")
            case _:
                out.append("other")
    return out


def case_optional_loop():
    best = None
    for x in [3, 9, 2]:
        if best is None or x > best:
            best = x
    return best


def case_optional_string():
    name = None
    out = []
    for n in ["a", "b"]:
        if name is not None:
            out.append(name + n)
        name = n
    return out, name


def case_counter_loop():
    i = 10
    out = []
    while i:
        i -= 3
        if i < 0:
            break
        out.append(i)
    return out, i


def case_nested_loops_state():
    grid = ["#.#", "..#"]
    count = 0
    for y, row in enumerate(grid):
        for x, c in enumerate(row):
            if c == "#":
                count += x + y * 10
    return count


def case_string_building():
    out = ""
    for i in range(3):
        for j in range(i + 1):
            out += str(j)
        out += "\n"
    return out


def case_conditional_expression_types():
    out = []
    for flag in (True, False):
        x = 1 if flag else "no"
        y = [1] if flag else None
        out.append((x, y))
    return out


def case_del_items():
    d = {"a": 1, "b": 2}
    xs = [1, 2, 3, 4]
    del d["a"], xs[0], xs[-1]
    return d, xs


def case_assert_in_loop():
    for i in range(3):
        assert i < 3, "never"
    return "ok"


def case_return_in_loop():
    def first_even(xs):
        for x in xs:
            if x % 2 == 0:
                return x
        return None

    return first_even([1, 3, 4, 6]), first_even([1])


def case_large_loop():
    total = 0
    for i in range(100000):
        total += i % 7
    return total


def case_iterate_over_dict_items_modify_values():
    d = {"a": 1, "b": 2}
    for k in d:
        d[k] *= 10
    return d


def case_stubs():
    def stub(x): ...

    class Empty:
        def method(self): ...

    for _ in range(2):
        ...
    return stub(1), Empty().method()
