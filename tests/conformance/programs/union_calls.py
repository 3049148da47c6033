# accepted: 10
"""Methods of values that may be one of several types."""

from collections import Counter


def case_argument_once() -> list[str]:
    log: list[str] = []

    def f(x: str) -> list[str]:
        log.append(x)
        return [x]

    for flag in [True, False]:
        xs = ["a"] if flag else None
        try:
            xs.extend(f("arg"))
            log.append(str(xs))
        except AttributeError as e:
            log.append(str(e))
    return log


def case_str_or_bytes() -> list[str]:
    out = []
    for flag in [True, False]:
        v = "Text" if flag else b"Text"
        out.append(str(v.upper()))
        out.append(str(len(v)))
    return out


def case_join_on_optional() -> str:
    sep = ", " if len("ab") == 2 else None
    return sep.join(str(i) for i in range(3))


def one_of(i: int):
    return [["a", "b"], ("c",), "de", 3, None][i]


def one_of_bytes(i: int):
    return [[b"a", b"b"], (b"c",), 3][i]


def case_join_of_what_may_not_be_joined() -> list[str]:
    found = []
    for i in range(8):
        try:
            found.append(",".join(one_of(i)) if i < 5 else str(b",".join(one_of_bytes(i - 5))))
        except TypeError as e:
            found.append(str(e))
    return found


class Held:
    def __init__(self, held):
        self.held = held


def case_field_that_the_others_lack():
    found = []
    for v in (1, Held(2), "x", None, 2.5):
        try:
            found.append(v.held)
        except AttributeError as error:
            found.append(str(error))
    return found


def case_identity_of_unlike_values():
    rows = [(1, "a", 2.5), (2, "b", 0.5)]
    return [(k is v, v is x, k is not x, v is None) for k, v, x in rows]


class Scaled:
    def __init__(self, x):
        self.x = x

    def __mul__(self, k):
        return Scaled(self.x * k)


def nearest(xs):
    distance, found = None, None
    for x in xs:
        if distance is None or x < distance:
            distance, found = x, Scaled(x)
    if found is None:
        return Scaled(0.0)
    return found * distance  # which is None where nothing was found


def last(xs):
    distance = None
    for x in xs:
        distance = x
    return Scaled(2.0) * distance


def case_one_variable_tells_of_another():
    return nearest([3.0, 2.0]).x, nearest([]).x


def case_none_is_passed():
    return last([1.0]).x, last([]).x


def case_counters_of_one_of_several() -> list[object]:
    out = []
    for x in ({"a": 2, "b": 3}, ["a", "a"], "abc", None):
        c = Counter(x)
        out.append(sorted(c.items()))
    return out


def case_counters_updated() -> list[object]:
    c = Counter("aab")
    for x in ({"a": 2, "b": 3}, ["a", "a"], None):
        c.update(x)
        c.subtract(x)
        c.update(x)
    return sorted(c.items())
