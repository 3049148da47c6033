# accepted: 10
"""isinstance() and issubclass() of classes that are chosen at run time."""


class A:
    pass


class B(A):
    pass


def case_each_with_each() -> list[bool]:
    return [isinstance(v, t) for v in [1, "a", 2.5, True, None, A(), B()] for t in (int, str, float, A, B, bool)]


def case_table() -> list[str]:
    out = []
    checks = [("int", int), ("num", (int, float)), ("a", A)]
    for v in [1, 2.5, "x", B()]:
        for name, t in checks:
            if isinstance(v, t):
                out.append(name)
    return out


def case_dict_of_classes() -> list[bool]:
    table = {"i": int, "s": str}
    return [isinstance(3, table["i"]), isinstance(3, table["s"]), isinstance("x", (table["s"], float))]


def case_issubclass() -> list[bool]:
    return [issubclass(B, t) for t in (A, B, int, object)]


def case_exceptions() -> list[str]:
    out = []
    for f in (lambda: int("x"), lambda: {}["a"], lambda: [][1]):
        try:
            f()
        except Exception as e:
            out.append("".join("1" if isinstance(e, t) else "0" for t in (ValueError, KeyError, LookupError, Exception, A)))
    return out


def check(x, expected) -> str:
    if not isinstance(x, expected):
        raise TypeError(f"expected {expected.__name__}, got {type(x).__name__}")
    return "ok"


def case_parameter() -> list[str]:
    out = []
    for x, t in [(1, int), ("a", str), ("b", int)]:
        try:
            out.append(check(x, t))
        except TypeError as e:
            out.append(str(e))
    return out


class Field:
    def __init__(self, name: str, kind: type) -> None:
        self.name = name
        self.kind = kind

    def check(self, v) -> bool:
        return isinstance(v, self.kind)


def case_field_of_several() -> list[bool]:
    fs = [Field("a", int), Field("b", str)]
    return [f.check(v) for f in fs for v in [1, "x", 2.0]]


def case_field_of_one() -> list[bool]:
    f = Field("a", int)
    return [f.check(3), f.check("a"), not f.check(2.0)]


def case_class_of_exception() -> list[bool]:
    try:
        int("x")
    except Exception as e:
        c = type(e)
        return [issubclass(c, t) for t in (ValueError, KeyError, Exception)]
    return []


class Count(int):
    pass


class Label(str):
    pass


def case_bases_that_are_builtin() -> list[bool]:
    return [issubclass(Count, int), issubclass(Count, str), issubclass(Label, (int, str)), issubclass(bool, Count), issubclass(Count, object)]
