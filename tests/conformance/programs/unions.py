# accepted: 38
"""Optional values, unions, isinstance, values of several types."""

import itertools
from typing import Optional, Union


def find(xs: list[int], t: int) -> Optional[int]:
    for i, x in enumerate(xs):
        if x == t:
            return i
    return None


def case_optional():
    a, b = find([1, 2], 2), find([1, 2], 9)
    return a, b, a if a is not None else -1, b if b is not None else -1


def case_optional_narrowing():
    r = find([5], 5)
    if r is None:
        return "none"
    return r + 1


def case_optional_not():
    r = find([5], 6)
    if not r:
        return "nothing"
    return r * 2


def case_none_arithmetic():
    r = find([5], 6)
    return r + 1


def case_none_attribute():
    s = "a" if sum([1, 1]) > 3 else None
    return s.upper()


def case_none_subscript():
    xs = [1] if sum([1, 1]) > 3 else None
    return xs[0]


def case_none_iteration():
    xs = [1] if sum([1, 1]) > 3 else None
    return [x for x in xs]


def case_none_len():
    xs = [1] if sum([1, 1]) > 3 else None
    return len(xs)


def case_none_compare():
    x = 1 if sum([1, 1]) > 3 else None
    return x < 2


def describe(x: Union[int, str, list]):
    if isinstance(x, int):
        return f"int {x + 1}"
    elif isinstance(x, str):
        return f"str {x.upper()}"
    return f"list {len(x)}"


def case_union_argument():
    return describe(1), describe("a"), describe([1, 2])


def case_heterogeneous():
    items = [1, "two", 3.0, [4], None, (5, 6), {"k": 7}]
    return [describe2(x) for x in items]


def describe2(x):
    if x is None:
        return "none"
    if isinstance(x, (int, float)):
        return f"number {x}"
    if isinstance(x, str):
        return x
    if isinstance(x, (list, tuple)):
        return f"sequence of {len(x)}"
    return "dict"


def case_union_equality():
    xs = [1, "1", 1.0, None]
    return [x == 1 for x in xs], [x == "1" for x in xs], [x is None for x in xs], xs.index("1"), "1" in xs, None in xs, 2 in xs


def case_union_text():
    return [str(x) for x in [1, "a", 2.5, None, True]], [repr(x) for x in [1, "a"]], [f"{x}" for x in [1, "b"]]


def case_union_add():
    out = []
    for a, b in [(1, 2), ("x", "y"), ([1], [2])]:
        out.append(a + b)
    return out


def case_union_add_error():
    out = []
    for a in (1, "x"):
        try:
            out.append(a + 1)
        except TypeError as e:
            out.append(str(e))
    return out


def case_mixed_numbers():
    xs = [1, 2.5, 3]
    return sum(xs), max(xs), min(xs), sorted(xs, reverse=True), [x * 2 for x in xs], [type(x) is int for x in xs]


def case_json_like():
    data = {"name": "Ann", "age": 30, "tags": ["a", "b"], "address": {"city": "X", "zip": None}}
    out = []
    for k, v in data.items():
        if isinstance(v, str):
            out.append(f"{k}=str")
        elif isinstance(v, list):
            out.append(f"{k}=list{len(v)}")
        elif isinstance(v, dict):
            out.append(f"{k}=dict{sorted(v)}")
        else:
            out.append(f"{k}={v}")
    return out


def render(v, depth=0):
    if isinstance(v, dict):
        return "{" + ", ".join(f"{k}: {render(x)}" for k, x in v.items()) + "}"
    if isinstance(v, list):
        return "[" + ", ".join(render(x) for x in v) + "]"
    return str(v)


def case_recursive_render():
    return render({"a": [1, 2], "b": {"c": "d"}})


def case_or_default():
    name = None
    value = name or "default"
    zero = 0 or 5
    return value, zero, "" or "x", None or [], [] or None


def case_and_guard():
    xs = None
    ys = [1]
    return xs and xs[0], ys and ys[0], (xs is not None and len(xs) > 0), bool(ys and ys[0] > 0)


def case_optional_parameter():
    def f(x=None, y: Optional[str] = None):
        if x is None:
            x = 10
        return x, y or "none"

    return f(), f(5), f(y="q"), f(1, "z")


def case_optional_in_loop():
    prev = None
    diffs = []
    for x in [3, 5, 9]:
        if prev is not None:
            diffs.append(x - prev)
        prev = x
    return diffs, prev


def case_optional_field_list():
    rows = [("a", 1), ("b", None), ("c", 3)]
    return [n for n, v in rows if v is None], sum(v for _, v in rows if v is not None), [v if v is not None else 0 for _, v in rows], max(v or 0 for _, v in rows)


def case_early_exit_narrowing():
    def f(x):
        if not isinstance(x, str):
            return None
        return x.title()

    return f("abc"), f(1)


def case_tuple_union():
    def parse(s):
        if s.isdigit():
            return ("int", int(s))
        return ("str", s)

    return [parse(x) for x in ["1", "a"]]


def case_list_or_scalar():
    def to_list(x):
        return x if isinstance(x, list) else [x]

    return to_list(1), to_list([1, 2]), to_list("a")


def case_type_name():
    return [type(x).__name__ for x in (1, "a", 2.5, [1], None, True, {}, (1,), {1})]


def case_type_compare():
    x = 1
    return type(x) == int, type(x) is str, type("a") == type("b")  # noqa: E721


def case_sort_mixed_error():
    try:
        return sorted([1, "a"])
    except TypeError as e:
        return str(e)


def case_dict_get_narrowing():
    d = {"a": 1}
    v = d.get("a")
    w = d.get("b")
    total = 0
    if v is not None:
        total += v
    if w is not None:
        total += w
    return total


def case_union_method():
    out = []
    for x in ("abc", [1, 2, 1]):
        out.append(x.count(x[0]))
        out.append(len(x))
    return out


def case_none_in_container():
    xs = [None] * 3
    xs[1] = 5
    d = {"a": None}
    d["a"] = [1]
    return xs, d


def case_optional_chain():
    d = {"user": {"name": "x"}}
    user = d.get("user")
    name = user.get("name") if user else None
    other = d.get("none")
    missing = other.get("name") if other else None
    return name, missing


def case_ternary_none_text():
    x = None
    return f"{x}", "n/a" if x is None else f"{x:.2f}", str(x)


def case_bool_or_int():
    xs = [True, 0, 2, False]
    return sum(xs), [x == 1 for x in xs], [bool(x) for x in xs], xs


def all_equal(iterable):
    g = itertools.groupby(iterable)
    return next(g, True) and not next(g, False)


def case_pair_and_bool():
    return all_equal("aaa"), all_equal([1, 2]), all_equal([])


class Truthy:
    pass


def pair_or(n):
    return (1, "a") if n == 1 else None if n == 2 else () if n == 3 else 0


def case_pairs_and_texts():
    return (
        [pair_or(n) and "yes" for n in range(4)],
        [pair_or(n) or "no" for n in range(4)],
        [((1, n) if n else (2,)) and 5 for n in range(2)],
        [(Truthy() if n else (2,)) and 5 for n in range(2)],
    )


class AlsoTruthy:
    pass


def case_objects_and_number():
    return [(Truthy() if n else AlsoTruthy()) and 5 for n in range(2)]
