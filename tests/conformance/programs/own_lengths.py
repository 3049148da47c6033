# accepted: 15
"""__len__ and __bool__ of the user's classes give what Python expects, or raise."""

from collections import deque


class Ring:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Odd:
    def __bool__(self):
        return 1


class Texty:
    def __len__(self):
        return "2"


def case_negative_length():
    out = []
    for n in (2, 0, -1):
        r = Ring(n)
        try:
            out.append(str(len(r)))
        except ValueError as e:
            out.append(str(e))
        try:
            out.append("yes" if r else "no")
        except ValueError as e:
            out.append(str(e))
    return out


def case_bool_of_another_type():
    try:
        return str(bool(Odd()))
    except TypeError as e:
        return str(e)


def case_length_of_another_type():
    try:
        return len(Texty())
    except TypeError as e:
        return str(e)


class Told:
    def __init__(self, log): self.log = log
    def __len__(self):
        self.log.append("len")
        return 2
    def __iter__(self):
        self.log.append("iter")
        return iter(["a", "b"])


class Indexed:
    def __init__(self, log): self.log = log
    def __len__(self):
        self.log.append("len")
        return 2
    def __getitem__(self, i):
        self.log.append(i)
        if i > 1: raise IndexError
        return i


class Refusing:
    def __len__(self): raise TypeError("no")
    def __iter__(self):
        yield 1


class Negative:
    def __len__(self): return -1
    def __iter__(self):
        yield 1


def case_asked_by_list():
    log = []
    s = Told(log)
    out = [list(s), [*s], sorted(s), [0, *s], sorted(s, reverse=True)]
    return [len(x) for x in out], log


def case_not_asked():
    log = []
    s = Told(log)
    a, b = s
    out = [set(s), dict.fromkeys(s), a, max(s), [x for x in s], list(enumerate(s)), list(zip(s)), list(map(str, s)), any(s), "a" in s]
    return len(out), log


def case_asked_by_extend():
    log = []
    l = ["z"]
    l.extend(Told(log))
    l += Told(log)
    l[0:0] = Told(log)
    return l, ",".join(Told(log)), log


def case_asked_of_indexed():
    log = []
    return list(Indexed(log)), log


def case_asked_in_vain():
    out = [list(Refusing())]
    try:
        out.append(list(Negative()))
    except ValueError as e:
        return out, str(e)


def case_not_asked_by_sum():
    class F:
        def __len__(self):
            log.append("len")
            return 1
        def __iter__(self):
            yield 1.5
    log = []
    return sum(F()), log, list(F())


class Numbered:
    def __init__(self, log):
        self.log = log

    def __len__(self):
        self.log.append("len")
        return 2

    def __getitem__(self, i):
        self.log.append(str(i))
        if i > 1:
            raise IndexError
        return i * 10


def case_asked_by_reversed():
    log = []
    s = Numbered(log)
    out = [list(reversed(s)), list(tuple(reversed(s))), sorted(reversed(s)), [*reversed(s)]]
    out[0].extend(reversed(s))
    log.append("and not")
    return out, [x for x in reversed(s)], sum(reversed(s)), set(reversed(s)), " ".join(log)


def number(*xs):
    return len(xs)


def case_asked_in_displays_and_calls():
    log = []
    s = Told(log)
    a = (0, *s)
    b = number(*s), number(0, *s), max("", "a", *s)
    log.append("and not")
    c = deque(s), {*s}
    return len(a), b, len(c[0]), log


def case_asked_by_bytes():
    log = []
    return bytes(Bytes(log)), bytearray(Bytes(log)), log


class Bytes:
    def __init__(self, log):
        self.log = log

    def __len__(self):
        self.log.append("len")
        return 2

    def __iter__(self):
        self.log.append("iter")
        return iter([1, 2])


ASKED: list[str] = []


class Truth:
    def __init__(self, name, value):
        self.name = name
        self.value = value

    def __bool__(self):
        ASKED.append(self.name)
        return self.value


def case_asked_once_in_nested_values():
    z, a, b = Truth("z", False), Truth("a", True), Truth("b", False)
    out = []
    for f in (
        lambda: z and a or z, lambda: (a or z) and b, lambda: a and b or z, lambda: (z and a) and b,
        lambda: (a and b) or (z and a) or b, lambda: (a or b) or z, lambda: (x := z and a) or b,
        lambda: (a if a else b) or z, lambda: (z and a and b) or a, lambda: (a or z or b) and (z or b) and a,
    ):  # fmt: skip
        ASKED.clear()
        out.append((f().name, list(ASKED)))
    return out


def case_asked_once_in_tests():
    ASKED.clear()
    z, a, b = Truth("z", False), Truth("a", True), Truth("b", False)
    x = not (z and a)
    y = 1 if (z and a or b) else 2
    if z and a or b:
        y += 10
    while (z and a) or b:
        y += 100
    v = z and a or b
    return x, y, v.name, ((v and a) or b).name, ASKED


def case_asked_beside_other_values():
    ASKED.clear()
    z, a = Truth("z", False), Truth("a", True)
    r, s, t, u = (z and 5) or a, (a and 5) or z, (z or None) and 7, (a or 3) and z
    return [x.name if isinstance(x, Truth) else x for x in (r, s, t, u)], ASKED
