# accepted: 9
"""Functions that take functions: lambdas, nested functions and bound methods with what they read."""

from typing import List, Dict, Tuple
def apply(f, xs): return [f(x) for x in xs]
def twice(f, x): return f(f(x))
def case_capture_arg():
    k = 10
    return apply(lambda x: x + k, [1,2,3])
def case_capture_nested():
    k = 3
    def add(x): return x + k
    def add2(x): return add(add(x))
    return twice(add2, 1), apply(add2, [1])
def case_recursive():
    seen: List[str] = []
    g = {"a": ["b"], "b": ["c", "a"], "c": []}
    def visit(node: str) -> None:
        if node in seen: return
        seen.append(node)
        for o in g[node]: visit(o)
    visit("a")
    return seen
def case_mutual():
    limit = 7
    def even(n: int) -> bool:
        return True if n == 0 else odd(n - 1) if n < limit else False
    def odd(n: int) -> bool:
        return False if n == 0 else even(n - 1)
    return even(4), odd(3), even(8)
class Scorer:
    def __init__(self, w): self.w = w
    def score(self, x): return self.w * x
def best(f, xs): return max(xs, key=f)
def case_method_arg():
    s = Scorer(-2)
    d = {"a": 3, "b": 1}
    return apply(s.score, [1, 2]), best(s.score, [3, 4]), best(d.get, ["b", "a"])
def case_default():
    n = 2
    f = lambda x, n=n: x * n
    n = 5
    return apply(f, [1, 2]), f(1), apply(lambda x, n=n: x * n, [1])
def compose(f, g, x):
    return f(g(x))
def case_compose():
    a, b = 2, 5
    return compose(lambda x: x * a, lambda x: x + b, 1), compose(str, lambda x: x + b, 1)
def walk(tree: Dict[str, List[str]], node: str, fn, depth: int = 0):
    fn(node, depth)
    for c in tree.get(node, []):
        walk(tree, c, fn, depth + 1)
def case_visitor():
    out: List[Tuple[str, int]] = []
    walk({"r": ["a", "b"], "a": ["c"]}, "r", lambda n, d: out.append((n, d)))
    return out
def outer_filter(xs, low):
    def keep(x): return x > low
    def inner(ys, p): return [y for y in ys if p(y) and keep(y)]
    return inner(xs, lambda y: y % 2 == 0)
def case_inner():
    return outer_filter([1,2,3,4,5,6], 2)
