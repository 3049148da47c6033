"""The parts of an expression in the order in which Python evaluates them."""

from __future__ import annotations

from compiler.syntax import nodes as n


def children(e: n.Node) -> list[n.Expression]:
    """The expressions directly inside an expression, in order of evaluation."""
    match e:
        case n.Attribute(value=value) | n.Starred(value=value) | n.YieldFrom(value=value):
            return [value]
        case n.Subscript(value=value, index=index):
            return [value, index]
        case n.Slice(lower=lower, upper=upper, step=step):
            return [x for x in (lower, upper, step) if x is not None]
        case n.Call(function=function, arguments=arguments, keywords=keywords):
            return [function, *arguments, *(k.value for k in keywords)]
        case n.Unary(operand=operand):
            return [operand]
        case n.Binary(left=left, right=right):
            return [left, right]
        case n.BoolOp(values=values):
            return list(values)
        case n.Compare(left=left, comparators=comparators):
            return [left, *comparators]
        case n.Conditional(test=test, body=body, orelse=orelse):
            return [test, body, orelse]
        case n.List(items=items) | n.Tuple(items=items) | n.Set(items=items):
            return list(items)
        case n.Dict(keys=keys, values=values):
            return [x for pair in zip(keys, values) for x in pair if x is not None]
        case n.Interpolated(parts=parts):
            return [x for p in parts if isinstance(p, n.Interpolation) for x in _interpolation(p)]
        case n.NamedExpr(value=value):
            return [value]
        case n.Yield(value=value):
            return [] if value is None else [value]
        case n.Comprehension(element=element, value=value, generators=generators):
            inside = [x for g in generators for x in (g.iterable, *g.conditions)]
            return [*inside, element, *([] if value is None else [value])]
        case n.Lambda(parameters=parameters):
            return [p.default for p in parameters if p.default is not None]
    return []


def _interpolation(p: n.Interpolation) -> list[n.Expression]:
    return [p.value] + [x for q in p.format if isinstance(q, n.Interpolation) for x in _interpolation(q)]
