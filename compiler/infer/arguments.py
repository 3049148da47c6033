"""Arguments of calls: evaluated in the caller, and given to the parameters as CPython binds them."""

from __future__ import annotations

from compiler.diagnostics.diagnostic import Label
from compiler.infer.frame import Frame
from compiler.infer.keywords import as_keywords, bind_keywords
from compiler.infer.values import GeneratorExpression, Iteration, Spread, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.syntax.walk import walk_scope as walk
from compiler.types.types import TupleType


def infer_arguments(
    frame: Frame, e: n.Call, lazy: bool = False, spreads: bool = False
) -> tuple[list[Thing], dict[str, Thing]] | None:
    """Positional and keyword arguments, in order; None when the call is never reached.

    A generator expression stays one when the callee takes it `lazy`; else it is made a list. With `spreads`, a list of
    unknown length after a star is a Spread.
    """
    from compiler.infer.expressions import as_value, infer
    from compiler.infer.sequences import VALUES

    positional: list[Thing] = []
    for a in e.arguments:
        if isinstance(a, n.Starred):
            spread = as_value(frame, infer(frame, a.value), a)
            if spread.expr is None:
                return None
            held = frame.solver.shallow(spread.type)
            if not isinstance(held, TupleType) and spreads and len(e.arguments) == len(positional) + 1:
                as_tuple = VALUES["builtins.tuple"](frame, [spread], {}, a)
                if as_tuple.expr is None:
                    return None
                positional.append(Spread(frame.keep(as_tuple, a.span)))
                continue
            if not isinstance(held, TupleType):
                frame.error("spread-argument", f"how many arguments * makes of {frame.shown(held)} is not known at build time",
                            a.span, f"this is {frame.described(held)}, of any length",
                            "pass the list itself as one argument, or a tuple of known length", about=(spread,))  # fmt: skip
                return None
            kept = frame.keep(spread, a.span)
            for i, t in enumerate(held.items):
                positional.append(Value(t, ir.TupleItem(frame.solver.resolve(t), kept.expr, i, span=a.span)))
            continue
        thing = infer(frame, a)
        if isinstance(thing, (GeneratorExpression, Iteration)) and not lazy:
            thing = as_value(frame, thing, a)
        if isinstance(thing, Value) and any(has_effect(later) for later in e.arguments[len(positional) + 1 :]):
            thing = frame.keep(thing, a.span, force=True)
        positional.append(thing)
    keywords: dict[str, Thing] = {}
    for k in e.keywords:
        if k.name is None:
            spread = as_keywords(frame, k)
            if spread is None:
                return None
            twice = next((name for name, _ in spread.entries if name in keywords), None)
            if twice is not None:
                frame.raise_("TypeError", f"{frame.program.name_at(e.span)}() got multiple values for keyword argument '{twice}'", e.span)
                return None
            keywords.update(spread.entries)
            continue
        thing = infer(frame, k.value)
        keywords[k.name] = as_value(frame, thing, k.value) if isinstance(thing, GeneratorExpression) else thing
    if frame.env is None:
        return None
    return positional, keywords


def has_effect(e: n.Expression) -> bool:
    """Whether evaluating the expression can change a variable that an earlier argument read."""
    return any(isinstance(node, (n.NamedExpr, n.Yield, n.YieldFrom)) for node in walk(e))


def bind_arguments(
    frame: Frame, node: n.FunctionDef | n.Lambda, name: str, args: list[Thing], keywords: dict[str, Thing],
    defaults: dict[str, Thing], e: n.Node,
) -> list[tuple[str, Thing]] | None:  # fmt: skip
    """Arguments by parameter, as CPython binds them; reports what CPython would raise a TypeError for."""
    from compiler.infer.expressions import as_value, make_tuple

    bound: list[tuple[str, Thing]] = []
    positional, named = list(args), dict(keywords)
    if positional and isinstance(positional[-1], Spread):
        taken = sum(p.kind in ("positional_only", "positional_or_keyword") for p in node.parameters)
        if len(positional) != taken + 1 or not any(p.kind == "var_positional" for p in node.parameters):
            shown = frame.shown(positional[-1].items.type)
            frame.error("spread-argument", f"how many arguments * makes of {shown} is not known at build time", e.span,
                        help="pass the list itself as one argument, or a tuple of known length")  # fmt: skip
            return None
    problem = _problem(node, name, args, keywords, defaults)
    if problem:
        return _bad_call(frame, e, problem, node)
    for p in node.parameters:
        if p.kind == "var_positional":
            if len(positional) == 1 and isinstance(positional[0], Spread):
                bound.append((p.name, positional.pop().items))
                continue
            values = [as_value(frame, a, e) for a in positional]
            if any(v.expr is None for v in values):
                return None
            bound.append((p.name, make_tuple(frame, values, e.span)))
            positional = []
        elif p.kind == "var_keyword":
            bound.append((p.name, bind_keywords(frame, node, p.name, named, e)))
        elif p.kind != "keyword_only" and positional:
            bound.append((p.name, positional.pop(0)))
        elif p.kind != "positional_only" and p.name in named:
            bound.append((p.name, named.pop(p.name)))
        else:
            bound.append((p.name, defaults[p.name]))
    return bound


def _problem(node: n.FunctionDef | n.Lambda, name: str, args: list[Thing], keywords: dict[str, Thing], defaults: dict[str, Thing]) -> str:
    """What CPython says of arguments that do not fit; "" of those that do."""
    kinds = {p.kind for p in node.parameters}
    positional = [p.name for p in node.parameters if p.kind in ("positional_only", "positional_or_keyword")]
    only = [p.name for p in node.parameters if p.kind == "keyword_only"]
    named = [p.name for p in node.parameters if p.kind in ("positional_or_keyword", "keyword_only")]
    for k in keywords:
        if k in named and k in positional[: len(args)]:
            return f"{name}() got multiple values for argument '{k}'"
        if k not in named and "var_keyword" not in kinds:
            return f"{name}() got an unexpected keyword argument '{k}'"
    if len(args) > len(positional) and "var_positional" not in kinds:
        least = sum(p not in defaults for p in positional)
        count = f"{len(positional)}" if least == len(positional) else f"from {least} to {len(positional)}"
        plural = "" if len(positional) == 1 and least == 1 else "s"
        extra = [k for k in keywords if k in only]
        given = f"{len(args)} {'was' if len(args) == 1 else 'were'} given"
        if extra:
            given = f"{len(args)} positional argument{'' if len(args) == 1 else 's'} (and {len(extra)} keyword-only argument"
            given += f"{'' if len(extra) == 1 else 's'}) were given"
        return f"{name}() takes {count} positional argument{plural} but {given}"
    for names, kind in ((positional[len(args) :], "positional"), (only, "keyword-only")):
        missing = [p for p in names if p not in defaults and (p not in keywords or p not in named)]
        if missing:
            return f"{name}() missing {len(missing)} required {kind} argument{'' if len(missing) == 1 else 's'}: {_listed(missing)}"
    return ""


def _listed(names: list[str]) -> str:
    """'a', 'b', and 'c'"""
    quoted = [f"'{name}'" for name in names]
    return " and ".join(quoted) if len(quoted) < 3 else f"{', '.join(quoted[:-1])}, and {quoted[-1]}"


def _bad_call(frame: Frame, e: n.Node, message: str, node: n.FunctionDef | n.Lambda) -> None:
    if frame.program.doubtful:
        frame.raise_("TypeError", message, e.span)
        return None
    span = node.name_span if isinstance(node, n.FunctionDef) else node.span
    frame.error("wrong-arguments", message, e.span, labels=(Label(span, "the function called"),),
                help=f"it takes {_parameters(node)}")  # fmt: skip
    return None


def _parameters(node: n.FunctionDef | n.Lambda) -> str:
    """The parameters as they stand between the parentheses of a `def`, without annotations."""
    marks = {"var_positional": "*", "var_keyword": "**"}
    texts = [f"{marks.get(p.kind, '')}{p.name}{'=…' if p.default is not None else ''}" for p in node.parameters]
    return f"({', '.join(texts)})" if texts else "no arguments"
