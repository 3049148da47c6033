"""Constants of int beyond 64 bits, and arithmetic of which only the low bits count.

2**64, 0xFFFFFFFFFFFFFFFF and the like are known while compiling as the exact numbers they are. They are folded with other
constants, compared, and used in operations whose result may fit in 64 bits. Under a mask, `(h * 31 + c) & 0xFFFFFFFF` or
`… % 2**32`, the arithmetic is done in 64 bits that wrap around, which is exact: the bits that are lost do not count.
"""

from __future__ import annotations

import math
import operator as python
from collections.abc import Callable
from dataclasses import dataclass

from compiler.diagnostics.diagnostic import Span
from compiler.infer.frame import Frame
from compiler.infer.operations import pass_value, split
from compiler.infer.values import NOTHING, Thing, Value, WideInt
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, FLOAT, INT, NONE, STR, ArrayType, ScalarType, UnionType

INT_MIN, INT_MAX = -(2**63), 2**63 - 1
_LARGEST = 2**4096
_FOLDED: dict[str, Callable[[int, int], int]] = {
    "add": python.add, "sub": python.sub, "mul": python.mul, "pow": python.pow, "lshift": python.lshift, "rshift": python.rshift,
    "floordiv": python.floordiv, "mod": python.mod, "and_": python.and_, "or_": python.or_, "xor": python.xor,
}  # fmt: skip
_UNARY: dict[str, Callable[[int], int]] = {"neg": python.neg, "pos": python.pos, "invert": python.invert}
_COMPARED: dict[str, Callable] = {
    "eq": python.eq, "ne": python.ne, "lt": python.lt, "le": python.le, "gt": python.gt, "ge": python.ge,
}  # fmt: skip


# --- constants ---


def constant_of(thing: Thing) -> int | None:
    """The number, when it is a constant int."""
    if isinstance(thing, WideInt):
        return thing.value
    is_int = isinstance(thing, Value) and isinstance(thing.expr, ir.Const) and thing.type == INT
    return thing.expr.value if is_int else None


def constant(value: int, span: Span) -> Thing:
    if INT_MIN <= value <= INT_MAX:
        return Value(INT, ir.Const(INT, value, span=span))
    return WideInt(value)


def folded(frame: Frame, e: n.Expression) -> int | None:
    """The value of an expression of int literals and constant names; None when it has none, or raises."""
    match e:
        case n.Constant(value=value):
            return value if type(value) is int else None
        case n.Name(id=name):
            web = frame.webs.load.get((id(e), name))
            if web is not None:
                held = (frame.env or {}).get(web)
                return held.value if isinstance(held, WideInt) else None
            if name in frame.webs.locals or name in frame.captures or frame.env is None:
                return None
            from compiler.infer.state import global_cell

            return None if global_cell(frame, name) is not None else constant_of(frame.globals(name))
        case n.Unary(operator=operator, operand=operand) if operator in _UNARY:
            value = folded(frame, operand)
            return None if value is None else _UNARY[operator](value)
        case n.Binary(operator=operator, left=left, right=right):
            a = folded(frame, left)
            b = None if a is None else folded(frame, right)
            return None if a is None or b is None else fold(operator, a, b)
    return None


def fold(operator: str, a: int, b: int) -> int | None:
    if operator not in _FOLDED or (operator in ("floordiv", "mod") and b == 0):
        return None
    if operator in ("pow", "lshift", "rshift") and not 0 <= b <= 4096 or operator == "pow" and abs(a) ** min(b, 64) > _LARGEST:
        return None
    value = _FOLDED[operator](a, b)
    return value if abs(value) < _LARGEST else None


def unary(operator: str, operand: WideInt, span: Span) -> Thing | None:
    return constant(_UNARY[operator](operand.value), span) if operator in _UNARY else None


def refuse(frame: Frame, e: n.Node) -> Value:
    return frame.error("int-literal", "this int does not fit in 64 bits", e.span, "int is a 64-bit integer in native code",
                       f"int holds {INT_MIN} to {INT_MAX}; numpy.uint64(…) holds hashes of 64 bits, a float larger numbers")  # fmt: skip


def as_number_of(dtype: str, wide: WideInt, span: Span) -> Value | None:
    """The constant as numpy takes it beside its scalars of the dtype; None where it does not fit."""
    if dtype == "uint64" and 0 <= wide.value < 2**64:
        return Value(ScalarType(dtype), ir.Const(ScalarType(dtype), wide.value, span=span))
    if dtype == "float64" and abs(wide.value) < 2**1023:
        return Value(FLOAT, ir.Const(FLOAT, float(wide.value), span=span))
    return None


# --- operations with a wide constant ---


def binary(frame: Frame, operator: str, left: Thing, right: Thing, e: n.Node) -> Thing:
    """left operator right, where one of the two is a WideInt."""
    from compiler.infer.operators import binary_values

    a, b = constant_of(left), constant_of(right)
    if a is not None and b is not None:
        value = fold(operator, a, b)
        return refuse(frame, e) if value is None else constant(value, e.span)
    value, wide, swapped = (right, left, True) if isinstance(left, WideInt) else (left, right, False)
    if not isinstance(value, Value) or value.expr is None:
        return NOTHING if isinstance(value, Value) else refuse(frame, e)
    held = frame.solver.shallow(value.type)
    if isinstance(held, UnionType):
        sides = (lambda v: (wide, v)) if swapped else (lambda v: (v, wide))
        return split(frame, [value], 0, e.span, lambda vs: binary(frame, operator, *sides(vs[0]), e))
    if isinstance(held, (ScalarType, ArrayType)):
        return _with_numpy(frame, held, wide, e, lambda x: binary_values(frame, operator, *((x, value) if swapped else (value, x)), e))
    if held == FLOAT:
        return _with_float(frame, operator, value, wide, swapped, e)
    if held not in (BOOL, INT):
        return refuse(frame, e)
    x = frame.keep(Value(INT, pass_value(frame, value, INT)), e.span)
    made = _with_int(frame, operator, x, wide.value, swapped, e)
    return refuse(frame, e) if made is None else made


def _with_numpy(frame: Frame, held: ScalarType | ArrayType, wide: WideInt, e: n.Node, run: Callable[[Value], Thing]) -> Thing:
    """run(the constant as a number of numpy's)"""
    number = as_number_of(held.dtype, wide, e.span)
    return refuse(frame, e) if number is None else run(number)


def _with_float(frame: Frame, operator: str, value: Value, wide: WideInt, swapped: bool, e: n.Node) -> Thing:
    from compiler.infer.operators import binary_values

    if abs(wide.value) >= 2**1024 - 2**970:  # rounds to more than the largest float
        frame.raise_("OverflowError", "int too large to convert to float", e.span)
        return NOTHING
    other = Value(FLOAT, ir.Const(FLOAT, float(wide.value), span=e.span))
    return binary_values(frame, operator, *((other, value) if swapped else (value, other)), e)


def _with_int(frame: Frame, operator: str, x: Value, wide: int, swapped: bool, e: n.Node) -> Value | None:
    """x operator wide, or wide operator x if `swapped`; None for what is refused, as is what never fits."""
    if (operator in ("add", "sub") and abs(wide) >= 2**64) or (operator == "xor" and wide >> 64 not in (0, -1)):
        return None
    if operator in ("add", "and_", "or_", "xor") or (operator == "sub" and not swapped):
        name, wide = ("add", -wide) if operator == "sub" else (operator.rstrip("_"), wide)
        return _wide_op(frame, f"int_{name}_wide", x, wide, e)
    if operator == "sub":
        return _wide_op(frame, "int_sub_from_wide", x, wide, e)
    if operator == "mul":
        return _wide_op(frame, "int_mul_wide", x, wide, e)
    if operator == "rshift" and swapped:
        return _wide_op(frame, "int_rshift_wide", x, wide, e)
    if operator in ("mod", "floordiv") and not swapped:
        zero = ir.Const(INT, 0, span=e.span)
        test = ir.Op(BOOL, "ge" if wide > 0 else "le", (x.expr, zero), span=e.span)
        if operator == "floordiv":
            return frame.branch(test, (lambda: Value(INT, zero), lambda: Value(INT, ir.Const(INT, -1, span=e.span))), e.span)
        return frame.branch(test, (lambda: x, lambda: _wide_op(frame, "int_add_wide", x, wide, e)), e.span)
    if operator == "truediv" and not swapped and abs(wide).bit_count() == 1 and abs(wide) < 2**900:
        from compiler.infer.operators import as_float, binary_values

        return binary_values(frame, "truediv", as_float(frame, x), Value(FLOAT, ir.Const(FLOAT, float(wide), span=e.span)), e)
    return None


def _wide_op(frame: Frame, function: str, x: Value, wide: int, e: n.Node) -> Value | None:
    """An operation on the number whose halves, high and low, are given."""
    if abs(wide) >= 2**127:
        return None
    expr = ir.Op(INT, function, (x.expr, *_halves(wide, e.span)), raises=True, context=True, span=e.span)
    return frame.emit_value(INT, expr, e.span)


def _halves(wide: int, span: Span) -> tuple[ir.Expr, ir.Expr]:
    return ir.Const(INT, wide >> 64, span=span), ir.Const(INT, _signed(wide), span=span)


def _signed(value: int) -> int:
    """The low 64 bits as a signed number."""
    low = value % 2**64
    return low - 2**64 if low >= 2**63 else low


def compare(frame: Frame, operator: str, left: Thing, right: Thing, e: n.Node) -> Thing:
    """A comparison where one of the two is a WideInt: of an int, its outcome is known."""
    from compiler.infer.comparisons import compare_values

    a, b = constant_of(left), constant_of(right)
    if operator not in _COMPARED:
        return refuse(frame, e)
    if a is not None and b is not None:
        return Value(BOOL, ir.Const(BOOL, _COMPARED[operator](a, b), span=e.span))
    value, wide, swapped = (right, left, True) if isinstance(left, WideInt) else (left, right, False)
    if not isinstance(value, Value) or value.expr is None:
        return NOTHING if isinstance(value, Value) else refuse(frame, e)
    held = frame.solver.shallow(value.type)
    sides = (lambda v: (wide, v)) if swapped else (lambda v: (v, wide))
    if isinstance(held, UnionType):
        return split(frame, [value], 0, e.span, lambda vs: compare(frame, operator, *sides(vs[0]), e))
    if isinstance(held, (ScalarType, ArrayType)):
        return _with_numpy(frame, held, wide, e, lambda x: compare_values(frame, operator, *((x, value) if swapped else (value, x)), e))
    if held in (BOOL, INT):
        sign = 1 if wide.value > 0 else -1  # any int is on the same side of it
        outcome = _COMPARED[operator](*((sign, 0) if swapped else (0, sign)))
        return Value(BOOL, ir.Const(BOOL, outcome, span=e.span))
    if held == FLOAT:
        return _compare_float(frame, operator, value, wide.value, swapped, e)
    if held in (STR, NONE) and operator in ("eq", "ne"):
        return Value(BOOL, ir.Const(BOOL, operator == "ne", span=e.span))
    return refuse(frame, e)


def _compare_float(frame: Frame, operator: str, value: Value, wide: int, swapped: bool, e: n.Node) -> Value:
    """Exactly, as Python does: against the floats on either side of the number."""
    below, above = _neighbours(wide)
    if swapped:
        operator = {"lt": "gt", "le": "ge", "gt": "lt", "ge": "le"}.get(operator, operator)
    if below != above and operator in ("eq", "ne"):
        return Value(BOOL, ir.Const(BOOL, operator == "ne", span=e.span))
    if below != above:
        operator, bound = ("le", below) if operator in ("lt", "le") else ("ge", above)
    else:
        bound = below
    return Value(BOOL, ir.Op(BOOL, operator, (value.expr, ir.Const(FLOAT, bound, span=e.span)), span=e.span))


def _neighbours(wide: int) -> tuple[float, float]:
    """The largest float that is not above the number, and the smallest that is not below it."""
    try:
        near = float(wide)
    except OverflowError:
        largest = math.nextafter(math.inf, 0.0)
        return (largest, math.inf) if wide > 0 else (-math.inf, -largest)
    if math.isinf(near) or int(near) == wide:
        return near, near
    return (near, math.nextafter(near, math.inf)) if int(near) < wide else (math.nextafter(near, -math.inf), near)


# --- arithmetic under a mask ---

_RING = ("add", "sub", "mul", "lshift", "and_", "or_", "xor")
_RING_UNARY = ("neg", "invert", "pos")


@dataclass
class _Leaf:
    """An operand of the arithmetic: an int constant, or a value once it is inferred."""

    node: n.Expression
    thing: Thing | None = None


def masked(frame: Frame, e: n.Binary) -> Thing | None:
    """… & mask and … % 2**k, of arithmetic that may leave 64 bits; None where it is no such expression."""
    found = _mask(frame, e)
    if found is None:
        return None
    body, mask, mask_first = found
    if not _leaves_64_bits(frame, body):
        return None
    leaves: list[_Leaf] = []
    tree = _tree(frame, body, leaves)
    if not _infer_leaves(frame, leaves):
        return NOTHING
    if not all(constant_of(x.thing) is not None or frame.solver.shallow(x.thing.type) in (BOOL, INT) for x in leaves):
        inner = _plain(frame, tree, e)
        sides = (constant(mask, e.span), inner) if mask_first else (inner, constant(mask if e.operator == "and_" else mask + 1, e.span))
        return apply(frame, e.operator, *sides, e)
    value = _wrapping(frame, tree)
    if value is None or frame.env is None:
        return NOTHING
    bits = ir.Op(INT, "int_and", (value, ir.Const(INT, _signed(mask), span=e.span)), span=e.span)
    if mask <= INT_MAX:
        return Value(INT, bits)
    return frame.emit_value(INT, ir.Op(INT, "int_from_unsigned", (bits,), raises=True, context=True, span=e.span), e.span)


def _mask(frame: Frame, e: n.Binary) -> tuple[n.Expression, int, bool] | None:
    """The masked expression, the mask, and whether it stands first."""
    if e.operator not in ("and_", "mod"):
        return None
    right = folded(frame, e.right)
    if e.operator == "mod":
        return (e.left, right - 1, False) if right is not None and right.bit_count() == 1 and 0 < right <= 2**64 else None
    if right is not None:
        return (e.left, right, False) if 0 <= right < 2**64 else None
    left = folded(frame, e.left)
    return (e.right, left, True) if left is not None and 0 <= left < 2**64 else None


def _leaves_64_bits(frame: Frame, e: n.Expression) -> bool:
    """Whether the arithmetic, or a constant in it, may not fit."""
    value = folded(frame, e)
    if value is not None:
        return not INT_MIN <= value <= INT_MAX
    if isinstance(e, n.Unary) and e.operator in _RING_UNARY:
        return e.operator == "neg" or _leaves_64_bits(frame, e.operand)
    if not isinstance(e, n.Binary) or not _is_in_ring(frame, e):
        return False
    return e.operator in ("add", "sub", "mul", "lshift") or _leaves_64_bits(frame, e.left) or _leaves_64_bits(frame, e.right)


def _is_in_ring(frame: Frame, e: n.Binary) -> bool:
    """Whether the low bits of the operands are enough for those of the result; % 2**k is a mask."""
    return e.operator in _RING or e.operator == "mod" and _mask(frame, e) is not None


def _tree(frame: Frame, e: n.Expression, leaves: list[_Leaf]):
    """The arithmetic as nested tuples of operator, operands and node; the operands, in order, among the leaves."""
    value = folded(frame, e)
    if value is None and isinstance(e, n.Binary) and _is_in_ring(frame, e):
        left = _tree(frame, e.left, leaves)
        return e.operator, left, _tree(frame, e.right, leaves), e
    if value is None and isinstance(e, n.Unary) and e.operator in _RING_UNARY:
        return e.operator, _tree(frame, e.operand, leaves), e
    leaves.append(_Leaf(e, None if value is None else constant(value, e.span)))
    return leaves[-1]


def _infer_leaves(frame: Frame, leaves: list[_Leaf]) -> bool:
    from compiler.infer.expressions import infer_all

    open_ = [x for x in leaves if x.thing is None]
    values = infer_all(frame, [x.node for x in open_])
    for leaf, value in zip(open_, values):
        leaf.thing = value
    return frame.env is not None and all(v.expr is not None for v in values)


def _plain(frame: Frame, tree, e: n.Node) -> Thing:
    """The arithmetic as it stands."""
    from compiler.infer.operators import unary_value

    if isinstance(tree, _Leaf):
        return tree.thing
    operator, *operands, node = tree
    things = [_plain(frame, t, e) for t in operands]
    if any(isinstance(t, Value) and t.expr is None for t in things):
        return NOTHING
    if len(things) == 2:
        return apply(frame, operator, *things, node)
    made = unary(operator, things[0], node.span) if isinstance(things[0], WideInt) else unary_value(frame, node, things[0])
    return NOTHING if made is None else made


def apply(frame: Frame, operator: str, left: Thing, right: Thing, e: n.Node) -> Thing:
    """left operator right, whichever they are."""
    from compiler.infer.operators import binary_values

    if isinstance(left, WideInt) or isinstance(right, WideInt):
        return binary(frame, operator, left, right, e)
    return binary_values(frame, operator, left, right, e)


def _wrapping(frame: Frame, tree) -> ir.Expr | None:
    """The arithmetic in 64 bits that wrap around."""
    if isinstance(tree, _Leaf):
        value = constant_of(tree.thing)
        return pass_value(frame, tree.thing, INT) if value is None else ir.Const(INT, _signed(value), span=tree.node.span)
    operator, *operands, node = tree
    args = []
    for operand in operands:
        expr = _wrapping(frame, operand)
        if expr is None:
            return None
        args.append(expr)
    if operator == "pos":
        return args[0]
    if operator == "lshift":
        shifted = ir.Op(INT, "int_wrapping_lshift", tuple(args), raises=True, context=True, span=node.span)
        return frame.emit_value(INT, shifted, node.span).expr
    if operator == "mod":
        mask = constant_of(operands[1].thing) - 1
        return ir.Op(INT, "int_and", (args[0], ir.Const(INT, _signed(mask), span=node.span)), span=node.span)
    wraps = operator in ("add", "sub", "mul", "neg")
    return ir.Op(INT, f"int_wrapping_{operator}" if wraps else f"int_{operator.rstrip('_')}", tuple(args), span=node.span)


