# accepted: 5
"""collections.ChainMap: children, parents and changes."""

from __future__ import annotations
from collections import ChainMap


def case_children():
    c = ChainMap({"a": 1}, {"b": 2})
    d = c.new_child({"a": 5})
    d["q"] = 7
    e = d.new_child()
    e["z"] = 0
    return d["a"], d.maps, d.parents["a"], len(d), list(d.items()), "b" in d, c == ChainMap({"a": 1}, {"b": 2}), d.get("zz", 0), dict(e), e.parents == d, c == {"a": 1, "b": 2}, c != d


def case_scopes():
    scope = ChainMap()
    scope["x"] = 1
    inner = scope.new_child()
    inner["x"] = 2
    inner["y"] = 3
    return scope["x"], inner["x"], inner.parents["x"], sorted(inner), len(scope), repr(scope)


def case_changes():
    c = ChainMap({"a": 1}, {"b": 2})
    out = []
    del c["a"]
    try:
        del c["b"]
    except KeyError as e:
        out.append(str(e))
    out.append((c.setdefault("b", 9), c.setdefault("n", 4)))
    d = c.copy()
    d.update({"k": 1})
    c.clear()
    return out, dict(c), dict(d)


class Env:
    def __init__(self, vars: dict[str, int] | None = None, parent: Env | None = None):
        self.vars = ChainMap(vars or {}) if parent is None else parent.vars.new_child(vars or {})

    def child(self, **vars: int) -> Env:
        return Env(vars, self)


def case_environments():
    e = Env({"a": 1})
    f = e.child(b=2, a=3)
    return f.vars["a"], f.vars["b"], e.vars["a"], "b" in e.vars, [dict(m) for m in f.vars.maps]


def case_popped():
    c = ChainMap({"a": 1, "z": 2}, {"b": 2})
    out = [c.pop("a"), c.pop("q", None), c.popitem(), len(c), hasattr(c, "pop"), hasattr(c, "nope")]
    for f in (lambda: c.pop("b"), lambda: c.popitem()):
        try:
            f()
        except KeyError as e:
            out.append(str(e))
    return out
