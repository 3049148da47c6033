# accepted: 7
"""Attributes that some objects have themselves and others by their class; what deleting and assigning refuse."""


def tr(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Z:
    def go(self): return "cls"


def case_method_in_some():
    z = Z()
    z.go = lambda: "inst"
    return z.go(), Z().go()


class H:
    def __init__(self, cb=None):
        if cb:
            self.on = cb
    def on(self, x): return f"default {x}"
    def fire(self, x): return self.on(x)


def case_default_handler():
    return H().fire(1), H(lambda x: f"cb {x}").fire(2)


def case_bound_or_own():
    z = Z()
    z.go = lambda: "inst"
    f = z.go
    y = Z()
    g = y.go
    del z.go
    return f(), g(), z.go()


class A: x = "cls"


def case_own_then_class():
    a = A()
    a.x = "inst"
    r = [a.x]
    del a.x
    r.append(a.x)
    try:
        del a.x
    except AttributeError as e:
        r.append(str(e))
    return r


class B: x = "cls"


def case_class_alone():
    b = B()
    try:
        del b.x
    except AttributeError as e:
        return str(e), b.x


class C:
    def __init__(self): self.v = 1
    def m(self): pass


def case_deleted_twice():
    c = C()
    del c.v
    out = [tr(lambda: c.v)]
    try:
        del c.v
    except AttributeError as e:
        out.append(str(e))
    try:
        del c.m
    except AttributeError as e:
        out.append(str(e))
    try:
        del c.zz
    except AttributeError as e:
        out.append(str(e))
    c.v = 5
    return out, c.v


def case_slice_of_no_iterable():
    l = [1, 2]
    out = []
    for f in (lambda: l.__setitem__(slice(0, 1), 5),):
        out.append(tr(f))
    try:
        l[0:1] = 5
    except TypeError as e:
        out.append(str(e))
    try:
        l[::2] = 5
    except TypeError as e:
        out.append(str(e))
    try:
        l[0:1] = None
    except TypeError as e:
        out.append(str(e))
    for v in ([7], None, 3):
        try:
            l[:] = v
        except TypeError as e:
            out.append(str(e))
    return out, l
