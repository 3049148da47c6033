# accepted: 45
"""Which line of a statement over several lines raised: operations on values of each kind."""

import math
import numpy as np


def case_numpy():
    a = np.zeros(3)
    return float(
        a[
            7
        ]
    )


def case_numpy_shape():
    a = np.zeros(3)
    b = np.zeros(4)
    c = (
        1
        + a
        + b
    )
    return c


def case_numpy_reshape():
    a = np.zeros(3)
    return (
        a
        .reshape(2, 2)
    )


def case_chain_calls():
    return (
        "a b"
        .split()
        [
            4
        ]
        .upper()
    )


def case_none_attr():
    d = {"a": "b"}
    return (
        d
        .get("x")
        .upper()
    )


def case_none_add():
    d = {"a": 1}
    return (
        1
        + d.get("x")
    )


def case_none_index():
    d = {"a": [1]}
    return (
        d.get("x")
        [0]
    )


def case_str_join():
    xs = ["a", 1]
    return ",".join(
        xs
    )


def case_int_add():
    xs = [1, "a"]
    t = 0
    for x in xs:
        t = (
            t
            + x
        )
    return t


def case_compare_chain():
    xs = [1, "a"]
    return (
        0
        < xs[0]
        < xs[1]
    )


def case_boolop():
    xs = [1]
    return (
        xs[0] == 0
        or xs[1] == 2
    )


def case_not():
    xs = [1]
    return not (
        xs[
            2]
    )


def case_unary():
    xs = [1]
    return -(
        xs[2]
    )


def case_format():
    x = 1.5
    return (
        "{:d}"
        .format(1)
        + f"{x:.{-1}f}"
    )


def case_format_spec():
    w = "q"
    return f"{1:{w}}"


def case_percent():
    return "%d %d" % (
        1,
    )


def case_percent_type():
    x = "a"
    return (
        "%d"
        % x
    )


def case_int_parse():
    return int(
        "x"
    )


def case_float_parse():
    return [
        float(s)
        for s in "1 b".split()
    ]


def case_math():
    return math.sqrt(
        -1
    )


def case_math_log():
    x = 0.0
    return 1 + (
        math
        .log(x)
    )


def case_for_dict_items():
    d = {1: 2}
    for k, v in d.items():
        d[
            k + 1
        ] = v


def case_set_change():
    d = {1, 2}
    for k in d:
        d.add(k + 10)


def case_del_item():
    xs = [1]
    del xs[0], \
        xs[0]


def case_multi_assign():
    a = b = [
        1
    ][
        2
    ]
    return a, b


def case_multi_target():
    xs = [1]
    a, xs[
        3
    ] = 1, 2


def case_star_unpack():
    xs = [1]
    (
        a,
        *b,
        c,
    ) = xs


def case_unpack_nested():
    xs = [(1, (2, 3))]
    xs.append((1, (2, 3)))
    ys = [[1], [1, 2]]
    for (a, (b, c)), [d] in zip(xs, ys):
        pass


def case_unpack_call():
    def f():
        return [1, 2, 3]
    a, b = f(
    )


def case_return_cond():
    x = 0
    return (
        1
        if x
        else
        1 // x
    )


def case_lambda_multi():
    f = lambda x: (
        1
        + 1 // x
    )
    return f(
        0
    )


def case_lambda_nested():
    return (lambda f: f(0))(
        lambda x:
        1 // x
    )


def case_del_name():
    x = 1
    del x
    return (
        x
    )


def case_unbound():
    xs = []
    for x in xs:
        y = x
    return y


def case_match_no():
    def f(x):
        match x:
            case [a, b]:
                return a // b
            case {"k": v}:
                return v // 0
        return 3
    return f([1, 0])


def case_match_guard():
    x = 0
    match x:
        case 0 if (
            1 // x
        ):
            return 1
    return 2


def case_overflow_index():
    xs = [1] * 3
    return xs[1 << 40]


def case_range_step():
    z = 0
    return list(range(
        1, 5, z))


def case_for_range_step():
    z = 0
    for i in range(
        1, 5,
        z
    ):
        pass


def case_slice_assign():
    xs = [1, 2, 3, 4]
    xs[::2] = [
        1
    ]


def case_bytes():
    return bytes([
        300
    ])


def case_chr():
    return chr(
        -1
    )


def case_augmented_div():
    d = {"a": 1, "b": 0}
    d["a"] //= (
        d["b"]
    )
    return d


def case_augmented_missing():
    d = {"a": 1}
    d[
        "b"
    ] += 1
    return d


def case_list_comprehension_nested():
    xs = [[1], []]
    return [
        [
            y
            for y in x
        ][
            0
        ]
        for x in xs
    ]
