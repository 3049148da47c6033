# accepted: 3
"""MemoryError as an exception like others; where memory ends is a matter of tests/runner."""


def case_too_big():
    try:
        return len([0] * (10**15))
    except MemoryError:
        return "too big"


def case_raised():
    try:
        raise MemoryError("made up")
    except MemoryError as e:
        return str(e), repr(e)


def case_goes_on():
    out = []
    for size in (3, 10**15, 4):
        try:
            xs = [1] * size
            out.append(len(xs))
        except MemoryError:
            out.append(-1)
    return out
