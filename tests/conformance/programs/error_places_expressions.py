# accepted: 41
"""Which line of an expression over several lines raised."""

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
