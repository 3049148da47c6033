"""The classes and enums of the finished program: fields, what compares and shows them, names of their own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from compiler.infer.classes import DATA_KINDS, GENERATED
from compiler.infer.enums import is_plain
from compiler.infer.protocols import leaves
from compiler.infer.type_names import BY_VALUE, ORDER_METHODS, is_ordered
from compiler.ir import nodes as ir
from compiler.library.generated_methods import compares_each_field, is_hashed
from compiler.types.types import NEVER, NONE, ClassType, ClosureType, Type, union_of

if TYPE_CHECKING:
    from compiler.infer.program import ProgramInference

_METHODS = {"equal": "__eq__", **ORDER_METHODS, "hash": "__hash__", "repr": "__repr__", "str": "__str__"}


def class_layouts(program: ProgramInference, used: list[str]) -> tuple[ir.Class, ...]:
    """Of the classes `used` that have instances with a layout of their own."""
    classes = program.classes
    names = class_names(used)
    plain = lambda id: id in classes.enums or classes.is_exception(id) and not classes.is_rich(id)  # noqa: E731
    return tuple(_layout(program, id, names[id]) for id in used if not plain(id))


def class_names(used: Iterable[str]) -> dict[str, str]:
    """A C++ identifier for each class and enum: its name, with the module's before it where two have one name."""
    names: dict[str, str] = {}
    for id in used:
        module, qualname = id.split(":")
        name = _identifier(qualname)
        if name in names.values():
            name = _identifier(f"{module}_{qualname}")
        while name in names.values():
            name = f"{name}_"
        names[id] = name
    return names


def _identifier(text: str) -> str:
    return "".join(c if c.isalnum() else "_" for c in text)


def _layout(program: ProgramInference, id: str, name: str) -> ir.Class:
    classes = program.classes
    info, type = classes.info(id), classes.type_of(id)
    by_fields = _by_fields(program, type)
    own = [k for k in ("equal", "hash", "repr", "str") if k not in by_fields and classes.special(id, _METHODS[k]) is not None]
    if not classes.is_hashable(id) and "hash" not in own:
        own.append("hash")
    is_method = isinstance(type, ClosureType) and program.functions.is_method(type)
    return ir.Class(
        type, name, tuple(_field(program, id, f) for f in classes.fields(id)), classes.is_immutable(id), info["kind"] in DATA_KINDS,
        tuple(k for k in by_fields if k in ORDER_METHODS), "equal" in by_fields or is_method, is_method or "hash" in by_fields and "hash" not in own,
        "repr" in by_fields, tuple(own), classes.is_exception(id), info["kind"] == "dataclass" and "repr" in by_fields,
        info["name"] if info["kind"] in ("namedtuple", "pydantic") and info["name"] != type.name else "",
        compares_each_field(info, program.python_version),
    )  # fmt: skip


def _by_fields(program: ProgramInference, type: ClassType) -> tuple[str, ...]:
    """The protocols that compare, hash or show the fields of the class, where the program has what that takes."""
    found = []
    for kind, method in _METHODS.items():
        need = (kind, (type,) if kind in ("hash", "repr", "str") else (type, type))
        if program.classes.special(type.id, method) != GENERATED or not program.protocols.are_there(need):
            continue
        if kind not in ORDER_METHODS or is_ordered(program, type, method):
            found.append(kind)
    # What follows from the others needs no function of its own, unless the order of the operands may show.
    mirrored = lambda k: k.replace("greater", "less") in found  # noqa: E731
    return tuple(k for k in found if not k.startswith("greater") or not mirrored(k) or any(leaves(program.classes, (k, (type, type)))))


def _field(program: ProgramInference, id: str, name: str) -> ir.ClassField:
    info = program.classes.field_info(id, name) or {"repr": False, "compare": isinstance(program.classes.type_of(id), ClosureType)}
    type = program.solver.resolve(program.classes.field_type(id, name))
    type = NONE if type == NEVER else type  # of a class without objects
    return ir.ClassField(name, type, bool(info.get("repr", True)), bool(info.get("compare", True)), is_hashed(info))


def enum_layouts(program: ProgramInference) -> tuple[ir.Enum, ...]:
    names = class_names(program.classes.used)
    return tuple(_enum(program, id, names[id]) for id in program.classes.used if id in program.classes.enums)


def is_by_value(program: ProgramInference, id: str) -> bool:
    """Whether members compare as the ints or texts that they are; a class's own comparison apart."""
    own = any(program.classes.method(id, m) is not None for m in ("__eq__", "__hash__", "__lt__"))
    return program.classes.info(id)["kind"] in BY_VALUE and not own


def _enum(program: ProgramInference, id: str, name: str) -> ir.Enum:
    members = []
    value_type: Type = NEVER
    shown = False  # from a table: the values alone do not tell
    for m in program.classes.info(id)["members"]:
        value = program.constants.thing(m["value"], m["name"])
        if is_plain(value):
            members.append((m["name"], value.expr.value))
            value_type = union_of(value_type, value.type)
        else:  # a table of the constants has it
            members.append((m["name"], None))
            value_type = union_of(value_type, NONE)
            shown = True
    own = tuple(k for k in ("repr", "str") if program.classes.special(id, _METHODS[k]) is not None)
    is_flag = "flag" in program.classes.info(id)
    named = len(program.classes.named_members(id)) if is_flag else None
    texts = tuple((m.get("repr", ""), m.get("str", "")) for m in program.classes.info(id)["members"]) if shown or is_flag else ()
    return ir.Enum(program.classes.type_of(id), name, tuple(members), value_type, own, is_by_value(program, id), named, texts)
