# accepted: 25
"""Types that hold themselves in tuples: expression trees, linked lists, search trees, codes."""

from __future__ import annotations

import heapq
from typing import Any, Optional, Union

Expr = Union[int, str, tuple[str, "Expr", "Expr"]]


def parse(tokens: list[str]) -> Expr:
    token = tokens.pop(0)
    if token != "(":
        return int(token) if token.isdigit() else token
    left = parse(tokens)
    operator = tokens.pop(0)
    right = parse(tokens)
    tokens.pop(0)
    return (operator, left, right)


def shown(e: Expr) -> str:
    return f"({shown(e[1])} {e[0]} {shown(e[2])})" if isinstance(e, tuple) else str(e)


def evaluate(e: Expr, names: dict[str, int]) -> int:
    if isinstance(e, int):
        return e
    if isinstance(e, str):
        return names[e]
    operator, a, b = e
    left, right = evaluate(a, names), evaluate(b, names)
    return left + right if operator == "+" else left * right


def simplified(e: Expr) -> Expr:
    match e:
        case (operator, left, right):
            match (operator, simplified(left), simplified(right)):
                case ("*", 0, _) | ("*", _, 0):
                    return 0
                case ("*", 1, other) | ("*", other, 1) | ("+", 0, other) | ("+", other, 0):
                    return other
                case ("+", int(a), int(b)):
                    return a + b
                case made:
                    return made
    return e


def derived(e: Expr, by: str) -> Expr:
    if isinstance(e, tuple):
        operator, a, b = e
        if operator == "+":
            return ("+", derived(a, by), derived(b, by))
        return ("+", ("*", derived(a, by), b), ("*", a, derived(b, by)))
    return int(e == by)


SOURCE = "( ( x * x ) + ( 3 * ( y + x ) ) )"


def case_expression_shown() -> tuple[str, str]:
    e = parse(SOURCE.split())
    return repr(e), shown(e)


def case_expression_evaluated() -> list[int]:
    e = parse(SOURCE.split())
    return [evaluate(e, {"x": x, "y": 2}) for x in range(4)]


def case_expression_derived() -> tuple[str, str]:
    e = derived(parse(SOURCE.split()), "x")
    return shown(e), shown(simplified(e))


def case_expression_as_key() -> tuple[int, bool, bool]:
    a, b = parse(SOURCE.split()), parse(SOURCE.split())
    known = {a: 1}
    known[b] = 2
    known[simplified(derived(a, "y"))] = 3
    return len(known), b in known, a == b


def case_expression_unknown_name() -> int:
    return evaluate(parse("( x + z )".split()), {"x": 1})


def linked(items):
    node = None
    for item in items:
        node = (item, node)
    return node


def case_linked() -> tuple[str, list[int]]:
    node = linked([1, 2, 3])
    text, out = repr(node), []
    while node is not None:
        item, node = node
        out.append(item)
    return text, out


def case_linked_long() -> int:
    node, length = linked(range(50_000)), 0
    while node:
        length += node[0] % 2
        node = node[1]
    return length


def branches(n: int) -> tuple:
    return (n, [branches(i) for i in range(n)])


def total(tree) -> int:
    value, children = tree
    return value + sum(total(child) for child in children)


def case_tree_of_tuples() -> tuple[str, int]:
    return repr(branches(3)), total(branches(6))


def nest(n: int):
    return [n, nest(n - 1), nest(n - 2)] if n > 1 else n


def frozen(value):
    return tuple([frozen(each) for each in value]) if isinstance(value, list) else value


def case_tuples_of_any_length() -> tuple[str, int, bool]:
    value = frozen(nest(4))
    return repr(value), len({value, frozen(nest(3)), frozen(nest(4))}), value == frozen(nest(4))


def even(n: int):
    return ("even", odd(n - 1)) if n else "zero"


def odd(n: int):
    return ("odd", n, even(n - 1)) if n else "none"


def length(value) -> int:
    return 1 + length(value[-1]) if isinstance(value, tuple) else 0


def case_mutual_tuples() -> tuple[str, int]:
    return repr(even(4)), length(even(7))


# --- tuples of several lengths ---


def prefix(tokens: list[str]):
    token = tokens.pop(0)
    if token == "-":
        return ("neg", prefix(tokens))
    if token == "+":
        return ("add", prefix(tokens), prefix(tokens))
    if token == "?":
        return ("if", prefix(tokens), prefix(tokens), prefix(tokens))
    return ("num", int(token))


def value_of(tree) -> int:
    match tree:
        case ("num", n):
            return n
        case ("neg", inside):
            return -value_of(inside)
        case ("add", a, b):
            return value_of(a) + value_of(b)
        case ("if", condition, then, otherwise):
            return value_of(then) if value_of(condition) else value_of(otherwise)
    raise ValueError(f"no tree: {tree!r}")


PREFIX = "+ - 3 ? 0 4 + 1 2"


def case_tree_of_several_lengths() -> tuple[int, str]:
    tree = prefix(PREFIX.split())
    return value_of(tree), repr(tree)


def case_tree_returned():
    return prefix(PREFIX.split())


def case_tree_as_literal() -> list[int]:
    return [value_of(("add", ("num", 1), ("neg", ("num", 2)))), value_of(("neg", ("neg", ("num", 5))))]


def folded(tree):
    if tree[0] == "neg":
        inside = folded(tree[1])
        return ("num", -inside[1]) if inside[0] == "num" else ("neg", inside)
    if tree[0] == "add":
        a, b = folded(tree[1]), folded(tree[2])
        return ("num", a[1] + b[1]) if a[0] == b[0] == "num" else ("add", a, b)
    return tree


def case_tree_folded() -> tuple[str, str]:
    return repr(folded(prefix("+ - 3 + 1 2".split()))), repr(folded(prefix(PREFIX.split())))


def case_tree_wrong() -> str:
    try:
        return str(value_of(("add", ("num", 1), ("word", 2))))
    except ValueError as error:
        return str(error)


class Pattern:
    """A regular expression as a tree."""

    def __init__(self, text: str):
        self.text = text
        self.at = 0

    def alternatives(self):
        left = self.sequence()
        while self.at < len(self.text) and self.text[self.at] == "|":
            self.at += 1
            left = ("or", left, self.sequence())
        return left

    def sequence(self):
        parts = None
        while self.at < len(self.text) and self.text[self.at] not in "|)":
            part = self.repeated()
            parts = part if parts is None else ("then", parts, part)
        return parts if parts is not None else ("nothing",)

    def repeated(self):
        part = self.atom()
        while self.at < len(self.text) and self.text[self.at] == "*":
            self.at += 1
            part = ("star", part)
        return part

    def atom(self):
        c = self.text[self.at]
        self.at += 1
        if c != "(":
            return ("char", c)
        inside = self.alternatives()
        self.at += 1
        return inside


def ends(tree, text: str, at: int) -> set[int]:
    kind = tree[0]
    if kind == "char":
        return {at + 1} if at < len(text) and text[at] == tree[1] else set()
    if kind == "nothing":
        return {at}
    if kind == "or":
        return ends(tree[1], text, at) | ends(tree[2], text, at)
    if kind == "then":
        return {end for middle in ends(tree[1], text, at) for end in ends(tree[2], text, middle)}
    found, new = {at}, {at}
    while new:
        new = {end for start in new for end in ends(tree[1], text, start)} - found
        found |= new
    return found


def case_regular_expression() -> tuple[str, list[bool]]:
    tree = Pattern("a(b|cd)*e").alternatives()
    return repr(tree), [len(text) in ends(tree, text, 0) for text in ("ae", "abcdbe", "abce", "acd")]


# --- search trees, queues ---


def inserted(tree, value: int):
    if tree is None:
        return (None, value, None)
    left, here, right = tree
    return (inserted(left, value), here, right) if value < here else (left, here, inserted(right, value))


def in_order(tree) -> list[int]:
    return [] if tree is None else [*in_order(tree[0]), tree[1], *in_order(tree[2])]


def case_search_tree() -> tuple[list[int], str]:
    tree = None
    for value in (3, 1, 2, 5, 4):
        tree = inserted(tree, value)
    return in_order(tree), repr(tree)


def tree_of(values: list[int], tree=None):
    return tree_of(values[1:], inserted(tree, values[0])) if values else tree


def case_search_tree_by_recursion() -> list[int]:
    return in_order(tree_of([3, 1, 2, 5, 4]))


def reversed_list(node, done=None):
    return done if node is None else reversed_list(node[1], (node[0], done))


def case_linked_reversed() -> str:
    return repr(reversed_list(linked([1, 2, 3])))


def codes(text: str) -> dict[str, str]:
    heap = [(text.count(c), i, c) for i, c in enumerate(sorted(set(text)))]
    heapq.heapify(heap)
    made = len(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a[0] + b[0], made, (a[2], b[2])))
        made += 1
    found: dict[str, str] = {}

    def walk(tree, code: str) -> None:
        if isinstance(tree, str):
            found[tree] = code
        else:
            walk(tree[0], code + "0")
            walk(tree[1], code + "1")

    walk(heap[0][2], "")
    return found


def case_codes() -> list[tuple[str, str]]:
    return sorted(codes("abracadabra").items())


def case_order_of_trees() -> tuple[list[bool], str, str]:
    a, b = branches(2), branches(3)
    return [a < b, a >= b, a < a, a <= a], repr(max(a, b)), repr(sorted([b, branches(1), a]))


def case_order_decided_by_dicts() -> str:
    try:
        return f"{(1, {}) < (2, {})} {(1, {}) < (1, {'a': 1})}"
    except TypeError as error:
        return str(error)


def case_unhashable_part() -> str:
    try:
        return repr({branches(1): 1})
    except TypeError as error:
        return str(error)[-25:]


def case_tuple_that_gets_shorter():
    def change(total: int, coins: tuple[int, ...]) -> int:
        if total == 0:
            return 1
        if total < 0 or not coins:
            return 0
        return change(total - coins[0], coins) + change(total, coins[1:])

    return change(25, (10, 5, 1)), change(0, ()), change(3, ())


def case_alias_of_any():
    Tree = Optional[tuple[str, Any, int, Any]]

    def inserted(t: Tree, v: int) -> Tree:
        return ("R", None, v, None) if t is None else t

    return inserted(None, 3), inserted(("B", None, 1, None), 4)
