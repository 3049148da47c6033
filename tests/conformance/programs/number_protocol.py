# accepted: 7
"""The methods behind the operators of numbers and containers, called by their names."""


def case_ints() -> list[int]:
    x, y = 17, -5
    return [
        x.__add__(y),
        x.__sub__(y),
        x.__mul__(y),
        x.__floordiv__(y),
        x.__mod__(y),
        x.__and__(y),
        x.__or__(y),
        x.__xor__(y),
        (2).__pow__(5),
        (3).__lshift__(2),
        x.__rshift__(1),
        x.__neg__(),
        x.__invert__(),
        y.__abs__(),
        x.__rsub__(3),
        x.__index__(),
        x.__round__(),
        *x.__divmod__(y),
    ]


def case_bools() -> list[bool]:
    x, y = 17, -5
    return [
        x.__lt__(y),
        x.__le__(y),
        x.__gt__(y),
        x.__ge__(y),
        x.__eq__(y),
        x.__ne__(y),
        x.__bool__(),
        (0).__bool__(),
        (2.5).__lt__(3),
        (2.5).__eq__(2.5),
        (1.0).__ge__(2.0),
    ]


def case_floats() -> list[float]:
    x, y = 7.5, -2.0
    return [
        x.__add__(y),
        x.__sub__(y),
        x.__mul__(y),
        x.__truediv__(y),
        x.__floordiv__(y),
        x.__mod__(y),
        x.__pow__(y),
        x.__neg__(),
        y.__abs__(),
        x.__radd__(1),
        (3).__truediv__(2),
        x.__trunc__(),
        x.__floor__(),
        x.__ceil__(),
        (5).__float__(),
        getattr(x, "__add__")(1),
    ]


def case_ni() -> list[bool]:
    return [
        (1).__add__(2.0) is NotImplemented,
        (1.5).__add__("a") is NotImplemented,
        (1).__lt__("a") is NotImplemented,
        (1).__eq__(1.0) is NotImplemented,
    ]


def case_unbound() -> list[int]:
    return [int.__add__(3, 4), len(str.__add__("a", "b")) if False else 2, int.__neg__(4)]


def case_containers() -> list[int]:
    return [
        "abc".__len__(),
        [1, 2].__len__(),
        {"a": 1}.__getitem__("a"),
        [4, 5].__getitem__(1),
        (7, 8).__getitem__(0),
        int("b" in "abc"),
        int("abc".__contains__("b")),
        *[1, 2].__iter__(),
        len("abc".__getitem__(0)),
        b"ab".__len__(),
        range(4).__len__(),
    ]


def case_text() -> list[str]:
    return [(3).__repr__(), (2.5).__str__(), (3).__format__("04d")]
