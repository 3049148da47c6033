# accepted: 6
"""Methods of values that may be one of several types."""


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
