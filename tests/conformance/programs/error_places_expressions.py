# accepted: 86
"""Which line of an expression over several lines raised."""

import math
import numpy as np
from enum import Enum


def case_multi_sum():
    a = 0
    return (
        1
        + 2
        + 3 // a
        + 4
    )


def case_multi_call():
    xs = [1, 2]
    return len(
        [
            1,
            xs[
                5
            ],
        ]
    )


def case_method_chain():
    text = "a"
    return (
        text
        .upper()
        .index(
            "z"
        )
    )


def case_method_chain_int():
    text = "a"
    return int(
        text
        .upper()
    )


def case_lambda_sorted():
    xs = [3, 0, 1]
    return sorted(
        xs,
        key=lambda x:
            1 // x,
    )


def case_sorted_key_function():
    def key(x):
        return 1 // x

    return sorted([3, 0], key=key)


def case_comprehension():
    xs = [3, 0, 1]
    return [
        1 // x
        for x in xs
        if x < 5
    ]


def case_comprehension_condition():
    xs = [3, 0, 1]
    return [
        x
        for x in xs
        if 1 // x
    ]


def case_dict_comprehension():
    xs = [3, 0, 1]
    return {
        x:
        1 // x
        for x in xs
    }


class Thing:
    def __init__(self, n):
        self.n = n

    def half(self):
        return 1 // self.n

    @property
    def third(self):
        return (
            1 // self.n
        )

    def __add__(self, other):
        return Thing(self.n // other.n)

    def __eq__(self, other):
        return 1 // self.n == other.n

    def __hash__(self):
        return 1 // self.n

    def __lt__(self, other):
        return 1 // self.n < other.n

    def __repr__(self):
        return str(1 // self.n)

    def __len__(self):
        return 1 // self.n

    def __getitem__(self, i):
        return i // self.n

    def __contains__(self, i):
        return i // self.n == 1

    def __iter__(self):
        yield 1 // self.n

    def __bool__(self):
        return 1 // self.n == 1

    def __call__(self, x):
        return x // self.n

    def __enter__(self):
        return self

    def __exit__(self, *args):
        1 // self.n


def case_raise_multi():
    raise ValueError(
        "a"
        "b"
    )


def case_raise_expr():
    a = 0
    raise ValueError(
        f"x"
        f"{1 // a}"
    )


def case_fstring():
    a = 0
    return (
        f"x"
        f"{a}"
        f"{1 // a}"
    )


def case_unpack():
    xs = [1]
    a, b = (
        xs
    )
    return a + b


def case_for_unpack():
    xs = [[1, 2], [1]]
    t = 0
    for a, b in xs:
        t += a
    return t


def case_for_unpack_multi():
    xs = [[1, 2], [1]]
    t = 0
    for (
        a,
        b,
    ) in (
        xs
    ):
        t += a
    return t


def case_dict_display():
    d = {"a": 1}
    return {
        "x": 1,
        "y": d["b"],
    }


def case_chained():
    d = {"a": {"b": 1}}
    return d[
        "a"
    ][
        "c"
    ]


def case_assert():
    x = 1
    assert (
        x
        == 2
    ), "no"


def case_assert_message():
    x = 0
    assert x == 1, (
        1 // x
    )


def case_if():
    x = 0
    if (
        x == 0
        and 1 // x
    ):
        return 1
    return 2


def case_while():
    x = 3
    while 1 // x == 0:
        x -= 1
        if x < 2:
            x = 0
    return x


def case_aug():
    xs = [1]
    xs[
        3
    ] += 1


def case_aug_attr():
    t = Thing(0)
    t.n //= (
        t.n
    )


def case_aug_value():
    x = 1
    x += (
        1 //
        (x - 1)
    )
    return x


def case_store():
    xs = [1]
    xs[
        4
    ] = (
        3
    )


def case_del():
    d = {1: 2}
    del d[
        3
    ]


def case_args():
    xs = [1]
    return max(
        xs[0],
        xs[1],
        3,
    )


def case_match():
    x = [1]
    match x[
        0
    ]:
        case 1:
            return x[
                4
            ]


def case_walrus():
    xs = [1]
    if (
        n := xs[2]
    ) > 3:
        return n


def case_ternary():
    xs = [1]
    return (
        xs[3]
        if xs
        else xs[4]
    )


def case_compare():
    xs = [1]
    return (
        1
        < xs[0] + 1
        < xs[5]
    )


def case_starred():
    xs = [1]
    return [
        *xs,
        *[xs[3]],
    ]


class Color(Enum):
    RED = 1


def case_enum():
    x = 3
    return Color(
        x
    )


def case_enum_name():
    x = "BLUE"
    return Color[
        x
    ]


def case_slice_step():
    xs = [1]
    return xs[
        ::len(xs) - 1
    ]


def case_lambda_default():
    f = lambda x, y=0: (
        x //
        y
    )
    return f(1)


def case_two_statements():
    x = 0; y = 1 // x
    return y


def case_split_loop():
    t = 0
    for part in "1,2,x".split(","):
        t += int(part)
    return t


def case_return_tuple():
    d = {}
    return (
        1,
        d.pop("x"),
    )


def case_in_dict_value():
    x = 0
    return {
        "a": 1,
        "b":
            2 // x,
    }


def case_in_call_kwargs():
    x = 0
    return dict(
        a=1,
        b=2 // x,
    )


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
