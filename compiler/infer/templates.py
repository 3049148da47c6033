"""str.format and format_map: templates, mostly known at build time, cut into pieces that are joined."""

from __future__ import annotations

import string
from _string import formatter_field_name_split

from compiler.infer.frame import Frame
from compiler.infer.library import call_helper
from compiler.infer.operations import operate
from compiler.infer.strings import ascii_of, concat, format_value, repr_of, str_of
from compiler.infer.values import NOTHING, KeywordSpread, Spread, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, INT, NONE, STR, DictType


def str_format(frame: Frame, e: n.Call, receiver: Value) -> Value:
    """"…{}…{name:spec}…".format(…)."""
    from compiler.infer.arguments import SPREAD, infer_arguments
    from compiler.infer.expressions import as_value

    arguments = infer_arguments(frame, e, spreads=True)
    if arguments is None:
        return NOTHING
    positional = [a if isinstance(a, Spread) else frame.keep(as_value(frame, a, e), e.span) for a in arguments[0]]
    if any(isinstance(a, Spread) for a in positional[:-1]):
        return frame.error("spread-argument", "how many arguments * makes is not known at build time", e.span, help="put it last")
    named = {k: v if isinstance(v, KeywordSpread) else frame.keep(as_value(frame, v, e), e.span) for k, v in arguments[1].items()}
    spread = named.pop(SPREAD, None)
    mapping = spread.entries if isinstance(spread, KeywordSpread) else None
    if not isinstance(receiver.expr, ir.Const):
        return _format_at_run_time(frame, receiver, positional, named, mapping, False, e)
    return _Template(frame, receiver.expr.value, positional, named, mapping, e).text()


def format_map(frame: Frame, e: n.Call, receiver: Value) -> Value:
    """"…{name}…".format_map(mapping)."""
    from compiler.infer.arguments import infer_arguments
    from compiler.infer.expressions import as_value

    arguments = infer_arguments(frame, e)
    if arguments is None:
        return NOTHING
    if len(arguments[0]) != 1 or arguments[1]:
        return frame.error("wrong-arguments", "str.format_map() takes one mapping", e.span, help="write template.format_map(d)")
    mapping = frame.keep(as_value(frame, arguments[0][0], e), e.span)
    if mapping.expr is None:
        return NOTHING
    if not isinstance(receiver.expr, ir.Const):
        return _format_at_run_time(frame, receiver, [], {}, mapping, True, e)
    return _Template(frame, receiver.expr.value, [], {}, mapping, e, of_map=True).text()


def _format_at_run_time(
    frame: Frame, template: Value, positional: list[Thing], named: dict[str, Value], mapping: Value | None, of_map: bool, e: n.Node
) -> Value:
    from compiler.infer.expressions import make_tuple

    if any(isinstance(v, Value) and v.expr is None for v in (*positional, *named.values())):
        return NOTHING
    spread = bool(positional) and isinstance(positional[-1], Spread)
    more = positional.pop().items if spread else make_tuple(frame, [], e.span)
    args = make_tuple(frame, positional, e.span)
    names = make_tuple(frame, [Value(STR, ir.Const(STR, name, span=e.span)) for name in named], e.span)
    nothing = Value(NONE, ir.Const(NONE, None, span=e.span))
    is_map = Value(BOOL, ir.Const(BOOL, of_map, span=e.span))
    frame.program.doubtful += 1  # what the template does with a value is found out at run time
    try:
        given = [template, args, more, names, make_tuple(frame, list(named.values()), e.span), mapping or nothing, is_map]
        return call_helper(frame, "string._format", given, e)
    finally:
        frame.program.doubtful -= 1


class _Template:
    """One call: its arguments by position and by name, and a mapping in which other names are looked up."""

    def __init__(
        self, frame: Frame, template: str, positional: list[Thing], named: dict[str, Value], mapping: Value | None, e: n.Node,
        of_map: bool = False,
    ):  # fmt: skip
        self.frame, self.template, self.positional, self.named, self.mapping, self.e = frame, template, positional, named, mapping, e
        self.of_map = of_map
        self.count = 0  # of fields that were numbered automatically
        self.manual = False  # a field had a number

    def text(self) -> Value:
        return self._text(self.template, 2)

    def _raise(self, exception: str, message: str) -> Value:
        self.frame.raise_(exception, message, self.e.span)
        return NOTHING

    def _text(self, template: str, depth: int) -> Value:
        if depth == 0:
            return self._raise("ValueError", "Max string recursion exceeded")
        parts: list[ir.Expr] = []
        try:
            fields = list(string.Formatter().parse(template))
        except ValueError as error:
            return self._raise("ValueError", str(error))
        for literal, field, specification, conversion in fields:
            parts.append(ir.Const(STR, literal, span=self.e.span))
            if field is None:
                continue
            text = self._field(field, specification or "", conversion, depth)
            if text.expr is None:
                return NOTHING
            parts.append(text.expr)
        return concat(self.frame, parts, self.e)

    def _field(self, field: str, specification: str, conversion: str | None, depth: int) -> Value:
        value = self._value(field)
        if value.expr is not None and conversion:
            convert = {"r": repr_of, "s": str_of, "a": ascii_of}.get(conversion)
            if convert is None:
                shown = conversion if " " < conversion < "\x7f" else f"\\x{ord(conversion):x}"
                return self._raise("ValueError", f"Unknown conversion specifier {shown}")
            value = convert(self.frame, value, self.e)
        if value.expr is None:
            return NOTHING
        value = self.frame.keep(value, self.e.span) if "{" in specification else value
        written = self._text(specification, depth - 1) if "{" in specification else Value(STR, ir.Const(STR, specification, span=self.e.span))
        return NOTHING if written.expr is None else format_value(self.frame, value, written, self.e)

    def _value(self, field: str) -> Value:
        from compiler.infer.attributes import attribute_of
        from compiler.infer.expressions import as_value
        from compiler.infer.subscripts import getitem

        try:
            first, rest = formatter_field_name_split(field)
            steps = list(rest)
        except ValueError as error:
            return self._raise("ValueError", str(error))
        value = self._argument(first)
        for is_attribute, name in steps:
            if value.expr is None:
                return NOTHING
            if is_attribute:
                value = as_value(self.frame, attribute_of(self.frame, value, name, self.e), self.e)
            else:
                kind = INT if isinstance(name, int) else STR
                value = getitem(self.frame, value, Value(kind, ir.Const(kind, name, span=self.e.span)), self.e)
        return value

    def _argument(self, name: str | int) -> Value:
        if name == "" or isinstance(name, int):
            if self.manual if name == "" else self.count > 0:
                given, wanted = ("manual field specification", "automatic field numbering")[:: 1 if name == "" else -1]
                return self._raise("ValueError", f"cannot switch from {given} to {wanted}")
            if name == "":
                name, self.count = self.count, self.count + 1
            else:
                self.manual = True
            return self._numbered(name)
        if name in self.named:
            return self.named[name]
        if self.mapping is None:
            return self._raise("KeyError", name)
        from compiler.infer.subscripts import getitem

        mapping = self.mapping
        held = self.frame.solver.shallow(mapping.type)
        if isinstance(held, DictType) and not self.of_map:  # ** makes a plain dict, without a default for what is missing
            mapping = Value(DictType(held.key, held.value), mapping.expr)
        return getitem(self.frame, mapping, Value(STR, ir.Const(STR, name, span=self.e.span)), self.e)

    def _numbered(self, at: int) -> Value:
        if self.of_map:
            return self._raise("ValueError", "Format string contains positional fields")
        if at < len(self.positional) and isinstance(self.positional[at], Value):
            return self.positional[at]
        message = f"Replacement index {at} out of range for positional args tuple"
        if not self.positional or not isinstance(self.positional[-1], Spread):
            return self._raise("IndexError", message)
        items = self.positional[-1].items
        index = ir.Const(INT, at - len(self.positional) + 1, span=self.e.span)
        short = ir.Op(BOOL, "le", (ir.Op(INT, "len", (items.expr,), span=self.e.span), index), span=self.e.span)
        raising = ir.Raise("IndexError", ir.Const(STR, message, span=self.e.span), span=self.e.span)
        self.frame.emit(ir.If(short, (raising,), span=self.e.span))
        return operate(self.frame, "operator.getitem", [items, Value(INT, index)], self.e.span)


METHODS = {"str.format": str_format, "str.format_map": format_map}
