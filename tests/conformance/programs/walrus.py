# accepted: 18
"""Assignment expressions inside comprehensions: they bind in the function, or not at all when nothing is iterated."""


def case_walrus():
    ys = [y for x in range(5) if (y := x * x) > 3]
    if (n := len(ys)) > 1:
        return ys, n, y
    return ys, 0, 0


def case_any_walrus():
    xs = [1, 5, 10]
    if any((hit := x) > 4 for x in xs):
        return hit
    return -1


def case_all_walrus():
    xs = [1, 5, 10]
    w = 0
    if all((w := x) < 6 for x in xs):
        return w
    return w, -1


def case_none():
    ys = [(z := x) for x in []]
    return ys, z


def case_nested():
    last = None
    out = [[(last := (i, j)) for j in range(i)] for i in range(3)]
    return out, last


def case_running():
    total = 0
    return [total := total + v for v in [1, 2, 3]], total


def case_cond():
    d = {k: w for k in "abc" if (w := ord(k)) % 2 == 1}
    return d, w


def case_dict():
    d = {(k := c): (v := ord(c)) for c in "ab"}
    return d, k, v


def case_type_change():
    y = "s"
    xs = [y := i for i in range(2)]
    return xs, y


def case_while_walrus():
    it = [1, 2, 3, 0, 5]
    out = []
    i = 0
    while (v := it[i]):
        out.append(v)
        i += 1
    return out, v


def case_own_variable_of_a_kept_generator():
    lines = ["a 1", "b", "c 22"]
    ends = (end * 10 for line in lines if (end := len(line.split()[-1])) or line)
    lines.append("d 333")
    first = next(ends)
    return first, list(ends)


def stripped(lines: list[str]):
    return (line for raw in lines if (line := raw.strip()))


def case_own_variable_of_a_returned_generator():
    return list(stripped([" a", " ", "b "])), list([k + ten for k in range(2)] for x in stripped(["1", "2"]) if (ten := int(x) * 10))


def case_of_the_function_around():
    n = 0

    def g():
        nonlocal n
        [n := i for i in range(5)]
        return n

    def add(k):
        nonlocal n
        if (n := n + k) > 7:
            return "big"
        return n

    return g(), n, add(2), add(3), n


TOTAL = 0
LAST = None


def case_of_the_module():
    global TOTAL
    out = []
    while (TOTAL := TOTAL + 1) < 4:
        out.append(TOTAL)
    return out, TOTAL


def case_of_the_module_in_a_comprehension():
    def f():
        global LAST
        return [(LAST := x) for x in "abc"], LAST

    return f(), LAST


def case_of_the_function_around_in_a_generator():
    hit = None

    def find(xs):
        nonlocal hit
        return any((hit := x) > 3 for x in xs)

    return find([1, 5, 7]), hit, find([0]), hit


def case_twice_in_one_expression():
    x = 1

    def g():
        nonlocal x
        return (x := x * 2) + (x := x + 1), x

    return g(), x


def case_of_functions():
    f = None

    def g():
        nonlocal f
        return (f := lambda v: v + 1)(2), f(5)

    return g(), f(1)
