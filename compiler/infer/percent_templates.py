""""…%s…" % values: templates, mostly known at build time, cut into pieces that are joined."""

from __future__ import annotations

import re

from compiler.infer.enums import enum_value, is_by_value
from compiler.infer.frame import Frame
from compiler.infer.library import call_helper
from compiler.infer.named_tuples import as_tuple
from compiler.infer.operations import operate, pass_value, split
from compiler.infer.strings import ascii_of, concat, format_value, repr_of, str_of
from compiler.infer.subscripts import plain_index
from compiler.infer.type_names import message_name
from compiler.infer.values import NOTHING, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NONE,
    RANGE,
    STR,
    ClassType,
    DictType,
    ListType,
    ScalarType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    members_of,
)

# A name may hold brackets that match, in one another: so many as one writes.
_NAME = r"[^()]*"
for _ in range(5):
    _NAME = rf"(?:[^()]|\({_NAME}\))*"

_CONVERSION = re.compile(
    rf"%(?:\((?P<key>{_NAME})\))?(?P<flags>[-+ 0#]*)(?P<width>\*|\d+)?(?:\.(?P<precision>\*|\d*))?[hlL]?(?P<kind>[sraidufFeEgGxXoc%b])"
)


def percent(frame: Frame, e: n.Binary) -> Value | None:
    """"…%s…" % values; None where the left operand is no text known at build time."""
    from compiler.infer.expressions import infer, infer_value

    template: object = e.left.value if isinstance(e.left, n.Constant) else None
    if isinstance(e.left, n.Name) and e.left.id not in frame.webs.locals and e.left.id not in frame.captures:
        thing = infer(frame, e.left)
        template = thing.expr.value if isinstance(thing, Value) and isinstance(thing.expr, ir.Const) else None
    if not isinstance(template, (str, bytes)):
        return None
    right = infer_value(frame, e.right)
    if right.expr is None:
        return NOTHING
    right = frame.keep(as_tuple(frame, right, e), e.span)
    members = members_of(frame.solver.shallow(right.type))
    if len(members) > 1 and any(isinstance(m, (TupleType, TupleOfType)) for m in members):
        return split(frame, [right], 0, e.span, lambda args: _formatted(frame, template, as_tuple(frame, args[0], e), e))
    return _formatted(frame, template, right, e)


def _formatted(frame: Frame, template: str | bytes, right: Value, e: n.Binary) -> Value:
    from compiler.infer.expressions import tuple_values

    right = frame.keep(right, e.span)
    held = frame.solver.shallow(right.type)
    values = tuple_values(frame, right, e.span) if isinstance(held, TupleType) else [right]
    kind = _PercentOfTuple if isinstance(held, TupleOfType) else _Percent
    if isinstance(template, str):
        return kind(frame, template, right, values, False, e).text()
    text = kind(frame, template.decode("latin-1"), right, values, True, e).text()
    return text if text.expr is None else _encoded(frame, text, e)


def _has_plain_fields(held: Type) -> bool:
    """Whether the library's Python says what each field makes of such a value: no class has a word in it."""
    return held in (NONE, BOOL, INT, FLOAT, STR) or isinstance(held, (ListType, SetType, DictType, TupleType, TupleOfType))


def percent_at_run_time(frame: Frame, template: Value, right: Value, e: n.Node) -> Value:
    """template % values of a template that is found out at run time, of values of builtin types but a dict by itself."""
    from compiler.infer.expressions import make_tuple

    held = frame.solver.shallow(right.type)
    values = right if isinstance(held, (TupleType, TupleOfType)) else make_tuple(frame, [right], e.span)
    kept = frame.solver.resolve(values.type)
    parts = kept.items if isinstance(kept, TupleType) else (kept.item,)
    if frame.solver.shallow(template.type) != STR or isinstance(held, DictType) or not all(_has_plain_fields(m) for p in parts for m in members_of(p)):
        return frame.error("percent-format", "the template of % must be known at build time for such values", e.span,
                           f"this is {frame.described(template.type)} % {frame.shown(right.type)}", "write an f-string", about=(right,))  # fmt: skip
    return call_helper(frame, "string._percent_of_list" if isinstance(held, ListType) else "string._percent", [template, values], e)


def _encoded(frame: Frame, text: Value, e: n.Node) -> Value:
    """Text that stands for bytes, as those."""
    return operate(frame, "str.encode", [text, Value(STR, ir.Const(STR, "latin-1", span=e.span))], e.span)


_TOO_FEW = "not enough arguments for format string"


class _Percent:
    """One use: of bytes, the text is that of the bytes as Latin-1."""

    def __init__(self, frame: Frame, template: str, right: Value, values: list[Value], of_bytes: bool, e: n.Binary):
        self.frame, self.template, self.right, self.of_bytes, self.e = frame, template, right, of_bytes, e
        self.values = list(values)
        self.keyed = False

    def _raise(self, exception: str, message: str) -> Value:
        self.frame.raise_(exception, message, self.e.span)
        return NOTHING

    def text(self) -> Value:
        parts: list[ir.Expr] = []
        at = 0
        while at < len(self.template):
            end = self.template.find("%", at)
            end = len(self.template) if end < 0 else end
            parts.append(ir.Const(STR, self.template[at:end], span=self.e.span))
            at = end
            if at == len(self.template):
                break
            m = _CONVERSION.match(self.template, at)
            if m is None:
                return self._bad_conversion(at)
            at = m.end()
            text = self._conversion(m)
            if text.expr is None:
                return NOTHING
            parts.append(text.expr)
        return concat(self.frame, parts, self.e) if self._all_used() else NOTHING

    def _all_used(self) -> bool:
        if self.values and not self.keyed and not self._is_mapping():
            self._raise(*self._left_over())
            return False
        return True

    def _is_mapping(self) -> bool:
        """Whether Python takes it for a mapping: what has x[key], but for tuples and text."""
        held = self.frame.solver.shallow(self.right.type)
        if isinstance(held, (DictType, ListType)) or held in (BYTES, RANGE):
            return True
        return isinstance(held, ClassType) and self.frame.program.classes.method(held.id, "__getitem__") is not None

    def _left_over(self) -> tuple[str, str]:
        return "TypeError", f"not all arguments converted during {'bytes' if self.of_bytes else 'string'} formatting"

    def _bad_conversion(self, at: int) -> Value:
        rest = re.match(rf"%(?:\({_NAME}\))?[-+ 0#]*(?:\*|\d+)?(?:\.(?:\*|\d*))?[hlL]?", self.template[at:])
        end = at + rest.end() if rest is not None else at + 1
        if self.template[end : end + 1] == "(" and end == at + 1:
            if self._is_mapping():
                return self._raise("ValueError", "incomplete format key")
            return self._raise("TypeError", "format requires a mapping")
        if end >= len(self.template):
            return self._raise("ValueError", "incomplete format")
        return NOTHING if "(" not in self.template[at:end] and self._next().expr is None else self._unsupported(end)

    def _unsupported(self, end: int) -> Value:
        character = self.template[end]
        return self._raise("ValueError", f"unsupported format character '{character}' (0x{ord(character):x}) at index {end}")

    def _next(self) -> Value:
        if not self.values:
            return self._raise("TypeError", _TOO_FEW)
        return self.values.pop(0)

    def _conversion(self, m: re.Match) -> Value:
        from compiler.infer.subscripts import getitem

        if m[0] == "%%":
            return Value(STR, ir.Const(STR, "%", span=self.e.span))
        if m["key"] is not None:
            if not self._is_mapping():
                return self._raise("TypeError", "format requires a mapping")
            self.keyed = True
            kind = BYTES if self.of_bytes else STR
            key = m["key"].encode("latin-1") if self.of_bytes else m["key"]
            value = getitem(self.frame, self.right, Value(kind, ir.Const(kind, key, span=self.e.span)), self.e)
            return NOTHING if value.expr is None else self._one(m, value, None, None)
        width = self._star() if m["width"] == "*" else None
        precision = self._star() if m["precision"] == "*" else None
        if NOTHING in (width, precision):
            return NOTHING
        value = self._next()
        return NOTHING if value.expr is None else self._one(m, value, width, precision)

    def _star(self) -> Value:
        value = self._next()
        if value.expr is None:
            return NOTHING
        held = self.frame.solver.shallow(value.type)
        if held in (INT, BOOL):
            return Value(INT, pass_value(self.frame, value, INT))
        return self._raise("TypeError", "* wants int")

    def _one(self, m: re.Match, value: Value, width: Value | None, precision: Value | None) -> Value:
        """One value formatted."""
        from compiler.infer.array_methods import python_number

        kind = m["kind"]
        if kind == "%" or kind == "b" and not self.of_bytes:
            return self._unsupported(m.end() - 1)
        held = self.frame.solver.shallow(value.type)
        if isinstance(held, UnionType) and kind not in "sra":
            return split(self.frame, [value], 0, self.e.span, lambda args: self._one(m, args[0], width, precision))
        given = held
        if is_by_value(self.frame, held) and kind not in "srabc":
            value = enum_value(self.frame, value, self.e)
            held = self.frame.solver.shallow(value.type)
        if isinstance(held, ScalarType) and kind not in "sra":
            value = python_number(self.frame, value, self.e)
            held = self.frame.solver.shallow(value.type)
        if isinstance(held, ClassType) and kind not in "srab":
            value = self._number_of_object(kind, value)
            if value.expr is None:
                return NOTHING
            held = self.frame.solver.shallow(value.type)
        if kind in "srabc":
            text = self._text_of(kind, value)
            return NOTHING if text.expr is None else self._padded(m, text, width, precision)
        if held not in (INT, FLOAT, BOOL) or (kind in "xXo" and held == FLOAT):
            return self._wrong_type(kind, given)
        if kind in "diuxXo":
            value = operate(self.frame, "builtins.int", [value], self.e.span)
        else:
            value = operate(self.frame, "builtins.float", [value], self.e.span)
        return NOTHING if value.expr is None else self._padded(m, value, width, precision)

    def _number_of_object(self, kind: str, value: Value) -> Value:
        """The number that an object stands for; the object itself when it stands for none."""
        from compiler.infer.number_functions import number_of_object

        if kind in "xXoc":
            return plain_index(self.frame, value)
        name, held = "int" if kind in "diu" else "float", self.frame.solver.shallow(value.type)
        if all(self.frame.program.classes.method(held.id, method) is None for method in (f"__{name}__", "__index__")):
            return value
        return number_of_object(self.frame, name, value, self.e)

    def _wrong_type(self, kind: str, held) -> Value:
        name = message_name(self.frame.solver.resolve(held))
        if kind in "diu":
            return self._raise("TypeError", f"%{kind} format: a real number is required, not {name}")
        if kind in "xXo":
            return self._raise("TypeError", f"%{kind} format: an integer is required, not {name}")
        return self._raise("TypeError", f"must be real number, not {name}" if not self.of_bytes else f"float argument required, not {name}")

    def _text_of(self, kind: str, value: Value) -> Value:
        held = self.frame.solver.shallow(value.type)
        if kind == "c":
            return self._character(value, held)
        if kind in "ra" and self.of_bytes or kind == "a":
            return ascii_of(self.frame, value, self.e)
        if kind == "r":
            return repr_of(self.frame, value, self.e)
        if not self.of_bytes:
            return str_of(self.frame, value, self.e)
        if held == BYTES:
            return operate(self.frame, "bytes.decode", [value, Value(STR, ir.Const(STR, "latin-1", span=self.e.span))], self.e.span)
        name = message_name(self.frame.solver.resolve(held))
        return self._raise("TypeError", f"%b requires a bytes-like object, or an object that implements __bytes__, not '{name}'")

    def _character(self, value: Value, held) -> Value:
        if held in (INT, BOOL):
            limit, message = (256, "%c arg not in range(256)") if self.of_bytes else (0x110000, "%c arg not in range(0x110000)")
            value = self.frame.keep(operate(self.frame, "builtins.int", [value], self.e.span), self.e.span)
            below = ir.Op(BOOL, "lt", (value.expr, ir.Const(INT, 0)), span=self.e.span)
            above = ir.Op(BOOL, "ge", (value.expr, ir.Const(INT, limit)), span=self.e.span)
            raising = ir.Raise("OverflowError", ir.Const(STR, message, span=self.e.span), span=self.e.span)
            self.frame.emit(ir.If(ir.BoolOp(BOOL, "or", (below, above), span=self.e.span), (raising,), span=self.e.span))
            return operate(self.frame, "builtins.chr", [value], self.e.span)
        of_bytes = Value(BOOL, ir.Const(BOOL, self.of_bytes, span=self.e.span))
        if held != (BYTES if self.of_bytes else STR):
            found = ir.Const(STR, message_name(self.frame.solver.resolve(held)), span=self.e.span)
            return call_helper(self.frame, "string._refuse_character", [of_bytes, Value(STR, found)], self.e)
        value = call_helper(self.frame, "string._one_character", [value, of_bytes], self.e)
        if value.expr is None:
            return NOTHING
        return self._text_of("s", value)

    def _padded(self, m: re.Match, value: Value, width: Value | None, precision: Value | None) -> Value:
        """The text or number with flags, width and precision."""
        kind, flags = m["kind"], m["flags"]
        is_text = kind in "srabc"
        digits = (m["precision"] or "0") if m["precision"] is not None and m["precision"] != "*" else None
        if kind == "c":
            digits = None
        if width is not None or precision is not None or (digits is not None and kind in "diuxXo"):
            return self._at_run_time(kind, flags, value, width or _int(m["width"] or 0), precision or _int(digits or -1))
        align = "<" if "-" in flags else (">" if is_text else "")
        zero = "0" if "0" in flags and "-" not in flags and not is_text else ""
        sign = "" if is_text else "+" if "+" in flags else (" " if " " in flags else "")
        shown = "" if digits is None else f".{digits}"
        letter = "" if is_text else "d" if kind in "iu" else kind
        specification = f"{align}{sign}{'#' if '#' in flags and not is_text else ''}{zero}{(m['width'] or '').lstrip('0')}{shown}{letter}"
        written = "" if specification == ">" else specification
        return format_value(self.frame, value, Value(STR, ir.Const(STR, written, span=self.e.span)), self.e)

    def _at_run_time(self, kind: str, flags: str, value: Value, width: Value, precision: Value) -> Value:
        held = self.frame.solver.shallow(value.type)
        function = {INT: "percent_int_field", FLOAT: "percent_float_field", STR: "percent_str_field"}[held]
        style = ir.Const(STR, flags + ("s" if held == STR else kind), span=self.e.span)
        args = (value.expr, style, width.expr, precision.expr)
        return self.frame.emit_value(STR, ir.Op(STR, function, args, raises=True, context=True, span=self.e.span), self.e.span)


def _int(digits: str | int) -> Value:
    """A width, or a precision, that the template says."""
    return Value(INT, ir.Const(INT, int(digits)))


class _PercentOfTuple(_Percent):
    """Of a tuple whose length is found out at run time."""

    count = 0

    def _next(self) -> Value:
        index = ir.Const(INT, self.count, span=self.e.span)
        self.count += 1
        self._raise_if("le", index, ("TypeError", _TOO_FEW))
        return operate(self.frame, "operator.getitem", [self.right, Value(INT, index)], self.e.span)

    def _all_used(self) -> bool:
        self._raise_if("gt", ir.Const(INT, self.count, span=self.e.span), self._left_over())
        return True

    def _raise_if(self, comparison: str, count: ir.Expr, error: tuple[str, str]) -> None:
        length = ir.Op(INT, "len", (self.right.expr,), span=self.e.span)
        raising = ir.Raise(error[0], ir.Const(STR, error[1], span=self.e.span), span=self.e.span)
        self.frame.emit(ir.If(ir.Op(BOOL, comparison, (length, count), span=self.e.span), (raising,), span=self.e.span))
