"""The user's classes as inference sees them: fields and their types, methods, enum members."""

from __future__ import annotations

import builtins
import itertools
from collections.abc import Iterable
from typing import TYPE_CHECKING

from compiler.infer.annotations import BadAnnotation, type_of_annotation
from compiler.infer.initialisation import sure_attributes
from compiler.infer.type_names import is_alike_number, is_equatable, is_hashable, is_ordered
from compiler.infer.values import Class
from compiler.library import generated_methods
from compiler.library.generated_methods import is_hashed
from compiler.library.sources import BYTEARRAY, PREFIX
from compiler.types.types import INT, NEVER, UNBOUND, ClassType, ClosureType, EnumType, ListType, RecursiveType, Type, members_of

if TYPE_CHECKING:
    from compiler.infer.program import ProgramInference

PROTOCOL_METHODS = frozenset(("__eq__", "__hash__", "__lt__", "__le__", "__gt__", "__ge__", "__repr__", "__str__"))  # that the runtime calls
DATA_KINDS = ("dataclass", "namedtuple", "pydantic")
COPY = "@"  # before the number of a copy of a class, in its identity
CONTAINER_BASES = (f"{PREFIX}bases:DictBase", f"{PREFIX}bases:ListBase")
CONTAINER_FIELDS = ("_DictBase__items", "_ListBase__items")  # set when the object is made
DICT = "__dict__"  # the field of objects whose attributes are asked for as a dict: see object_dicts
GENERATED = "generated"  # a method that dataclass or NamedTuple makes of the fields
ENUM_KINDS = ("enum", "int_enum", "str_enum", "flag", "int_flag")


class ClassTable:
    def __init__(self, program: ProgramInference, snapshot: dict):
        self.program = program
        self.classes: dict[str, dict] = snapshot.get("classes", {})
        for id, info in self.classes.items():
            _bind_functions(id, info, snapshot["functions"])
        for info in self.classes.values():
            self._inherit_fields(info)
            if info["kind"] == "namedtuple":
                info.update(frozen=True)
            info["methods"] = _known_methods(info.get("methods", {}), snapshot["functions"])
        methods = {m for info in self.classes.values() for m in info.get("methods", {})}
        self.with_protocols = bool(methods & PROTOCOL_METHODS)
        self.with_generated = any(map(_generated, self.classes.values()))
        self.enums = frozenset(id for id, c in self.classes.items() if c["kind"] in ENUM_KINDS)
        self.attributes: dict[str, list[str]] = {}  # plain classes: attributes in the order they were found
        self.used: dict[str, None] = {}
        self._thawed: set[str] = set()  # frozen classes whose objects object.__setattr__ changes
        self._open: set[str] = set()  # classes whose objects get attributes that only run time names
        self._sure: dict[str, frozenset[str]] = {}  # class -> attributes that its objects surely have
        self._lacking: set[str] = set()  # classes whose objects object.__new__ makes
        self._asked: set[str] = set()  # classes whose fields are being looked at
        self._originals: dict[str, str] = {}  # copy -> its class: see class_copies

    def _inherit_fields(self, info: dict) -> None:
        """A plain class derived from a dataclass or named tuple has its fields, and what was made of them."""
        bases = [self.classes[c] for c in info.get("mro", ())[1:] if c in self.classes]
        base = next((b for b in bases if b["kind"] in DATA_KINDS), None)
        if info["kind"] != "class" or base is None:
            return
        annotated = {f["name"]: f["default"] for f in info["fields"] if "default" in f}
        info["class_attributes"] = {**annotated, **info.get("class_attributes", {})}
        info.update({k: base[k] for k in ("kind", "fields", "frozen", "init") if k in base}, plain=True)

    def type_of(self, id: str) -> Type:
        if self.classes[id]["kind"] == "function":
            return ClosureType(id)
        self.used.setdefault(id)
        return EnumType(id) if id in self.enums else ClassType(id)

    def add_copies(self, ids: Iterable[str]) -> None:
        """Classes that are copies of others."""
        self.enums |= {id for id in ids if self.classes[id]["kind"] in ENUM_KINDS}

    def add_copy(self, id: str, mark: str) -> str:
        """A class that is the same in Python, with fields of types of its own."""
        copy = f"{id}{mark}{sum(original == id for original in self._originals.values()) + 1}"
        self.classes[copy] = self.classes[id]
        self._originals[copy] = id
        return copy

    def original(self, id: str) -> str:
        """The class that Python knows."""
        return self._originals.get(id, id)

    def add_function(self, id: str) -> None:
        """The class of a function that is a value."""
        self.classes[id] = {"kind": "function", "qualname": id.split(":")[1], "fields": [], "frozen": True, "eq": False}
        self.attributes[id] = []

    def info(self, id: str) -> dict:
        return self.classes[id]

    def bases(self, id: str) -> list[str]:
        """The class and its bases among the user's classes, in method resolution order."""
        order = self.classes[id].get("mro", ())
        return [self.original(id), *(base for base in order[1:] if base in self.classes)]

    def bases_after(self, id: str, owner: str) -> list[str]:
        """Where super() in a method of `owner` looks, on an object of class `id`."""
        order = self.bases(id)
        return order[order.index(owner) + 1 :] if owner in order else []

    def is_subclass(self, id: str, base: str) -> bool:
        self.program.local_classes.note(Class(base))
        return self.original(base) in self.bases(id)

    def is_virtual_subclass(self, id: str, base: str) -> bool:
        """Whether Python takes the class for a subclass of one that it does not derive from."""
        return self.original(base) in self.classes[id].get("virtual_bases", ())

    def are_related(self, a: str, b: str) -> bool:
        """Whether one of the user's classes is above both."""
        return not set(self.bases(a)).isdisjoint(self.bases(b))

    def is_exception(self, id: str) -> bool:
        return self.classes[id]["kind"] in ("exception", "dataclass") and bool(self.exception_bases(id))

    def exception_bases(self, id: str) -> list[str]:
        """The bases that are exception classes: builtins by their names, the user's by their ids."""
        found = []
        for base in self.classes[id].get("bases", []):
            if base in self.classes:
                found += [base] if self.is_exception(base) else []
            elif base.startswith("builtins:") and isinstance(builtin := getattr(builtins, base.split(":")[1], None), type):
                found += [builtin.__name__] if issubclass(builtin, BaseException) else []
        return found

    def is_rich(self, id: str) -> bool:
        """Whether an exception class is more than a name: its instances are objects, with attributes and methods."""
        own = lambda c: self.classes[c].get("methods") or self.classes[c].get("properties") or self.own_attributes(c)  # noqa: E731
        return any(own(c) or self.is_dataclass(c) for c in self.bases(id))

    def is_immutable(self, id: str) -> bool:
        """Whether objects of the class never change once they are made."""
        return bool(self.classes[id].get("frozen")) and id not in self._thawed

    def thaw(self, id: str) -> None:
        if self.is_immutable(id):
            self._thawed.add(id)
            self.program.solver.changed = True

    def is_dataclass(self, id: str) -> bool:
        return self.classes[id]["kind"] == "dataclass"

    def special(self, id: str, name: str) -> str | None:
        """The function that runs for `name`, GENERATED for one the runtime makes of the fields, None for that of object."""
        owner, function = self._special_among(self.bases(id), name)
        return self._generated_method(owner, name) if function == GENERATED and self._may_lack(id, name) else function

    def _may_lack(self, id: str, name: str) -> bool:
        """Whether an object may be without a field that the generated method looks at: the class's default or the error is what it finds."""
        if not self.is_dataclass(id) or name not in generated_methods.NAMES:
            return False
        looked_at = {"__repr__": self.shown_fields, "__hash__": self.hashed}.get(name, self.compared)(id)
        return any(UNBOUND in members_of(self.program.solver.shallow(self.field_type(id, f))) for f in looked_at)

    def made_init(self, order: list[str]) -> str | None:
        """The dataclass whose __init__ is made of its fields and is the first in these classes; None where that is another one."""
        owner, function = self._special_among(order, "__init__")
        return owner if function == GENERATED and self.is_dataclass(owner) else None

    def _special_among(self, order: list[str], name: str) -> tuple[str, str | None]:
        """As `special`, looked for in these classes, after the class that has it."""
        for c in order:
            info = self.classes[c]
            if name in info.get("methods", {}):
                return c, info["methods"][name]
            if name in _generated(info):
                return c, GENERATED
        return "", None

    def is_hashable(self, id: str) -> bool:
        """Whether instances can be keys."""
        if not self.classes[id].get("hashable", True):
            return False
        return self.special(id, "__hash__") != GENERATED or self._fields_all(id, is_hashable, self.hashed(id))

    def hashed_fields(self, id: str) -> list[Type]:
        """The types of the fields that make the hash of an instance, where nothing else does."""
        if not self.classes[id].get("hashable", True) or self.special(id, "__hash__") != GENERATED:
            return []
        return [self.program.solver.resolve(self.field_type(id, f), NEVER) for f in self.hashed(id)]

    def is_equatable(self, id: str) -> bool:
        """Whether == gives a bool: that of fields is, unless one of them is an array."""
        return self.special(id, "__eq__") != GENERATED or self._fields_all(id, is_equatable, self.compared(id))

    def has_alike_fields(self, id: str) -> bool:
        """Whether the == of two instances is that of their fields, which the runtime compares."""
        alike = lambda program, t: is_equatable(program, t) or is_alike_number(t)  # noqa: E731
        return self.special(id, "__eq__") != GENERATED or self._fields_all(id, alike, self.compared(id))

    def has_order(self, id: str, other: Type, method: str = "__lt__") -> bool:
        """Whether `<`, or the comparison of another method, is defined between an instance and a value of the other type."""
        found = self.special(id, method)
        if found == GENERATED:
            return other == ClassType(id) and self._fields_all(id, lambda program, t: is_ordered(program, t, method), self.compared(id))
        reflected = self.special(other.id, _REFLECTED[method]) if isinstance(other, ClassType) else None
        return found is not None or reflected not in (None, GENERATED)

    def _fields_all(self, id: str, holds, fields: list[str]) -> bool:
        """Whether a property holds of the type of each of these fields; a class inside itself is taken to have it."""
        if id in self._asked:
            return True
        self._asked.add(id)
        types = (self.program.solver.resolve(self.field_type(id, f), NEVER) for f in fields)
        result = all(t == NEVER or holds(self.program, t) for t in types)
        self._asked.discard(id)
        return result

    def compared(self, id: str) -> list[str]:
        return [f for f in self.fields(id) if (self.field_info(id, f) or {"compare": False}).get("compare", True)]

    def hashed(self, id: str) -> list[str]:
        return [f for f in self.fields(id) if is_hashed(self.field_info(id, f) or {"compare": False})]

    def method(self, id: str, name: str) -> str | None:
        """The id of the function that `name` of an instance runs, properties apart."""
        return self.method_among(self.bases(id), name)

    def has_among(self, order: list[str], name: str) -> bool:
        """Whether one of these classes has the attribute, be it of its body or a method that is made of its fields."""
        return self._special_among(order, name)[1] is not None or bool(self.definition(order, name))

    def hooks(self, id: str, name: str) -> list[str]:
        """The functions called so of the class and its bases."""
        return [methods[name] for c in self.bases(id) if name in (methods := self.classes[c].get("methods", {}))]

    def method_among(self, order: list[str], name: str) -> str | None:
        """As `method`, looked for in these classes."""
        return self.definition(order, name).get("methods", {}).get(name)

    def called_among(self, order: list[str], name: str) -> str | None:
        """As `method_among`, for who names the method: one that a class gets of its fields, __init__ apart, is a function, too."""
        owner, function = self._special_among(order, name) if name in generated_methods.NAMES else ("", None)
        if function != GENERATED:
            return self.method_among(order, name)
        return self._generated_method(owner, name)

    def _generated_method(self, owner: str, name: str) -> str:
        """The function that is a method which the class gets of its fields."""
        found = generated_methods.identity(owner, name)
        if found not in self.program.snapshot["functions"]:
            self.program.add_source(*generated_methods.generated_methods(owner, self.classes[owner], self.program.python_version))
        return found

    def property(self, id: str, name: str) -> str | None:
        return self.property_among(self.bases(id), name)

    def property_among(self, order: list[str], name: str) -> str | None:
        found = self.definition(order, name).get("properties", {}).get(name)
        return None if found is None or found["cached"] else found["get"]

    def any_property(self, id: str, name: str) -> dict | None:
        """The record of a property, cached ones included."""
        return self.definition(self.bases(id), name).get("properties", {}).get(name)

    def setter(self, id: str, name: str) -> str | None:
        """The id of the function that assigning the property `name` runs."""
        found = self.any_property(id, name)
        return None if found is None else found["set"]

    def class_attribute(self, id: str, name: str) -> dict | None:
        found = self.definition(self.bases(id), name)
        return self._attributes_of(found).get(name) if found else None

    def definition(self, order: list[str], name: str) -> dict:
        """The record of the first of these classes whose body defines the name; {} when none does."""
        for c in order:
            info = self.classes[c]
            if name in info.get("methods", {}) or name in info.get("properties", {}) or name in self._attributes_of(info):
                return info
        return {}

    def hides_item(self, id: str, name: str) -> bool:
        """Whether a class derived from a named tuple has something else under the name of an item, which is an attribute of the class alone."""
        order = self.bases(id)
        derived = itertools.takewhile(lambda c: self.classes[c]["kind"] != "namedtuple" or self.classes[c].get("plain"), order)
        return self.classes[id]["kind"] == "namedtuple" and bool(self.definition(list(derived), name))

    def own_attributes(self, id: str) -> dict[str, dict]:
        """Values given in the class's body, those with an annotation too where they are no fields' defaults."""
        return self._attributes_of(self.classes[id])

    def _attributes_of(self, info: dict) -> dict[str, dict]:
        annotated = {f["name"]: f["default"] for f in info.get("fields", []) if "default" in f}
        return {**info.get("class_attributes", {}), **(annotated if info["kind"] in ("class", "exception") else {})}

    def container_base(self, id: str) -> str | None:
        """The class in place of dict or list, of a class that is derived from it."""
        return next((c for c in self.bases(id) if c in CONTAINER_BASES), None)

    def let_lack(self, id: str) -> None:
        """Objects of the class are made without any attribute."""
        if id not in self._lacking:
            self._lacking.add(id)
            self.program.solver.changed = True

    def open(self, id: str) -> None:
        """Objects of the class get attributes that only run time names."""
        if id not in self._open:
            self._open.add(id)
            self.program.solver.changed = True

    def is_open(self, id: str) -> bool:
        return id in self._open

    def is_sure(self, id: str, name: str) -> bool:
        """Whether every object of the class has the attribute."""
        if name in CONTAINER_FIELDS:
            return True
        if id in self._lacking:
            return False
        if id not in self._sure:
            self._sure[id] = sure_attributes(self.program, id)
        return name in self._sure[id]

    def fields(self, id: str) -> list[str]:
        """Names of the fields an instance stores, a base class's first."""
        if self.classes[id]["kind"] in DATA_KINDS:
            stored = [f["name"] for f in self.classes[id].get("fields", []) if not f.get("init_only")]
            return stored + [name for name in self.attributes.get(id, []) if name not in stored]
        return self.attributes.get(id, [])

    def shown_fields(self, id: str) -> list[str]:
        """The fields that repr() shows of a class whose __repr__ is made of them."""
        return [f for f in self.fields(id) if (self.field_info(id, f) or {"repr": False}).get("repr", True)]

    def field_info(self, id: str, name: str) -> dict | None:
        return next((f for f in self.classes[id].get("fields", []) if f["name"] == name), None)

    def add_field(self, id: str, name: str) -> None:
        """A plain class's attribute, found by an assignment to self.name."""
        if name not in self.fields(id):
            self.attributes.setdefault(id, []).append(name)
            self.program.solver.changed = True

    def field_type(self, id: str, name: str) -> Type:
        return self.program.solver.get(("field", id, name))

    def grow_field(self, id: str, name: str, type: Type) -> Type:
        return self.program.solver.grow(("field", id, name), type)

    def declare(self, type: Type, seen: frozenset[str | Type] = frozenset()) -> None:
        """Takes the fields' annotations as their types: of classes that come in through the boundary.

        Raises BadAnnotation. `seen` holds the classes and recursive types around this one: a class may have fields of its own type.
        """
        match type:
            case ClassType(id=id) if id == BYTEARRAY:
                self.used.setdefault(id)
                self.add_field(id, "_items")
                self.grow_field(id, "_items", ListType(INT))
            case ClassType(id=id):
                self.used.setdefault(id)
                if id in seen:
                    return
                if not self._is_made_of_fields(id):
                    name = self.classes[id]["qualname"]
                    raise BadAnnotation(f"{name}, which only its own __init__ can make", f"make {name} a dataclass")
                if self.classes[id].get("refusals"):
                    name, why = self.classes[id]["qualname"], self.classes[id]["refusals"][0]
                    raise BadAnnotation(f"{name}, for native code does not know {why}", "keep to plain fields and their constraints")
                for f in self.classes[id].get("fields", []):
                    if f.get("init_only"):
                        name = self.classes[id]["qualname"]
                        raise BadAnnotation(f"{name}, whose {f['name']} is no field but an InitVar", "make it a field")
                    try:
                        field_type = type_of_annotation(f["type"], self)
                    except BadAnnotation as bad:
                        raise BadAnnotation(f"{id.split(':')[1]}, whose {f['name']} is {bad.text}", bad.help) from None
                    if self.classes[id]["kind"] == "pydantic" and BYTEARRAY in str(field_type):
                        raise BadAnnotation(f"{id.split(':')[1]}, whose {f['name']} is a bytearray", "make the field bytes")
                    self.grow_field(id, f["name"], field_type)
                    self.declare(field_type, seen | {id})
            case EnumType(id=id):
                self.used.setdefault(id)
            case RecursiveType() if type in seen:
                return
            case RecursiveType():
                for member in type.members:
                    self.declare(member, seen | {type})
            case _:
                for part in vars(type).values() if hasattr(type, "__dict__") else ():
                    for item in part if isinstance(part, tuple) else (part,):
                        if isinstance(item, Type):
                            self.declare(item, seen)

    def _is_made_of_fields(self, id: str) -> bool:
        info = self.classes[id]
        hooked = self.method(id, "__setattr__") is not None
        return info["kind"] not in ("class", "exception", "protocol") and info.get("init", True) and not hooked

    def member_index(self, id: str, name: str) -> int | None:
        """The position of the member that a name, which may be an alias, stands for."""
        for i, member in enumerate(self.classes[id].get("members", [])):
            if member["name"] == name:
                alias_of = member.get("alias_of")
                return i if alias_of is None else self.member_index(id, alias_of)
        return None

    def member_indices(self, id: str) -> list[int]:
        """The positions of an enum's members, aliases and combinations left out: what iterating over the class gives."""
        members = self.classes[id]["members"]
        return [i for i, m in enumerate(members) if m.get("alias_of") is None and m.get("canonical", True)]

    def named_members(self, id: str) -> list[dict]:
        """Those with a name in the class, aliases included."""
        return [m for m in self.classes[id]["members"] if "combination" not in m]


def _bind_functions(id: str, info: dict, functions: dict) -> None:
    """`name = classmethod(function)` in the class is a function of its own there, of that kind."""
    for name, kind in info.pop("bound_as", {}).items():
        own = f"{id}.{name}"
        functions[own] = {**functions[info["methods"][name]], "kind": kind}
        info["methods"][name] = own


def _known_methods(methods: dict[str, str], functions: dict) -> dict[str, str]:
    """Those with a source: of the user's, or of the library in place of a function of Python's own."""
    known = {}
    for name, function in methods.items():
        for id in (function, f"{PREFIX}{function}"):
            if id in functions:
                known[name] = id
    return known


_REFLECTED = {"__lt__": "__gt__", "__gt__": "__lt__", "__le__": "__ge__", "__ge__": "__le__"}
_ORDER = ("__lt__", "__le__", "__gt__", "__ge__")


def _generated(info: dict) -> tuple[str, ...]:
    """The methods that the class gets of its fields."""
    if info.get("plain"):
        return ()
    if info["kind"] == "namedtuple":
        return ("__init__", "__eq__", "__hash__", "__repr__", *_ORDER)
    if info["kind"] == "pydantic":
        return ("__init__", "__eq__", "__repr__")
    if info["kind"] != "dataclass":
        return ()
    eq, hashed = info.get("eq", True), info.get("unsafe_hash") or info.get("frozen") and info.get("eq", True)
    flags = (("__init__", info.get("init", True)), ("__repr__", info.get("repr", True)), ("__eq__", eq), ("__hash__", hashed))
    return (*(name for name, given in flags if given), *(_ORDER if info.get("order") else ()))
