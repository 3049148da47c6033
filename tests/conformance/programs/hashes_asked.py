# accepted: 5
"""Keys of the program's classes: hashes that raise, asked of empty containers too, and what a KeyError shows."""

from dataclasses import dataclass, field


class Logged:
    def __init__(self, n, log): self.n, self.log = n, log
    def __eq__(self, o): return self.n == o.n
    def __hash__(self):
        self.log.append(self.n)
        if self.n < 0: raise ValueError("neg hash")
        return 1


def tr(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def case_emptied():
    log = []
    d = {Logged(1, log): 1}
    d.clear()
    s = {Logged(2, log)}
    s.clear()
    k = Logged(-5, log)
    out = [tr(lambda: d.get(k)), tr(lambda: k in d), tr(lambda: d.pop(k, 0)), tr(lambda: k in s), tr(lambda: s.discard(k)), tr(lambda: s.remove(k)), tr(lambda: d[k])]
    return out, log


def case_never_filled():
    log = []
    k = Logged(-5, log)
    out = [tr(lambda: {}.get(k)), tr(lambda: k in {}), tr(lambda: k in set()), tr(lambda: {}.pop(k, 0))]
    e = {}
    out += [tr(lambda: e.get(k)), tr(lambda: k in e)]
    return out, log


class Plain:
    pass


class R:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n
    def __eq__(self, o): return isinstance(o, R) and self.n == o.n


def case_plain_key_shown():
    d = {Plain(): 1}
    try:
        d[Plain()]
    except KeyError as e:
        s = str(e)
        return s.split(" object at 0x")[0].rsplit(".", 1)[-1], s[-1], "KeyError(<" in repr(e)


def case_own_key_shown():
    try:
        {R(1): 2}[R(5)]
    except KeyError as e:
        s = str(e)
        return s[:1], " object at 0x" in s


@dataclass(frozen=True)
class Tag:
    name: str
    note: list[int] = field(default_factory=list, hash=False)
    seen: int = field(default=0, compare=False, hash=True)


def case_hash_of_some_fields() -> list[int | bool]:
    a, b = Tag("a", [1]), Tag("a", [2])
    return [hash(a) == hash(b), a == b, hash(a) == hash(("a", 0)), {a: 1}[Tag("a", [1])], len({a, b, Tag("a", [1])}), Tag("x", [], 1) == Tag("x", [], 2), hash(Tag("x", [], 1)) == hash(Tag("x", [], 2))]
