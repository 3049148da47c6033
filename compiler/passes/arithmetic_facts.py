"""What an operation says of its result, and whether it can fail."""

from __future__ import annotations

from compiler.ir import nodes as ir
from compiler.passes.bounds import ZERO, Bounds, Term, local
from compiler.passes.lengths import State, mentions, number

_LEAST, _MOST = -(2**63), 2**63 - 1
_FAR = 2**62  # a difference that says nothing
_FITTING = {"int_add": "int_plus", "int_sub": "int_minus", "int_mul": "int_times"}
_DIVIDING = {"int_floordiv": "int_quotient", "int_mod": "int_remainder"}  # where the dividend is not negative
_FLOORING = {"int_floordiv": "floor_quotient", "int_mod": "floor_remainder"}
_SUMS = ("int_add", "int_plus")


def unchecked(op: ir.Op, bounds: Bounds) -> str | None:
    """The operation that gives the same where this one cannot fail; None where it may."""
    match op.function:
        case "int_add" | "int_sub" | "int_mul":
            low, high = _range_of(op, bounds)
            return _FITTING[op.function] if _LEAST <= low and high <= _MOST else None
        case "int_floordiv" | "int_mod" if _lower(bounds, op.args[1]) >= 1:
            return (_DIVIDING if _lower(bounds, op.args[0]) >= 0 else _FLOORING)[op.function]
        case "int_truediv" if _lower(bounds, op.args[1]) >= 1:
            return "int_ratio"
        case "int_rshift" if _lower(bounds, op.args[1]) >= 0 and _upper(bounds, op.args[1]) <= 63:
            return "int_shifted_right"
    return None


def note_number(state: State, name: str, value: ir.Expr | None) -> None:
    """The int local has this value now; None is one that is not known."""
    new: Term = ("new", name)
    if value is not None:
        _note(state, new, value)
    state.tests = {key: test for key, test in state.tests.items() if key != name and not mentions(test, name)}
    state.bounds.forget(local(name))
    state.bounds.rename(new, local(name))
    if isinstance(value, ir.Op) and value.function in _SUMS and not mentions(value, name):
        state.tests[name] = value


def _note(state: State, new: Term, value: ir.Expr) -> None:
    bounds = state.bounds
    known = number(value)
    if known is not None:
        bounds.equate(new, *known)
        return
    match value:
        case ir.Op(function="int_add" | "int_plus" | "int_sub" | "int_minus" | "int_mul" | "int_times" | "int_neg"):
            _between(bounds, new, *_range_of(value, bounds))
            _note_differences(bounds, new, value)
        case ir.Op(function="int_floordiv", args=(a, ir.Const(value=int(by)))) if by > 0:
            _note_quotient(state, new, a, by)
        case ir.Op(function="int_rshift", args=(a, ir.Const(value=int(count)))) if 0 <= count < 63:
            _note_quotient(state, new, a, 2**count)
        case ir.Op(function="int_mod", args=(a, b)):
            _note_remainder(bounds, new, a, b)
        case ir.Op(function="int_and", args=args):
            for each in args:
                if _lower(bounds, each) >= 0:
                    bounds.add(ZERO, new, 0)
                    _note_at_most(bounds, new, each)
        case ir.Op(function="int64_t"):
            _between(bounds, new, 0, 1)
        case ir.Op(function="str_ord"):
            _between(bounds, new, 0, 0x10FFFF)


def _note_differences(bounds: Bounds, new: Term, op: ir.Op) -> None:
    if op.function in ("int_neg", "int_mul", "int_times"):
        if op.function != "int_neg" and all(_lower(bounds, each) >= 0 for each in op.args):
            for a, b in (op.args, op.args[::-1]):
                if _lower(bounds, b) >= 1:
                    _note_at_least(bounds, new, a)
        return
    a, b = op.args
    if op.function in _SUMS:
        for one, another in ((a, b), (b, a)):
            _note_distance(bounds, new, one, _lower(bounds, another), _upper(bounds, another))
    else:
        _note_distance(bounds, new, a, -_upper(bounds, b), -_lower(bounds, b))


def _note_distance(bounds: Bounds, new: Term, a: ir.Expr, low: int, high: int) -> None:
    """low <= new - a <= high"""
    known = number(a)
    if known is None:
        return
    term, constant = known
    if high < _FAR:
        bounds.add(new, term, high + constant)
    if low > -_FAR:
        bounds.add(term, new, -low - constant)


def _note_at_most(bounds: Bounds, new: Term, a: ir.Expr) -> None:
    known = number(a)
    if known is not None:
        bounds.add(new, known[0], known[1])


def _note_at_least(bounds: Bounds, new: Term, a: ir.Expr) -> None:
    known = number(a)
    if known is not None:
        bounds.add(known[0], new, -known[1])


def _note_quotient(state: State, new: Term, a: ir.Expr, by: int) -> None:
    bounds = state.bounds
    low, high = _lower(bounds, a), _upper(bounds, a)
    _between(bounds, new, low // by, high // by)
    if low >= 0:
        _note_at_most(bounds, new, a)
    sum_ = state.tests.get(a.name) if isinstance(a, ir.Local) else None
    if by == 2 and isinstance(sum_, ir.Op) and sum_.function in _SUMS:  # between the two, as in a binary search
        for one, another in (sum_.args, sum_.args[::-1]):
            first, second = number(one), number(another)
            if first is not None and second is not None and bounds.at_most(first[0], second[0], second[1] - first[1]):
                _note_at_least(bounds, new, one)
                _note_at_most(bounds, new, another)


def _note_remainder(bounds: Bounds, new: Term, a: ir.Expr, b: ir.Expr) -> None:
    if _lower(bounds, b) < 1:
        return
    bounds.add(ZERO, new, 0)
    known = number(b)
    if known is not None:
        bounds.add(new, known[0], known[1] - 1)
    if _lower(bounds, a) >= 0:
        _note_at_most(bounds, new, a)


def _between(bounds: Bounds, new: Term, low: int, high: int) -> None:
    if high < _FAR:
        bounds.add(new, ZERO, high)
    if low > -_FAR:
        bounds.add(ZERO, new, -low)


def _range_of(op: ir.Op, bounds: Bounds) -> tuple[int, int]:
    """The least and the most that the operation's exact result can be."""
    if op.function == "int_neg":
        return -_upper(bounds, op.args[0]), -_lower(bounds, op.args[0])
    a, b = op.args
    low_a, high_a, low_b, high_b = _lower(bounds, a), _upper(bounds, a), _lower(bounds, b), _upper(bounds, b)
    if op.function in _SUMS:
        return low_a + low_b, high_a + high_b
    if op.function in ("int_mul", "int_times"):
        corners = [x * y for x in (low_a, high_a) for y in (low_b, high_b)]
        return min(corners), max(corners)
    low, high = low_a - high_b, high_a - low_b
    first, second = number(a), number(b)
    if first is not None and second is not None:
        above, below = bounds.least(first[0], second[0]), bounds.least(second[0], first[0])
        high = high if above is None else min(high, above + first[1] - second[1])
        low = low if below is None else max(low, first[1] - second[1] - below)
    return low, high


def _lower(bounds: Bounds, e: ir.Expr) -> int:
    known = number(e)
    return _LEAST if known is None else bounds.lower(known[0]) + known[1]


def _upper(bounds: Bounds, e: ir.Expr) -> int:
    known = number(e)
    return _MOST if known is None else bounds.upper(known[0]) + known[1]

