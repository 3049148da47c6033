"""A product of which only a remainder is wanted may have 128 bits.

Before: `t1 = int_mul!(a, b); t2 = int_add!(t1, c); t3 = int_mod!(t2, m)`, which fails where the product leaves 64 bits, though Python's
remainder fits. After: `t3 = int_product_mod!(a, b, c, m)`. Only where it was not proven that the product fits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compiler.ir import nodes as ir
from compiler.ir.walk import Block, map_blocks, used_once, with_body
from compiler.types.types import INT

_REMAINDERS = {"int_mod": "int_product_mod", "int_remainder": "product_remainder", "floor_remainder": "product_remainder"}
_SUMS = ("int_add", "int_plus")
_ZERO = ir.Const(INT, 0)


@dataclass(frozen=True)
class _Product:
    """a * b + c, and the statements that compute it."""

    a: ir.Expr
    b: ir.Expr
    c: ir.Expr
    made_by: tuple[ir.Stmt, ...]


def reduce_products(program: ir.Program) -> ir.Program:
    return replace(program, functions=tuple(map(_function, program.functions)))


def _function(f: ir.Function) -> ir.Function:
    return with_body(f, _block(f.body, used_once(f.body)))


def _block(block: Block, single: set[str]) -> Block:
    """`single` are the locals that are assigned and read at one place each."""
    out: list[ir.Stmt] = []
    products: dict[str, _Product] = {}  # what locals hold that nothing but a sum or a remainder needs
    for s in block:
        s = map_blocks(s, lambda inner: _block(inner, single))
        reduced = _reduced(s, products) if isinstance(s, ir.Assign) else None
        if reduced is not None:
            s, made_by = reduced
            out = [x for x in out if not any(x is y for y in made_by)]
        if not isinstance(s, ir.Assign) or s.target not in single:
            products.clear()  # of what is assigned, something may be a factor
        elif (product := _product(s, products)) is not None:
            products[s.target] = product
        out.append(s)
    return tuple(out)


def _product(s: ir.Assign, products: dict[str, _Product]) -> _Product | None:
    match s.value:
        case ir.Op(function="int_mul", args=(a, b)) if _is_plain(a) and _is_plain(b):
            return _Product(a, b, _ZERO, (s,))
        case ir.Op() as sum_:
            made = _sum(sum_, products)
            return None if made is None else replace(made, made_by=(*made.made_by, s))
    return None


def _sum(op: ir.Op, products: dict[str, _Product]) -> _Product | None:
    if op.function not in _SUMS:
        return None
    for x, c in (op.args, op.args[::-1]):
        made = products.get(x.name) if isinstance(x, ir.Local) else None
        if made is not None and made.c == _ZERO and _is_plain(c):
            return replace(made, c=c)
    return None


def _reduced(s: ir.Assign, products: dict[str, _Product]) -> tuple[ir.Assign, tuple[ir.Stmt, ...]] | None:
    """The statement, a remainder of a product, as one of 128 bits; and what has been computed for it before."""
    value = s.value
    if not isinstance(value, ir.Op) or value.function not in _REMAINDERS:
        return None
    dividend, divisor = value.args
    if isinstance(dividend, ir.Local):
        made = products.get(dividend.name)
    else:
        made = _sum(dividend, products) if isinstance(dividend, ir.Op) else None
    if made is None:
        return None
    function, args = _REMAINDERS[value.function], (made.a, made.b, made.c, divisor)
    return replace(s, value=replace(value, function=function, args=args)), made.made_by


def _is_plain(e: ir.Expr) -> bool:
    """Whether it is the same a few statements later."""
    return isinstance(e, (ir.Local, ir.Const))
