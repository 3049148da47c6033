# accepted: 3
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
