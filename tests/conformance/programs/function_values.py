# accepted: 13
"""Functions and classes kept in fields, lists and dicts, chosen and returned."""

from typing import Callable, Dict
import math
def add(a, b): return a + b
def sub(a, b): return a - b
class A:
    def __init__(self, f): self.f = f
    def run(self, x): return self.f(x, 1)
class Layer:
    def __init__(self, activation=math.tanh): self.activation = activation
    def __call__(self, x: float) -> float: return self.activation(x)
STEPS = [str.strip, str.lower, lambda s: s.replace(" ", "_")]
FUNCTIONS: Dict[str, Callable] = {"sqrt": math.sqrt, "neg": lambda x: -x, "abs": abs}
def case_field():
    return A(add).run(3), [a.run(5) for a in (A(add), A(sub))]
def case_layers():
    return Layer()(0.5), [l(2.0) for l in (Layer(math.sqrt), Layer(math.exp), Layer())]
def case_steps():
    s = "  Hello World "
    for step in STEPS:
        s = step(s)
    return s
def case_library():
    return [FUNCTIONS[k](4.0) for k in ("sqrt", "neg", "abs")]
def case_missing():
    return FUNCTIONS["cube"](2.0)
def case_get():
    f = FUNCTIONS.get("neg", abs)
    g = FUNCTIONS.get("no")
    return f(3.0), g is None, g(1.0) if g else 0.0
def pick(name):
    if name == "add":
        return add
    return sub
def case_returned():
    return pick("add")(1, 2), pick("x")(1, 2)
def case_compare():
    f = pick("add")
    return f is add, f == add, f == sub, callable(f)
def case_sorted():
    return [f(3.5) for f in (math.floor, math.ceil, round)], sorted(["b", "A"], key={"lower": str.lower}["lower"]), list(map(FUNCTIONS["abs"], [-1.0, 2.0]))
def case_none():
    hooks = {"a": add, "b": None}
    return [h(1, 1) if h is not None else -1 for h in hooks.values()]
def case_call_none():
    hooks = {"a": add, "b": None}
    return hooks["b"](1, 1)


def by(key=None):
    chosen = key or (lambda x: x)
    return chosen("abc"), 1 if key else 0, bool(key)


def case_functions_are_true():
    return by(len), by(), by(str.upper)


class Ordered:
    def __init__(self, items=(), key=None):
        self.key = key or (lambda x: x)
        self.items = sorted(items, key=self.key)


def case_a_builtin_is_true():
    return Ordered(["b", "aaa", "cc"], key=len).items, Ordered(["b", "aaa", "cc"]).items
