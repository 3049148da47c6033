"""Looking scalars of numpy's up in Python's containers: they equal the plain numbers that they are, alone and in tuples.

At run time a scalar is a plain number, so an exception that shows what was not found has to be told the text.
"""

from __future__ import annotations

from compiler.diagnostics.diagnostic import Span
from compiler.infer.frame import Frame
from compiler.infer.values import Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, FLOAT, INT, NEVER, DictType, ListType, ScalarType, SetType, TupleType, Type, members_of, parts_of

_PLAIN = (BOOL, INT, FLOAT)


def holds_scalars(type: Type) -> bool:
    return any(isinstance(p, ScalarType) for p in parts_of(type))


def is_number(type: Type) -> bool:
    """Whether the runtime hashes and compares it as a number."""
    return type in _PLAIN or isinstance(type, ScalarType) and type.dtype != "float16"


def among_plain(wanted: Type, known: Type, hashed: bool) -> bool:
    """Whether the scalars in what is looked for stand where each thing that it may equal has a plain number.

    What is not found by its hash has to be of the same kind: numpy takes 0.1 for a float32 to compare it with one, which is
    equal then, though no hash says so.
    """
    if isinstance(wanted, ScalarType):
        numbers = _PLAIN if hashed else (FLOAT,) if wanted.dtype == "float64" else (BOOL, INT) if "float" not in wanted.dtype else ()
        return is_number(wanted) and known != NEVER and all(m in numbers for m in members_of(known))
    if not isinstance(wanted, TupleType) or not isinstance(known, TupleType) or len(wanted.items) != len(known.items):
        return False
    pairs = [(w, k) for w, k in zip(wanted.items, known.items) if holds_scalars(w)]
    return bool(pairs) and all(among_plain(w, k, hashed) for w, k in pairs)


def plain(frame: Frame, value: Value, span: Span) -> Value:
    """The scalar as a plain number, or the tuple with such."""
    from compiler.infer.array_methods import python_number
    from compiler.infer.expressions import make_tuple

    held = frame.solver.shallow(value.type)
    if isinstance(held, ScalarType):
        return python_number(frame, value, n.Pass(span))
    if not isinstance(held, TupleType) or not holds_scalars(frame.solver.resolve(held)):
        return value
    kept = frame.keep(value, span)
    items = [Value(t, ir.TupleItem(frame.solver.resolve(t), kept.expr, i, span=span)) for i, t in enumerate(held.items)]
    return make_tuple(frame, [plain(frame, item, span) for item in items], span)


_SHOWING = {
    "operator.getitem": DictType, "operator.delitem": DictType, "dict.pop": DictType, "set.remove": SetType, "list.index": ListType,
}  # fmt: skip


def raise_where_missing(frame: Frame, name: str, args: list[Value], span: Span) -> list[Value]:
    """The arguments of an operation whose exception shows what it did not find; where that holds scalars, it is raised here."""
    from compiler.infer.comparisons import compare_values
    from compiler.infer.strings import shows_scalars

    kind = _SHOWING.get(name)
    if kind is None or len(args) != 2 or name == "list.index" and frame.program.python_version >= (3, 14):
        return args
    if not isinstance(frame.solver.shallow(args[0].type), kind) or not shows_scalars(frame, args[1].type):
        return args
    container, wanted = (frame.keep(v, span, force=True) for v in args)
    found = compare_values(frame, "in", wanted, container, n.Pass(span))
    if found.expr is None:
        return [container, wanted]
    before = frame.env
    block, _ = frame.captured_block(lambda: _raise(frame, name, wanted, n.Pass(span)))
    frame.env = before
    frame.emit(ir.If(ir.Not(BOOL, found.expr, span=span), tuple(block), span=span))
    return [container, wanted]


def _raise(frame: Frame, name: str, wanted: Value, e: n.Node) -> Value:
    from compiler.infer import exception_context, exception_values
    from compiler.infer.strings import concat, repr_of
    from compiler.infer.values import NOTHING
    from compiler.types.types import STR

    if name == "list.index":
        text = repr_of(frame, wanted, e)
        if text.expr is not None:
            message = concat(frame, [text.expr, ir.Const(STR, " is not in list", span=e.span)], e)
            frame.emit(ir.Raise("ValueError", message.expr, span=e.span))
        return NOTHING
    made = exception_values.construct(frame, "KeyError", [wanted], {}, e)
    if made.expr is not None:
        exception_context.chain(frame, made.expr, e.span)
        frame.emit(ir.Raise(None, None, made.expr.name, span=e.span))
    return NOTHING
