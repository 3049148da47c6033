# accepted: 31
"""types.SimpleNamespace: objects with whatever attributes they are given."""

from __future__ import annotations
import types
from types import SimpleNamespace
import copy


def case_ns():
    ns = SimpleNamespace(a=1, b="x")
    ns.c = ns.a + 1
    return ns.a, ns.b, ns.c, repr(ns), hasattr(ns, "zz")


def case_ns_eq():
    return SimpleNamespace(a=1) == SimpleNamespace(a=1), SimpleNamespace(a=1) == SimpleNamespace(a=2), SimpleNamespace(a=1) == SimpleNamespace(b=1), SimpleNamespace(a=1) == 5


def case_ns_vars():
    ns = SimpleNamespace(a=1, b=2)
    return vars(ns), sorted(vars(ns).items())


def case_ns_list():
    xs = [SimpleNamespace(x=i, y=str(i)) for i in range(3)]
    return sum(p.x for p in xs), "".join(p.y for p in xs)


def case_ns_dict():
    d = {"a": 1, "b": 2}
    ns = SimpleNamespace(**d)
    return ns.a + ns.b


def case_nested():
    ns = SimpleNamespace(model=SimpleNamespace(name="m", size=3), tags=["a"])
    ns.tags.append("b")
    ns.model.size += 1
    return ns.model.name, ns.model.size, ns.tags, repr(ns.model)


def case_del():
    ns = SimpleNamespace(a=1, b=2)
    del ns.a
    return hasattr(ns, "a"), hasattr(ns, "b"), getattr(ns, "a", 7)


def case_missing():
    ns = SimpleNamespace(a=1)
    try:
        return ns.zz
    except AttributeError as e:
        return str(e)


def make(i):
    return SimpleNamespace(i=i, sq=i * i)


def case_make():
    return [make(i).sq for i in range(4)]


CONFIG = SimpleNamespace(rate=0.5, name="cfg")


def case_global():
    return CONFIG.rate * 2, CONFIG.name.upper()


def case_set():
    CONFIG.rate = 0.75
    return CONFIG.rate


def case_mutable_state():
    ns = SimpleNamespace(count=0, seen=[])
    def visit(x):
        ns.count += 1
        ns.seen.append(x)
    for w in "abc":
        visit(w)
    return ns.count, ns.seen


def case_setattr():
    ns = SimpleNamespace()
    for k, v in [("a", 1), ("b", 2)]:
        setattr(ns, k, v)
    return ns.a + ns.b, vars(ns)


def case_of_dict():
    options = {"depth": 3, "width": 4}
    ns = types.SimpleNamespace(**options, height=5)
    return ns.depth * ns.width * ns.height, repr(ns)


def case_kind():
    ns = SimpleNamespace(a=1)
    return type(ns).__name__, isinstance(ns, SimpleNamespace), isinstance(5, SimpleNamespace), type(ns) is SimpleNamespace


def case_in_functions():
    def area(shape):
        return shape.width * shape.height
    return [area(SimpleNamespace(width=w, height=h)) for w, h in [(1, 2), (3, 4.5)]]


def case_sorted():
    people = [SimpleNamespace(name="Bob", age=3), SimpleNamespace(name="Ada", age=36)]
    return [p.name for p in sorted(people, key=lambda p: p.age, reverse=True)], max(people, key=lambda p: p.age).name, people[0] == SimpleNamespace(name="Bob", age=3)


def case_methods_as_fields():
    ns = SimpleNamespace(add=lambda a, b: a + b, name="calc")
    return ns.add(1, 2), ns.name


def case_none_then_value():
    ns = SimpleNamespace(best=None, score=0)
    for i, w in enumerate(["a", "ccc", "bb"]):
        if len(w) > ns.score:
            ns.best, ns.score = w, len(w)
    return ns.best, ns.score


def case_unhashable():
    try:
        {SimpleNamespace(a=1): 1}
    except TypeError as e:
        return str(e)


STATE = SimpleNamespace(count=0, names=[])


def bump(name):
    STATE.count += 1
    STATE.names.append(name)


def case_state():
    bump("a")
    bump("b")
    return STATE.count, STATE.names, repr(STATE)


PAGES = {"a": SimpleNamespace(title="A", size=1), "b": SimpleNamespace(title="B", size=2)}


def case_table():
    return [PAGES[k].title for k in "ab"], sum(p.size for p in PAGES.values())


class Holder:
    def __init__(self):
        self.opts = SimpleNamespace(verbose=False, level=1)

    def configure(self, **kw):
        for k, v in kw.items():
            setattr(self.opts, k, v)
        return self


def case_holder():
    h = Holder().configure(level=3)
    return h.opts.level, h.opts.verbose, repr(h.opts)


def parse(tokens):
    args = types.SimpleNamespace()
    args.files = []
    args.verbose = False
    args.n = None
    i = 0
    while i < len(tokens):
        t = tokens[i]
        if t == "-v":
            args.verbose = True
        elif t == "-n":
            i += 1
            args.n = int(tokens[i])
        else:
            args.files.append(t)
        i += 1
    return args


def case_parse():
    a = parse(["-v", "x", "-n", "3", "y"])
    b = parse([])
    return a.files, a.verbose, a.n, b.n, repr(a), repr(b), a == b, str(type(a)), f"{a}"


def case_copy():
    a = SimpleNamespace(x=[1], y=2)
    b = copy.copy(a)
    c = copy.deepcopy(a)
    a.x.append(2)
    a.y = 5
    return b.x, b.y, c.x, c == SimpleNamespace(x=[1], y=2)


def case_update():
    a = SimpleNamespace(x=1)
    a.__dict__.update({"x": 2, "z": 3})
    return a.x, a.z, vars(a)


def case_union():
    xs = [SimpleNamespace(kind="a", v=1), SimpleNamespace(kind="b", v="x")]
    return [x.v for x in xs], [x.kind for x in xs]


def case_getattr():
    a = SimpleNamespace(x=1, y=2)
    return [getattr(a, n, 0) for n in ("x", "y", "z")], "x" in vars(a), len(vars(a))


def case_hash():
    try:
        return hash(SimpleNamespace(a=1))
    except TypeError as e:
        return str(e)


def case_match():
    p = SimpleNamespace(x=1, y=2)
    match p:
        case SimpleNamespace(x=1, y=y):
            return y
    return None


def case_nested_repr():
    return repr([SimpleNamespace(a=1, b=SimpleNamespace(c="x"))]), str({"k": SimpleNamespace()})
