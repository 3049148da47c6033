# accepted: 64
"""Operations that one of several types does not have: what Python raises for that one, where it is met."""

from typing import NamedTuple


class Foo:
    pass


class Bar:
    def __add__(self, o):
        return 1

    def __radd__(self, o):
        return o.a


class Nt(NamedTuple):
    a: int
    b: int


def pick(n):
    if n == 0:
        return 1
    if n == 1:
        return Foo()
    return Bar()


def case_union():
    return pick(0) + 1


def case_union_1():
    return pick(1) + 1


def case_union_2():
    return pick(2) + 1


def case_union_lt():
    return pick(2) < 1


def case_union_index():
    xs = [[1], Foo()]
    return xs[1][0]


def case_union_len():
    xs = [[1], Foo()]
    return len(xs[1])


def case_radd_nt():
    return Nt(1, 2) + Bar()


def case_union_in():
    xs = [[1], Foo()]
    return 1 in xs[1]


def case_union_iter():
    xs = [[1], Foo()]
    return [x for x in xs[1]]


def case_union_call():
    xs = [len, Foo()]
    return xs[1]("a")


def case_union_neg():
    xs = [1, Foo()]
    return -xs[1]


def case_union_str():
    xs = [1, "a"]
    return xs[1] - 1


def case_union_int():
    xs = [1, [2]]
    return int(xs[1])


def case_union_float():
    xs = [1, None]
    return float(xs[1])


def case_union_abs():
    xs = [1, None]
    return abs(xs[1])


def case_union_method():
    xs = ["a", None]
    return xs[1].upper()


def case_union_sum():
    xs = [1, None]
    return sum(xs)


def case_union_join():
    xs = ["a", None]
    return "".join(xs)


def case_union_sorted():
    xs = ["a", None]
    return sorted(xs)


def case_union_min():
    xs = [2, "a"]
    return min(xs)


def case_union_round():
    xs = [2, "a"]
    return round(xs[1])


def case_union_range():
    xs = [2, "a"]
    return list(range(xs[1]))


def case_union_chr():
    xs = [2, "a"]
    return chr(xs[1])


def case_union_ord():
    xs = [2, "a"]
    return ord(xs[0])


def case_union_enumerate():
    xs = [2, "a"]
    return list(enumerate(xs[0]))


def case_union_zip():
    xs = [2, "a"]
    return list(zip(xs[0], "a"))


def case_union_set_item():
    xs = [2, [1, 2]]
    xs[0][0] = 1


def case_union_del_item():
    xs = [2, [1, 2]]
    del xs[0][0]


def case_union_format():
    xs = [2, [1, 2]]
    return f"{xs[1]:d}"


def case_union_contains_str():
    xs = [2, "a"]
    return xs[0] in "abc"


def case_union_slice():
    xs = [2, "a"]
    return xs[0][1:]


def case_union_mul():
    xs = ["a", [1]]
    return xs[0] * xs[1]


def case_union_aug():
    xs = ["a", 1]
    t = 0
    for x in xs:
        t += x
    return t


def case_union_dict_key():
    xs = ["a", [1]]
    d = {"a": 1}
    return d[xs[1]]


def case_union_list_index():
    xs = ["a", 1]
    ys = [1, 2]
    return ys[xs[0]]


def case_union_str_index():
    xs = ["a", 1]
    return "abc"[xs[0]]


def case_union_extend():
    xs = [1, [1]]
    ys = [1]
    ys.extend(xs[0])
    return ys


def case_union_update():
    xs = [1, {1: 2}]
    ys = {1: 2}
    ys.update(xs[0])
    return ys


def case_union_next():
    xs = [1, iter([1])]
    return next(xs[0])


def case_union_divmod():
    xs = [1, "a"]
    return divmod(xs[1], 1)


def case_union_pow():
    xs = [1, "a"]
    return pow(xs[1], 2)


def case_union_isinstance():
    xs = [1, "a"]
    return xs[1] @ 1


def case_union_math():
    import math
    xs = [1, "a"]
    return math.sqrt(xs[1])


def case_union_split():
    xs = [1, "a"]
    return "a b".split(xs[0])


def case_union_startswith():
    xs = [1, "a"]
    return "a b".startswith(xs[0])


def case_union_replace():
    xs = [1, "a"]
    return "a b".replace("a", xs[0])


def case_union_list():
    xs = [1, "a"]
    return list(xs[0])


def case_union_bytes():
    xs = [1.5, b"a"]
    return bytes(xs[0])


def case_union_all():
    xs = [1.5, b"a"]
    return all(xs[0])


def case_union_map():
    xs = [1.5, "a"]
    return list(map(str, xs[0]))


def case_union_hex():
    xs = [1.5, 2]
    return hex(xs[0])


def case_union_fromkeys():
    xs = [1.5, [2]]
    return dict.fromkeys(xs[0], 1)


def case_union_set():
    xs = [1.5, [2]]
    return set(xs[0])


def case_union_tuple():
    xs = [1.5, [2]]
    return tuple(xs[0])


def case_union_complex_bit():
    xs = [1.5, 2]
    return xs[0] & 1


def case_union_invert():
    xs = [1.5, 2]
    return ~xs[0]


def case_union_dicts() -> list[str]:
    said: list[str] = []
    xs = [1, {1: 2}, [(3, 4)]]
    for x in xs:
        ys = {0: 0}
        try:
            ys.update(x)
            said.append(str(ys))
        except TypeError as e:
            said.append(str(e))
    return said


def less_of_found(d: dict[str, int], k: str, j: str):
    try:
        return str(d.get(k) < d.get(j))
    except TypeError as e:
        return str(e)


def case_order_of_what_is_not_found() -> list[str]:
    d = {"a": 1, "b": 2}
    return [less_of_found(d, a, b) for a in "abz" for b in "abz"]


def case_largest_of_what_has_no_order() -> list[str]:
    out = []
    for xs in ([{"a": 1}], [{"a": 1}, {"b": 2}], [{"b": 1}, {"a": 2}]):
        for f in (lambda: max(xs), lambda: max(xs, key=lambda d: d.get("z")), lambda: min(xs, key=lambda d: d.get("a")), lambda: sorted(xs, key=lambda d: d.get("a"))):
            try:
                out.append(str(f()))
            except TypeError as e:
                out.append(str(e))
    return out


def largest_none(n: int) -> str:
    xs = [None for _ in range(n)]
    try:
        return f"{max(xs)} {min(xs, default=5)}"
    except (TypeError, ValueError) as e:
        return str(e).replace("iterable argument is empty", "arg is an empty sequence")


def case_largest_none() -> list[str]:
    return [largest_none(n) for n in range(3)]


def one_of(i: int):
    return [1, "a", None, 2.5, [1], (1, 2), {"k": 1}, b"x"][i]


def case_what_no_member_has() -> list[str]:
    out = []
    for i in range(8):
        a = one_of(i)
        try:
            out.append(str(a()))
        except TypeError as e:
            out.append(str(e))
        try:
            out.append(str(a.foo))
        except AttributeError as e:
            out.append(str(e))
        try:
            out.append(str(a.foo(1)))
        except AttributeError as e:
            out.append(str(e))
    return out


def either_list(i: int):
    return [[1], (2,), 3, "ab", None, {4: 5}, {6}][i]


def case_extended_by_either():
    out = []
    for i in range(7):
        v = [0]
        try:
            v += either_list(i)
        except TypeError as e:
            out.append(str(e))
        try:
            v.extend(either_list(i))
        except TypeError as e:
            out.append(str(e))
        out.append(v)
    return out


def case_list_or_int_added_to_itself():
    v = [5, -3] if all(True for _ in "ab") else 3
    v += v
    w = [1, 2] if all(True for _ in "ab") else (3,)
    w += w
    return v, w


def case_unpacking_neither():
    out = []
    for source in (5, None):
        try:
            p, q = source
        except TypeError as e:
            out.append(str(e))
        try:
            (*p,) = source
        except TypeError as e:
            out.append(str(e))
    return out
