# accepted: 13
"""x += y where the operands do not fit, or the in-place method declines: CPython names the operator of the assignment."""


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
