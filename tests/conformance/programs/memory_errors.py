# accepted: 8
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


class Counted:
    n: int = 3


def case_nothing_is_added():
    out = []
    try:
        out.append(len("ab" * 10**15))
    except MemoryError:
        return out


def case_nothing_is_stored():
    d = {}
    c = Counted()
    for step in range(2):
        try:
            if step == 0:
                d["a"] = len([0] * 10**15)
            else:
                c.n = len(b"ab" * 10**15)
        except MemoryError:
            d[str(step)] = c.n
    return d


def case_nothing_is_counted():
    n = 5
    try:
        n += len("ab" * 10**15)
    except MemoryError:
        return n


def _add_length(out, n):
    out.append(len("ab" * n))


def case_nothing_is_added_by_a_function():
    out = []
    for n in (2, 10**15, 3):
        try:
            _add_length(out, n)
        except MemoryError:
            out.append(-1)
    return out


def case_nothing_is_given():
    try:
        return len(tuple([1, 2]) * 10**15)
    except MemoryError:
        return -1
