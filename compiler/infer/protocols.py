"""The user's code that the runtime calls: __eq__, __lt__, __hash__ and __repr__ of objects inside containers.

The runtime's generic functions compare, hash and print whatever they are given. For a class that has its own method
for it, generated code has an overload that calls a specialised function of the program, a *protocol function*. Which
ones an operation needs follows from the types of its operands; it says so in `calls`, for what they raise it raises.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from compiler.diagnostics.diagnostic import Span
from compiler.infer.classes import GENERATED
from compiler.infer.type_names import BY_VALUE, MIXED_ORDERS, ORDER_METHODS, python_name
from compiler.infer.values import Value
from compiler.ir import nodes as ir
from compiler.ir.walk import assigned_names, called_by, own_expressions, statements_of
from compiler.library.sources import operation_id
from compiler.types.types import (
    NONE,
    UNBOUND,
    ArrayType,
    ClassType,
    DictType,
    EnumType,
    FunctionType,
    IteratorType,
    ListType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    members_of,
    parts_of,
    recursive_parts,
)

if TYPE_CHECKING:
    from compiler.infer.classes import ClassTable
    from compiler.infer.frame import Frame
    from compiler.infer.program import Instance, ProgramInference

Need = tuple[str, tuple[Type, ...]]  # "equal", "less" and the like of two types; "hash", "repr" of one
_SEARCHES = ("contains", "list_index", "list_count", "list_remove", "tuple_index", "tuple_count", "iterator_contains")
_LOOKUPS = (
    "contains", "dict_getitem", "dict_get", "dict_setitem", "dict_delitem", "dict_pop", "dict_pop_or", "dict_take", "dict_setdefault", "set_add",
    "set_discard", "set_remove",
)  # fmt: skip
_SHOWING = ("list_index", "dict_getitem", "dict_delitem", "dict_pop", "dict_take", "set_remove")  # their exceptions show what was looked for
_ARGUMENTS = ("make_exception_of", "set_exception_arguments")  # str(e) and repr(e) show what they take last
# What neither hashes nor compares, though it takes a set or dict.
_QUIET = (
    "len", "truth", "is_same", "dict_clear", "dict_copy", "dict_popitem", "set_clear",
    "set_copy", "set_pop", "list_at", "list_append", "list_getitem", "list_setitem", "make_iterator", "cell_set", "list_of",
)  # fmt: skip


# Whose code decides, or numpy's.
_DECIDING = (ArrayType, ClassType, EnumType, FunctionType)

VIEWS = ("dict_keys", "dict_values", "dict_items")


class Protocols:
    """The protocol functions of a program, specialised when an operation first needs them in a round."""

    def __init__(self, program: ProgramInference):
        self.program = program
        self.functions: dict[Need, Instance] = {}
        self.walked: dict[Need, tuple[Need, ...]] = {}

    def clear(self) -> None:
        self.functions.clear()
        self.walked.clear()

    def with_calls(self, frame: Frame, s: ir.Stmt) -> ir.Stmt:
        """The statement, its operation knowing the protocol functions that it may call."""
        value, classes = getattr(s, "value", None), self.program.classes
        if not isinstance(value, (ir.Op, ir.MakeList, ir.MakeDict)):
            return s
        is_all = classes.with_protocols or classes.with_generated or any(map(recursive_parts, _types_of(value)))
        needs = tuple(needs_of(value) if is_all else _mixed_needs(value))
        inner = dict.fromkeys(leaf for need in needs for leaf in self._inside(need))
        names = dict.fromkeys(self.function(frame, need, s.span).name for need in inner if need != AGAIN)
        if AGAIN in inner:  # it goes as deep as objects hold others of their class
            names[ir.DEEP] = None
        return replace(s, value=replace(value, calls=tuple(names))) if names else s

    def _inside(self, need: Need) -> tuple[Need, ...]:
        """The leaves, and AGAIN: many operations of a round have the same need."""
        if need not in self.walked:
            self.walked[need] = tuple(_walk(self.program.classes, need, frozenset()))
        return self.walked[need]

    def function(self, frame: Frame, need: Need, span: Span) -> Instance:
        kind, types = need
        id = operation_id(f"builtins._{kind}")
        arguments = [(name, Value(type, ir.Local(type, name))) for name, type in zip("ab", types)]
        name = f"{python_name(next(t for t in types if isinstance(t, _DECIDING)))}_{kind}"
        made = self.program.instance(id, self.program.syntax(id), arguments, self.program.globals_of(id), {}, name, (frame, span))
        self.functions[need] = made
        return made

    def keep(self, functions: tuple[ir.Function, ...]) -> None:
        """Forgets those that nothing in the finished program calls."""
        names = {f.name for f in functions}
        self.functions = {need: i for need, i in self.functions.items() if i.name in names}

    def changes(self, functions: tuple[ir.Function, ...]) -> Iterator[tuple[Span, Type]]:
        """Methods that change containers of the objects they are called for, which the caller may be walking."""
        table = {f.name: f for f in functions}
        for (_, types), instance in self.functions.items():
            objects = {t for t in types if isinstance(t, ClassType)}
            for written, span in _written(instance.name, table).items():
                if not isinstance(written, ClassType) and objects & parts_of(written):
                    yield span, written

    def may_equal(self, a: Type, b: Type) -> bool:
        """Whether values of two types may be equal by a method of the user's."""
        if any(self._is_value(x, y) or self._is_value(y, x) for x in members_of(a) for y in members_of(b)):
            return True
        classes = self.program.classes
        return (classes.with_protocols or classes.with_generated) and any(leaves(classes, ("equal", (a, b))))

    def _is_value(self, a: Type, b: Type) -> bool:
        """Whether one is an IntEnum or StrEnum, and the other what its members are."""
        return isinstance(a, EnumType) and b == BY_VALUE.get(self.program.classes.info(a.id)["kind"])

    def are_there(self, need: Need) -> bool:
        """Whether the runtime can do this for these types in the program: every function it takes was needed somewhere."""
        return all(leaf in self.functions for leaf in leaves(self.program.classes, need))


def _types_of(e: ir.Op | ir.MakeList | ir.MakeDict) -> list[Type]:
    return [e.type, *(a.type for a in e.args)] if isinstance(e, ir.Op) else [e.type]


def _written(name: str, functions: dict[str, ir.Function]) -> dict[Type, Span]:
    """The types of what a function, or one that it calls, changes that was there before; and where."""
    written: dict[Type, Span] = {}
    left, seen = [name], {name}
    while left:
        function = functions[left.pop()]
        made = _made_in(function)
        for s in statements_of(function.body):
            for e in own_expressions(s):
                called = called_by(e)
                left += [f for f in called if f not in seen]
                seen.update(called)
                if isinstance(e, ir.Op) and e.effect == "write" and e.args and not _is_one_of(e.args[0], made):
                    written.setdefault(e.args[0].type, s.span)
    return written


def _made_in(function: ir.Function) -> set[str]:
    """Locals that only ever hold containers which the function made."""
    values: dict[str, list[ir.Expr]] = {name: [] for name, _ in function.locals}
    for s in statements_of(function.body):
        for name in assigned_names(s):
            values.setdefault(name, []).append(s.value if isinstance(s, ir.Assign) else ir.Const(NONE, None))
    made = set(values) - {name for name, _ in function.parameters}
    while doubtful := {n for n in made if not all(isinstance(v, _DISPLAYS) or _is_one_of(v, made) for v in values[n])}:
        made -= doubtful
    return made


_DISPLAYS = (ir.MakeList, ir.MakeDict)


def _is_one_of(e: ir.Expr, names: set[str]) -> bool:
    return isinstance(e, ir.Local) and e.name in names


# --- what an operation needs ---


def needs_of(e: ir.Op | ir.MakeList | ir.MakeDict) -> Iterator[Need]:
    """What the operation does with its operands, or with what is inside them."""
    if isinstance(e, ir.Op):
        types = tuple(a.type for a in e.args)
        if e.function in ("equal", "not_equal"):
            yield "equal", types
        elif e.function in ORDER_METHODS:
            yield e.function, types
        elif e.function in ("list_sort", "sort_by_keys"):
            key = types[0 if e.function == "list_sort" else 1].item
            yield "less", (key, key)
        elif e.function in _MIXED:
            yield from _mixed_needs(e)
        elif e.function in ("repr", "to_str"):
            yield "repr" if e.function == "repr" else "str", types[:1]
        elif e.function in _ARGUMENTS:
            yield "repr", types[-1:]
            yield "str", (types[-1].item,)
        elif e.function == "hash":
            yield "hash", types
        elif e.function in _SEARCHES and isinstance(types[0], (ListType, TupleOfType, TupleType, IteratorType)):
            for item in types[0].items if isinstance(types[0], TupleType) else (types[0].item,):
                yield "equal", (item, types[1])
        elif e.function in VIEWS:
            yield from _view_needs(e.function, types[0])
        elif e.function not in _QUIET:
            yield from _table_needs(e, types)
        if e.function in _SHOWING:
            yield "repr", types[1:2]
            yield "str", types[1:2]
    elif not (isinstance(e, ir.MakeList) and not isinstance(e.type, SetType)):
        yield from _key_needs({key_of(e.type)})


_MIXED = ("list_sort_mixed", "sort_by_keys_mixed", *(f"{function}_or_raise" for function in ORDER_METHODS))


def _mixed_needs(e: ir.Expr) -> Iterator[Need]:
    """Of comparisons that may meet what has no order."""
    if not isinstance(e, ir.Op) or e.function not in _MIXED:
        return
    if e.function.endswith("_or_raise"):
        yield e.function.replace("_or_raise", "_mixed"), tuple(a.type for a in e.args)
    else:
        key = e.args[0 if e.function == "list_sort_mixed" else 1].type.item
        yield "less_mixed", (key, key)


def has_text(type: Type) -> bool:
    """Whether values of the type can be shown and searched for: arrays, and what holds them, cannot."""
    return not any(isinstance(part, ArrayType) for part in parts_of(type))


def _view_needs(function: str, of: Type) -> Iterator[Need]:
    """A view knows how to show its dict's contents, and how to look for a value among them."""
    if isinstance(of, DictType):
        if function != "dict_values":
            yield "repr", (of.key,)
        if function != "dict_keys" and has_text(of.value):
            yield "repr", (of.value,)
            yield "equal", (of.value, of.value)


def _table_needs(e: ir.Op, types: tuple[Type, ...]) -> Iterator[Need]:
    """Of operations on sets and dicts."""
    if e.function in _LOOKUPS and key_of(types[0]) is not None:
        yield "hash", types[1:2]
        yield "equal", (key_of(types[0]), types[1])
        return
    yield from _key_needs({key for t in (*types, e.type) if (key := key_of(t)) is not None})


def _key_needs(keys: set[Type]) -> Iterator[Need]:
    for a in sorted(keys, key=str):
        yield "hash", (a,)
        for b in sorted(keys, key=str):
            yield "equal", (a, b)


def key_of(type: Type) -> Type | None:
    """What a set or dict hashes."""
    return type.key if isinstance(type, DictType) else type.item if isinstance(type, SetType) else None


# --- which functions that takes ---


AGAIN: Need = ("again", ())  # among leaves: what the class has of its fields leads to the class itself


def leaves(classes: ClassTable, need: Need) -> Iterator[Need]:
    """The pairs of types, or types, inside of which the user's code decides."""
    return (leaf for leaf in _walk(classes, need, frozenset()) if leaf != AGAIN)


def _walk(classes: ClassTable, need: Need, seen: frozenset[Need]) -> Iterator[Need]:
    """The leaves, and AGAIN. `seen`: of the classes around."""
    if need in seen:
        yield AGAIN
        return
    kind, types = need
    seen |= {need}
    if any(isinstance(t, UnionType) for t in types):
        a, b = (members_of(t) for t in (types[0], types[-1]))
        for parts in [(x, y) for x in a for y in b] if len(types) == 2 else [(x,) for x in a]:
            if UNBOUND not in parts:
                yield from _walk(classes, (kind, parts), seen)
    elif any(isinstance(t, ArrayType) for t in types):
        yield need  # which the runtime has not: it is refused where an operation comes to it
    elif kind in MIXED_ORDERS and any(isinstance(t, (ClassType, EnumType, FunctionType)) for t in types):
        yield from _mixed_leaves(classes, need, seen)
    elif any(isinstance(t, (ClassType, EnumType)) for t in types):
        yield from _object_leaves(classes, need, seen)
    else:
        for part, inner in _parts(kind, *types):
            if part in ORDER_METHODS or part in MIXED_ORDERS:
                yield from _walk(classes, ("equal", inner), seen)
            yield from _walk(classes, (part, inner), seen)


def _mixed_leaves(classes: ClassTable, need: Need, seen: frozenset[Need]) -> Iterator[Need]:
    """An order of objects, members and functions, where it is not the one that the fields have by themselves."""
    kind, (a, b) = need
    method = ORDER_METHODS[MIXED_ORDERS[kind]]
    if a == b and isinstance(a, ClassType) and classes.special(a.id, method) == GENERATED and classes.has_order(a.id, b, method):
        yield from _walk(classes, (MIXED_ORDERS[kind], (a, b)), seen)
    else:
        yield need


_METHODS = {
    "equal": ("__eq__", "__eq__"), "less": ("__lt__", "__gt__"), "less_equal": ("__le__", "__ge__"),
    "greater": ("__gt__", "__lt__"), "greater_equal": ("__ge__", "__le__"), "hash": ("__hash__",), "repr": ("__repr__",),
    "str": ("__str__",),
}  # fmt: skip


def _object_leaves(classes: ClassTable, need: Need, seen: frozenset[Need]) -> Iterator[Need]:
    kind, types = need
    found = [
        classes.special(t.id, m) if isinstance(t, (ClassType, EnumType)) else None for t, m in zip(types, _METHODS[kind])
    ]  # fmt: skip
    by_fields = found[0] == GENERATED and all(t == types[0] for t in types)  # which answers: no reflected method is asked
    if not by_fields and any(f not in (None, GENERATED) for f in found):
        yield need
        return
    if kind == "equal" and not by_fields and all(_is_tuple(classes, t) for t in types):  # of which one is named
        yield need
        return
    if kind == "str":  # is the repr of what has no other
        yield from _walk(classes, ("repr", types), seen)
        return
    first = types[0]
    if not isinstance(first, ClassType) or not by_fields:
        return
    for name in classes.fields(first.id):
        info = classes.field_info(first.id, name) or {"repr": False, "compare": False}
        if info.get("repr" if kind == "repr" else "compare", True):
            field = classes.program.solver.resolve(classes.field_type(first.id, name))
            if kind in ORDER_METHODS:
                yield from _walk(classes, ("equal", (field, field)), seen)
            yield from _walk(classes, (kind, (field,) * len(types)), seen)


def _is_tuple(classes: ClassTable, type: Type) -> bool:
    named = isinstance(type, ClassType) and classes.info(type.id)["kind"] == "namedtuple"
    return named or isinstance(type, (TupleType, TupleOfType))


def _parts(kind: str, a: Type, b: Type | None = None) -> Iterator[Need]:
    """What a container does with its items."""
    kind = "repr" if kind == "str" else kind
    if b is None:
        b = a
    both = (a, b) if kind not in ("hash", "repr") else (a,)
    match a, b:
        case (TupleType(items=x), TupleType(items=y)):
            for items in zip(x, y) if len(both) == 2 else ((i,) for i in x):
                yield kind, tuple(items)
        case (TupleType(items=x), TupleOfType(item=y)):
            yield from ((kind, (i, y)) for i in x)
        case (TupleOfType(item=x), TupleType(items=y)):
            yield from ((kind, (x, i)) for i in y)
        case (ListType() | TupleOfType(), ListType() | TupleOfType()) if type(a) is type(b):
            yield kind, tuple(t.item for t in both)
        case (SetType(), SetType()):
            if kind == "hash":
                return  # made of the hashes that the items had when they were put in
            yield "repr" if kind == "repr" else "equal", tuple(t.item for t in both)
        case (DictType(), DictType()) if kind not in MIXED_ORDERS:
            yield kind, tuple(t.key for t in both)
            yield kind, tuple(t.value for t in both)
