# accepted: 10
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


class Open:
    def __init__(self):
        self.a = 1

    def __getattr__(self, name):
        if name.startswith("q"):
            return len(name)
        raise AttributeError("no " + name)


def case_names_of_run_time():
    names = ("a", "qq", "zz")
    return [hasattr(Open(), name) for name in names], [getattr(Open(), name, -1) for name in names]


class Entries(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self[name] = value

    def __delattr__(self, name):
        del self[name]


def case_entries_as_attributes():
    d = Entries(a=1)
    d.b = 2
    setattr(d, "c", d.b + 1)
    del d.a
    return repr(d), d.b + d.c, hasattr(d, "a"), hasattr(d, "b"), getattr(d, "z", 0), vars(d), d == {"b": 2, "c": 3}


class Log(list):
    def __setattr__(self, name, value):
        self.append((name, value))


def case_list_that_notes():
    log = Log([("a", 1)])
    log.b = 2
    return repr(log), len(log)


class Named(list):
    def __init__(self, items, name):
        super().__init__(items)
        self.name = name


def case_dict_of_a_container():
    named = Named([1, 2], "n")
    return named.__dict__, vars(named) == {"name": "n"}, list(vars(named)), repr(named)


class Has:
    def __init__(self, name):
        self.name = name


class Makes:
    def __getattr__(self, name):
        return f"<{name}>"


def case_among_others():
    found = []
    for thing in (Has("a"), Makes()):
        found.append((thing.name.upper(), getattr(thing, "name"), hasattr(thing, "more"), getattr(thing, "more", "none")))
    return found


class AskedAgain:
    def __init__(self, d):
        self.d = d

    @property
    def x(self):
        if self.d is None:
            raise AttributeError("no x")
        return self.d

    @property
    def bad(self):
        raise ValueError("v")

    @property
    def gone(self):
        raise AttributeError("inner")

    def __getattr__(self, name):
        if name == "gone":
            raise AttributeError("gone!")
        return "asked " + name


def case_properties_that_give_nothing():
    out = []
    for d in (5, None):
        a = AskedAgain(d)
        out += [a.x, getattr(a, "x", "default"), hasattr(a, "x"), hasattr(a, "gone")]
        for f in (lambda: a.bad, lambda: a.gone, lambda: a.other):
            try:
                out.append(f())
            except (ValueError, AttributeError) as e:
                out.append(repr(e))
    return out
