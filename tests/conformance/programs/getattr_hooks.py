# accepted: 4
"""getattr and hasattr of objects whose __getattr__ says what they have; __next__ of iterators as a function."""


class Answering:
    def __init__(self):
        self.real = 1
        self.calls = []

    def __getattr__(self, n):
        self.calls.append(n)
        if n.startswith("x_"):
            return n[2:]
        if n == "bad":
            raise KeyError(n)
        raise AttributeError(n)


class Plain:
    z = 3


def case_getattr():
    d = Answering()
    return d.real, d.x_foo, getattr(d, "nope", "dflt"), getattr(d, "x_a", 7), d.calls, getattr(d, "real", None), d.calls


def case_hasattr():
    d = Answering()
    out = [hasattr(d, "x_q"), hasattr(d, "zz"), hasattr(d, "real"), d.calls]
    try:
        getattr(d, "bad", 3)
    except KeyError as e:
        return out, repr(e), d.calls


def case_union():
    return [getattr(v, "z", "none") for v in (Answering(), Plain(), Answering())], [hasattr(v, "z") for v in (Answering(), Plain())]


def case_next_method():
    it = iter([1, 2])
    step = it.__next__
    return step(), it.__next__(), next(it, "end")
