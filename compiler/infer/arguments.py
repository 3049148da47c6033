"""Arguments of calls: evaluated in the caller, and given to the parameters as CPython binds them."""

from __future__ import annotations

from collections.abc import Container

from compiler.diagnostics.diagnostic import Label
from compiler.infer.frame import Frame
from compiler.infer.keywords import as_keywords, bind_keywords
from compiler.infer.named_tuples import as_tuple
from compiler.infer.values import Class, Closure, Function, GeneratorExpression, Iteration, KeywordSpread, Method, Spread, Thing, Value
from compiler.syntax import nodes as n
from compiler.syntax.walk import walk_scope as walk
from compiler.types.types import TupleOfType, TupleType

SPREAD = "**"  # the key of a KeywordSpread among keywords, where no name can be


def infer_arguments(
    frame: Frame, e: n.Call, lazy: bool = False, spreads: bool = False
) -> tuple[list[Thing], dict[str, Thing]] | None:
    """Positional and keyword arguments, in order; None when the call is never reached.

    A generator expression stays one when the callee takes it `lazy`; else it is made a list. With `spreads`, what only run time
    tells the number of is a Spread or KeywordSpread; else it is refused.
    """
    positional: list[Thing] = []
    for i, a in enumerate(e.arguments):
        later = [*e.arguments[i + 1 :], *(k.value for k in e.keywords)]
        things = _spread(frame, a, spreads, len(e.arguments) == 1) if isinstance(a, n.Starred) else [_argument(frame, a, lazy)]
        if things is None:
            return None
        if any(map(has_effect, later)):
            things = [frame.keep(t, a.span, force=True) if isinstance(t, Value) else t for t in things]
        positional += things
    keywords: dict[str, Thing] = {}
    for k in e.keywords:
        if not _add_keyword(frame, keywords, k, spreads, e):
            return None
    return None if frame.env is None else (positional, keywords)


def _argument(frame: Frame, e: n.Expression, lazy: bool) -> Thing:
    from compiler.infer.expressions import as_value, infer

    thing = infer(frame, e)
    return as_value(frame, thing, e) if isinstance(thing, (GeneratorExpression, Iteration)) and not lazy else thing


def _spread(frame: Frame, a: n.Starred, spreads: bool, alone: bool) -> list[Thing] | None:
    """What *a stands for among the arguments."""
    from compiler.infer.comprehensions import collect_thing
    from compiler.infer.expressions import as_value, infer, tuple_values
    from compiler.infer.sequences import tuple_of_items

    if isinstance(a.value, (n.List, n.Tuple)) and not any(isinstance(i, n.Starred) for i in a.value.items):
        things = [infer(frame, i) for i in a.value.items]
        return [frame.keep(t, a.span, force=True) if isinstance(t, Value) else t for t in things]
    thing = infer(frame, a.value)
    value = collect_thing(frame, "list", thing, a.value) if isinstance(thing, GeneratorExpression) else as_value(frame, thing, a.value)
    if value.expr is None:
        return None
    value = as_tuple(frame, value, a)
    held = frame.solver.shallow(value.type)
    if isinstance(held, TupleType):
        return tuple_values(frame, frame.keep(value, a.span), a.span)
    if not spreads:
        frame.error("spread-argument", f"how many arguments * makes of {frame.shown(held)} is not known at build time",
                    a.span, f"this is {frame.described(held)}, of any length",
                    "pass the list itself as one argument, or a tuple of known length", about=(value,))  # fmt: skip
        return None
    items = value if isinstance(held, TupleOfType) else tuple_of_items(frame, value, a, is_display=not alone)
    return None if items.expr is None else [Spread(frame.keep(items, a.span))]


def _add_keyword(frame: Frame, keywords: dict[str, Thing], k: n.Keyword, spreads: bool, e: n.Call) -> bool:
    """Adds name=value, or what **value stands for; whether the call goes on."""
    if k.name is not None:
        entries: tuple[tuple[str, Thing], ...] = ((k.name, _argument(frame, k.value, False)),)
    else:
        spread = as_keywords(frame, k, spreads and SPREAD not in keywords)
        if spread is None:
            return False
        entries = ((SPREAD, spread),) if isinstance(spread, KeywordSpread) else spread.entries
    for name, thing in entries:
        if name in keywords:
            frame.raise_("TypeError", given_twice(frame, name, e), e.span)
            return False
        keywords[name] = thing
    return True


def infer_values(frame: Frame, e: n.Call) -> tuple[list[Value], dict[str, Value]] | None:
    """The arguments of a call as values, positional and by name; None after a report."""
    from compiler.infer.expressions import as_value

    arguments = infer_arguments(frame, e)
    if arguments is None:
        return None
    return [as_value(frame, a, e) for a in arguments[0]], {k: as_value(frame, v, e) for k, v in arguments[1].items()}


def given_twice(frame: Frame, name: str, e: n.Node) -> str:
    """What Python says of a keyword that both the call and a dict give: functions have their full names there."""
    from compiler.infer.functions import full_name

    called = frame.program.calling
    identity = called.id if isinstance(called, (Class, Function)) else called.function if isinstance(called, Method) else called
    shown = full_name(identity) if identity and isinstance(identity, (str, Closure)) else frame.program.name_at(e.span)
    return f"{shown}() got multiple values for keyword argument '{name}'"


def is_late(args: list[Thing], keywords: dict[str, Thing]) -> bool:
    """Whether only run time tells how many arguments there are."""
    return SPREAD in keywords or any(isinstance(a, Spread) for a in args)


def as_call(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> n.Call:
    """A call of arguments that are inferred already, for the functions of the library that see a call's syntax."""

    def given(thing: Thing) -> n.Name:
        name = f"argument {len(frame.captures)}"  # no user's variable has a blank
        frame.captures[name] = thing
        return n.Name(e.span, name)

    named = tuple(n.Keyword(e.span, k, given(v)) for k, v in keywords.items())
    return n.Call(e.span, n.Name(e.span, "function "), tuple(map(given, args)), named)


def has_effect(e: n.Expression) -> bool:
    """Whether evaluating the expression can change a variable that an earlier argument read."""
    return any(isinstance(node, (n.NamedExpr, n.Yield, n.YieldFrom)) for node in walk(e))


def bind_arguments(
    frame: Frame, node: n.FunctionDef | n.Lambda, name: str, args: list[Thing], keywords: dict[str, Thing],
    defaults: dict[str, Thing], e: n.Node,
) -> list[tuple[str, Thing]] | None:  # fmt: skip
    """Arguments by parameter, as CPython binds them; reports what CPython would raise a TypeError for."""
    from compiler.infer.expressions import as_value, make_tuple

    if is_late(args, keywords):
        from compiler.infer.late_binding import LateBinding

        return LateBinding(frame, node.parameters, name, args, keywords, defaults, e).bind()
    bound: list[tuple[str, Thing]] = []
    positional, named = list(args), dict(keywords)
    problem = call_problem(node.parameters, name, args, keywords, defaults)
    if problem:
        return _bad_call(frame, e, problem, node)
    for p in node.parameters:
        if p.kind == "var_positional":
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


def call_problem(
    parameters: tuple[n.Parameter, ...], name: str, args: list[Thing], keywords: Container[str], defaults: Container[str]
) -> str:
    """What CPython says of arguments that do not fit; "" of those that do."""
    kinds = {p.kind for p in parameters}
    positional = [p.name for p in parameters if p.kind in ("positional_only", "positional_or_keyword")]
    only = [p.name for p in parameters if p.kind == "keyword_only"]
    named = [p.name for p in parameters if p.kind in ("positional_or_keyword", "keyword_only")]
    for k in keywords:
        if k in named and k in positional[: len(args)]:
            return f"{name}() got multiple values for argument '{k}'"
        if k not in named and "var_keyword" not in kinds:
            return f"{name}() {unexpected_keyword(parameters, k, keywords)}"
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
            return f"{name}() missing {len(missing)} required {kind} argument{'' if len(missing) == 1 else 's'}: {listed(missing)}"
    return ""


def unexpected_keyword(parameters: tuple[n.Parameter, ...], unknown: str, keywords: Container[str]) -> str:
    only = [p.name for p in parameters if p.kind == "positional_only" and p.name in keywords]
    if only:
        return f"got some positional-only arguments passed as keyword arguments: '{', '.join(only)}'"
    return f"got an unexpected keyword argument '{unknown}'"


def listed(names: list[str]) -> str:
    """'a', 'b', and 'c'"""
    quoted = [f"'{name}'" for name in names]
    return " and ".join(quoted) if len(quoted) < 3 else f"{', '.join(quoted[:-1])}, and {quoted[-1]}"


def _bad_call(frame: Frame, e: n.Node, message: str, node: n.FunctionDef | n.Lambda) -> None:
    if _spreads_what_it_made(frame, e):
        frame.raise_("TypeError", message, e.span)
        return None
    span = node.name_span if isinstance(node, n.FunctionDef) else node.span
    frame.error("wrong-arguments", message, e.span, labels=(Label(span, "the function called"),),
                help=f"it takes {shown_parameters(node.parameters)}", raises="TypeError")  # fmt: skip
    return None


def _spreads_what_it_made(frame: Frame, e: n.Node) -> bool:
    """Whether the call is f(*items) of something else than the function's own *items, which are those of the call around:
    how many there are may be tested before, as where functions take their arguments one by one."""
    own = {p.name for p in frame.function.parameters if p.kind == "var_positional"}
    spread = [a.value for a in e.arguments if isinstance(a, n.Starred)] if isinstance(e, n.Call) else []
    return any(not isinstance(x, n.Name) or x.id not in own for x in spread)


def shown_parameters(parameters: tuple[n.Parameter, ...]) -> str:
    """The parameters as they stand between the parentheses of a `def`, without annotations."""
    marks = {"var_positional": "*", "var_keyword": "**"}
    texts = [f"{marks.get(p.kind, '')}{p.name}{'=…' if p.default is not None else ''}" for p in parameters]
    return f"({', '.join(texts)})" if texts else "no arguments"
