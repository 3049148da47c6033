"""What is known where a test had an outcome."""

from __future__ import annotations

from compiler.ir import nodes as ir
from compiler.passes.bounds import ZERO, Bounds, Term, length
from compiler.passes.lengths import State, has_length, number

_OPPOSITE = {"lt": "ge", "ge": "lt", "le": "gt", "gt": "le", "eq": "ne", "ne": "eq"}
_COMPARISONS = {name: name for name in _OPPOSITE} | {"less": "lt", "equal": "eq", "not_equal": "ne"}

Number = tuple[Term, int]


def assume(state: State, test: ir.Expr, outcome: bool) -> State | None:
    """The state, changed; None where the test cannot have the outcome."""
    match test:
        case ir.Const(value=value):
            return state if value is outcome else None
        case ir.Not(value=value):
            return assume(state, value, not outcome)
        case ir.Local(name=name) if name in state.tests:
            return assume(state, state.tests[name], outcome)
        case ir.BoolOp(operator=operator, values=values) if (operator == "and") == outcome:
            for value in values:
                made = assume(state, value, outcome)
                if made is None:
                    return None
            return state
        case ir.BoolOp(values=values):
            return _either(state, values, outcome)
        case ir.Op(function="truth", args=(ir.Local(name=name, type=type),)) if has_length(type):
            _compare(state.bounds, "ge" if outcome else "le", (length(name), 0), (ZERO, int(outcome)))
        case ir.Op(function=function, args=(a, b)) if function in _COMPARISONS:
            first, second = number(a), number(b)
            if first is not None and second is not None:
                comparison = _COMPARISONS[function]
                _compare(state.bounds, comparison if outcome else _OPPOSITE[comparison], first, second)
    return state


def _either(state: State, values: tuple[ir.Expr, ...], outcome: bool) -> State | None:
    """One of the values had the outcome, all before it had the other one."""
    found: State | None = None
    for value in values:
        here = assume(state.copy(), value, outcome)
        if here is not None:
            found = here.joined(found)
        rest = assume(state, value, not outcome)
        if rest is None:
            break
        state = rest
    return found


def _compare(bounds: Bounds, comparison: str, first: Number, second: Number) -> None:
    (a, x), (b, y) = first, second
    match comparison:
        case "lt":
            bounds.add(a, b, y - x - 1)
        case "le":
            bounds.add(a, b, y - x)
        case "gt":
            bounds.add(b, a, x - y - 1)
        case "ge":
            bounds.add(b, a, x - y)
        case "eq":
            bounds.equate(a, b, y - x)
        case "ne":
            if bounds.at_most(b, a, x - y):  # not less, so it is greater
                bounds.add(b, a, x - y - 1)
            elif bounds.at_most(a, b, y - x):
                bounds.add(a, b, y - x - 1)
