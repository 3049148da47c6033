"""The keyword arguments that a parameter **kwargs takes.

Their names are known in each specialisation, so where the function does nothing with the dict but look things up,
take them out and hand them on, there is none: the parameter is a static thing that holds the arguments.
"""

from __future__ import annotations

from compiler.infer.comprehensions import new_container, set_entry
from compiler.infer.container_objects import plain_container
from compiler.infer.frame import Frame
from compiler.infer.values import NOTHING, Keywords, KeywordSpread, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import NONE, STR, DictType


def bind_keywords(frame: Frame, function: n.FunctionDef | n.Lambda, name: str, given: dict[str, Thing], e: n.Node) -> Thing:
    """What the parameter **name of the function stands for."""
    keywords = Keywords(tuple(given.items()))
    return as_dict(frame, keywords, e) if frame.program.needs_dict(function, name) else keywords


def as_dict(frame: Frame, keywords: Keywords, e: n.Node) -> Value:
    """A new dict of the arguments."""
    from compiler.infer.expressions import as_value

    made = new_container(frame, "dict", n.Keyword(e.span, None, n.Pass(e.span)))
    for name, thing in keywords.entries:
        set_entry(frame, made, Value(STR, ir.Const(STR, name, span=e.span)), as_value(frame, thing, e), e)
    return made if frame.env is not None else NOTHING


def as_keywords(frame: Frame, k: n.Keyword, spreads: bool) -> Keywords | KeywordSpread | None:
    """The arguments that **value makes; None after a report, or when the call is never reached.

    With `spreads`, of a dict they may be known at run time only.
    """
    from compiler.infer.expressions import infer

    if isinstance(k.value, n.Dict) and all(isinstance(key, n.Constant) and isinstance(key.value, str) for key in k.value.keys):
        return Keywords(tuple((key.value, infer(frame, v)) for key, v in zip(k.value.keys, k.value.values)))
    thing = infer(frame, k.value)
    if isinstance(thing, Keywords):
        return thing
    if isinstance(thing, Value) and thing.expr is None:
        return None
    if isinstance(thing, Value):
        thing = plain_container(frame, thing, ("__iter__",), k) or thing
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    if spreads and isinstance(held, DictType) and frame.solver.resolve(held.key, STR) == STR:
        return KeywordSpread(frame.keep(thing, k.span, force=True))
    frame.error("spread-keywords", "which arguments ** makes of this is not known at build time", k.span,
                "" if held is None else f"this is {frame.described(held)}", "write the arguments out: f(name=value)",
                about=() if held is None else (thing,))  # fmt: skip
    return None


# --- what is done with them ---


def keywords_named(frame: Frame, e: n.Expression) -> Keywords | None:
    """The keyword arguments that the expression, a name, stands for; None of anything else."""
    if not isinstance(e, n.Name) or frame.env is None:
        return None
    web = frame.webs.load.get((id(e), e.id))
    thing = frame.captures.get(e.id) if web is None else frame.env.get(web)
    return thing if isinstance(thing, Keywords) else None


def call_method(frame: Frame, e: n.Call) -> Thing | None:
    """kwargs.get("name"), pop and setdefault; None of other calls."""
    from compiler.infer.expressions import infer

    function = e.function
    keywords = keywords_named(frame, function.value) if isinstance(function, n.Attribute) else None
    if keywords is None or function.attr not in ("get", "pop", "setdefault") or not 1 <= len(e.arguments) <= 2 or e.keywords:
        return None
    if not isinstance(e.arguments[0], n.Constant):
        return None
    name, entries = e.arguments[0].value, dict(keywords.entries)
    default: Thing | None = infer(frame, e.arguments[1]) if len(e.arguments) == 2 else Value(NONE, ir.Const(NONE, None, span=e.span))
    if function.attr == "pop" and len(e.arguments) == 1 and name not in entries:
        frame.raise_("KeyError", name, e.span)
        return NOTHING
    found = entries.get(name, default)
    if function.attr == "pop":
        entries.pop(name, None)
    elif function.attr == "setdefault":
        entries.setdefault(name, _kept(frame, default, e))
    if tuple(entries) != tuple(dict(keywords.entries)):
        _assign(frame, function.value, entries, e)
    return entries[name] if function.attr == "setdefault" else found


def get_item(frame: Frame, e: n.Subscript) -> Thing | None:
    """kwargs["name"]; None of other subscripts."""
    keywords = keywords_named(frame, e.value)
    if keywords is None or not isinstance(e.index, n.Constant):
        return None
    entries = dict(keywords.entries)
    if e.index.value not in entries:
        frame.raise_("KeyError", e.index.value, e.span)
        return NOTHING
    return entries[e.index.value]


def set_item(frame: Frame, target: n.Subscript, thing: Thing) -> bool:
    """kwargs["name"] = thing; False of other targets."""
    keywords = keywords_named(frame, target.value)
    if keywords is None or not isinstance(target.index, n.Constant):
        return False
    _assign(frame, target.value, {**dict(keywords.entries), target.index.value: _kept(frame, thing, target)}, target)
    return True


def _kept(frame: Frame, thing: Thing, e: n.Node) -> Thing:
    return frame.keep(thing, e.span, force=True) if isinstance(thing, Value) else thing


def _assign(frame: Frame, name: n.Name, entries: dict[str, Thing], e: n.Node) -> None:
    frame.store(frame.webs.load[(id(name), name.id)], Keywords(tuple(entries.items())), e.span)
