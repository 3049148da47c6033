# accepted: 15
"""Lambdas that read the variables of the comprehension around them."""


def case_a():
    return [(lambda z: z + i)(1) for i in range(3)]


def case_b():
    rows = [[3, 1], [2, 5]]
    return [max(row, key=lambda x: x * k) for k, row in enumerate(rows, 1)]


def case_c():
    fs = [lambda x: x + i for i in range(3)]
    return [f(10) for f in fs]


def case_d():
    return {k: sorted(v, key=lambda t: -t * k) for k, v in {1: [1, 2], -1: [3, 4]}.items()}


def case_e():
    n = 5
    return sum((lambda q: q + n)(i) for i in range(3)), any(all(x % d for d in range(2, x)) for x in (4, 7))


def case_f():
    return [[(lambda: i * j)() for j in range(2)] for i in range(2)]


def case_g():
    out = []
    for i in range(3):
        out.append((lambda: i)())
    return out, [f() for f in [lambda: i for i in range(2)]]


def case_h():
    return list(map(lambda t: [x + t for x in range(2)], [1, 2])), [y for y in (lambda m: [m, m + 1])(3)]


def case_kept_set_and_dict():
    table = {name: (lambda s: name + s) for name in "ab"}
    return [f("!") for f in table.values()], {(lambda: n % 3)() for n in range(7)}


def case_conditions():
    limits = [2, 5]
    return [x for x in range(8) if all(map(lambda t: x != t, limits)) if (lambda: x > 1)()]


def case_around():
    n = 4
    scale = n * 10
    names = ["a", "bb"]
    scale += 1
    return [sorted(names, key=lambda w: -len(w) * k * scale) for k in (1, -1)], scale


def case_each_run_has_its_own():
    out = []
    for k in range(3):
        out.append([lambda: i for i in range(k + 1)])
    return [fs[0]() for fs in out]


def case_generator_of_lambdas():
    return [f() for f in (lambda: i for i in range(3))], sum((lambda: i * i)() for i in range(4)), max(((lambda: -i)() for i in range(3)))


def case_nested_variables():
    return [[f(1) for f in [lambda x: x + i + j for j in range(2)]] for i in range(2)]


def case_error_inside():
    return [(lambda: 1 // d)() for d in (1, 0)]
