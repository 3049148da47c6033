# accepted: 26
"""x += y where the operands do not fit, or the in-place method declines: CPython names the operator of the assignment."""

from collections import Counter


class C:
    def __init__(self, x: int) -> None:
        self.x = x

    def __iadd__(self, y) -> "C":
        self.x += y
        return self


def case_of_a_field() -> str:
    c = C(1)
    try:
        c += "x"
    except TypeError as e:
        return str(e)
    return ""


def case_of_an_item() -> str:
    d = [1]
    try:
        d[0] += "x"
    except TypeError as e:
        return str(e)
    return ""


def pick(i: int):
    return [1, "a", None][i]


def case_field_and_union() -> str:
    c = C(1)
    try:
        c.x += pick(1)
    except TypeError as e:
        return str(e)
    return ""


def case_name_and_union() -> str:
    c = 4
    try:
        c += pick(1)
    except TypeError as e:
        return str(e)
    return ""


def case_none() -> str:
    c = pick(2)
    try:
        c += 3
    except TypeError as e:
        return str(e)
    return ""


def case_none_times() -> str:
    c = pick(2)
    try:
        c *= 3
    except TypeError as e:
        return str(e)
    return ""


def case_item_is_none() -> str:
    c = [1, None]
    try:
        c[1] -= 3
    except TypeError as e:
        return str(e)
    return ""


class N:
    def __init__(self, n: int) -> None:
        self.n = n

    def __iadd__(self, o):
        if isinstance(o, N):
            self.n += o.n
            return self
        return NotImplemented

    def __add__(self, o):
        if isinstance(o, int):
            return N(self.n + o + 100)
        return NotImplemented


def case_declines() -> list[int]:
    a = N(1)
    b = a
    a += N(2)
    out = [a.n, b.n, a is b]
    a += 5
    return [*out, a.n, a is b]


def case_declines_both() -> str:
    a = N(1)
    try:
        a += "x"
    except TypeError as e:
        return str(e)
    return ""


def case_no_power() -> str:
    a = N(1)
    try:
        a **= "x"
    except TypeError as e:
        return str(e)
    return ""


class W:
    def __ipow__(self, y: int, __mod: None = None) -> "W":
        self.y = y
        return self


def case_ipow() -> int:
    w = W()
    w **= 4
    return w.y


def case_other_words() -> list[str]:
    out = []
    s = "a"
    try:
        s += pick(0)
    except TypeError as e:
        out.append(str(e))
    t = (1, 2)
    try:
        t += pick(0)
    except TypeError as e:
        out.append(str(e))
    x = [1]
    try:
        x *= pick(1)
    except TypeError as e:
        out.append(str(e))
    try:
        x += pick(0)
    except TypeError as e:
        out.append(str(e))
    st = {1}
    try:
        st |= pick(0)
    except TypeError as e:
        out.append(str(e))
    n = 3
    try:
        n <<= pick(1)
    except TypeError as e:
        out.append(str(e))
    f = 3.5
    try:
        f //= pick(1)
    except TypeError as e:
        out.append(str(e))
    try:
        f **= pick(1)
    except TypeError as e:
        out.append(str(e))
    try:
        f = f ** pick(1)
    except TypeError as e:
        out.append(str(e))
    return out


def case_repeat() -> list[str]:
    out = []
    try:
        out.append(str([1] * pick(1)))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(2.5 * [pick, [1]][1]))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(pick(2) * "a"))
    except TypeError as e:
        out.append(str(e))
    return out


class Adds:
    def __init__(self, xs): self.xs = xs
    def __iter__(self): return iter(self.xs)
    def __radd__(self, o): return Adds(list(o) + self.xs)
    def __repr__(self): return f"Adds({self.xs})"


class Declines(Adds):
    def __radd__(self, o): return NotImplemented


class Sometimes(Adds):
    def __radd__(self, o): return NotImplemented if len(o) > 1 else "radd"


class Items:
    def __init__(self, xs): self.xs = xs
    def __iter__(self): return iter(self.xs)


class OwnList(list):
    def __radd__(self, o): return "Q"


def case_list_added_to_by_radd() -> str:
    x = [1]
    x += Adds([2])
    return repr(x)


def case_radd_declines() -> str:
    x = [1]
    y = x
    x += Declines([2])
    return repr(x) + str(x is y)


def case_list_takes_items() -> str:
    x = [1]
    x += Items([2])
    return repr(x)


def case_list_of_its_own_adds() -> str:
    x = [1]
    x += OwnList([2])
    return repr(x)


def case_radd_sometimes() -> list[str]:
    out = []
    for n in (1, 2):
        x = [0] * n
        x += Sometimes([5])
        out.append(repr(x))
    return out


def case_one_of_several_added() -> list[str]:
    out = []
    for v in ([7], Adds([8]), Declines([9]), (1, 2)):
        x = [0]
        x += v
        out.append(repr(x))
    return out


class Times:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n


class MulDeclines(Times):
    def __mul__(self, o): return NotImplemented


class RMul(Times):
    def __rmul__(self, o): return NotImplemented if len(o) > 1 else "rm"


class OnlyMul(Times):
    def __mul__(self, o): return "mul"


def case_lists_repeated_by_index() -> str:
    return str([[1] * Times(2), Times(2) * [1], MulDeclines(2) * [1], [1] * MulDeclines(3), "ab" * MulDeclines(2), (1, 2) * RMul(2), "a" * RMul(3), [1] * OnlyMul(2), RMul(2) * "ab", b"x" * Times(3), OnlyMul(1) * [2]])


def case_repeated_in_place() -> str:
    x = [1, 2]
    y = x
    x *= Times(2)
    z = "ab"
    z *= MulDeclines(2)
    return str(x) + z + str(x is y)


def case_one_of_several_repeated() -> str:
    out = []
    for v in ([1], "a", (2,), 3):
        for c in (Times(2), MulDeclines(2), 2):
            try:
                out.append(v * c)
            except TypeError as e:
                out.append(str(e))
    return str(out)


def case_list_times_a_float() -> str:
    x = [1]
    try:
        x *= 2.0
    except TypeError as e:
        return str(e)
    return "no"


def case_list_times_numpy_int() -> str:
    import numpy as np
    x = [1, 2]
    x *= np.int64(2)
    return str(x)


def case_rmul_of_repeats() -> str:
    x = [1, 2]
    x *= RMul(2)
    y = [1]
    y *= RMul(2)
    return str(x) + str(y)


def case_counters() -> list[object]:
    c = Counter(a=3, b=1)
    alias = c
    c -= Counter(a=1, b=5)
    out = [alias is c, dict(alias)]
    c += Counter(a=1, z=2, y=-3)
    out += [alias is c, dict(alias)]
    c |= Counter(a=9, q=1)
    out += [alias is c, dict(alias)]
    c &= Counter(a=2, q=5)
    out += [alias is c, dict(alias)]
    return out
