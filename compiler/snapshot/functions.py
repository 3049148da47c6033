"""The record of one Python function: signature, where its text stands, and every name it reaches.

Values are taken from the live objects, so what a decorator returned or a loop at module level built is what
is recorded.
"""

from __future__ import annotations

import builtins
import importlib
import inspect
import sys
import typing
import warnings
from collections.abc import Mapping
from types import FunctionType, MemberDescriptorType, ModuleType, SimpleNamespace

from . import references
from .annotations import annotations_of
from .local_classes import local_classes
from .names import class_value, is_a
from .source import Definition

if typing.TYPE_CHECKING:
    from .walk import Walk

Record = dict[str, object]


def function_record(walk: Walk, function: FunctionType, found: Definition, source: str) -> Record:
    code = function.__code__
    node = found.node
    record: Record = {
        "module": function.__globals__.get("__name__", ""),
        "qualname": found.qualname,
        "name": code.co_name,
        "source": source,
        "line": node.lineno,
        "column": walk.source_of(code.co_filename).column(node),
        "kind": function_kind(found),
        "async": bool(code.co_flags & inspect.CO_COROUTINE or code.co_flags & inspect.CO_ASYNC_GENERATOR),
        "generator": bool(code.co_flags & inspect.CO_GENERATOR),
        "decorators": len(getattr(node, "decorator_list", [])),
        "doc": inspect.cleandoc(function.__doc__) if is_a(function.__doc__, str) else None,
    }
    if is_a(function.__doc__, str) and function.__doc__ != record["doc"]:
        record["raw_doc"] = function.__doc__
    if function.__name__ != code.co_name and is_a(function.__name__, str):
        record["called"] = function.__name__
    namespace = namespace_of(function)
    hints = annotations_of(function)
    record["parameters"] = _parameters(walk, function, hints, namespace)
    record["returns"] = walk.type(hints["return"], namespace) if "return" in hints else None
    captured = closure(function)
    record["closure"] = {name: walk.value(captured[name]) for name in sorted(captured)}
    record["cells"] = {name: walk.cell(cell) for name, cell in _cells(function)}
    chains = references.chains(node)
    record["closure"] |= _chains(walk, captured, chains)
    reached = _globals(function)
    record["globals"] = {name: walk.value(reached[name]) for name in sorted(reached)}
    record["globals"] |= _chains(walk, reached, chains)
    record["imports"], imported = _imports(walk, function, node, chains)
    attributes = {name: value for name, value in sorted(vars(function).items()) if not name.startswith("__")}
    if attributes:
        record["attributes"] = {name: walk.value(value) for name, value in attributes.items()}
    record |= local_classes(walk, function, found, imported)
    if "__wrapped__" in vars(function):
        record["wrapped"] = walk.value(function.__wrapped__)
    return record


def namespace_of(function: FunctionType) -> dict[str, object]:
    """Where the function's annotations are evaluated."""
    parameters = {each.__name__: each for each in getattr(function, "__type_params__", ())}
    return {**vars(builtins), **function.__globals__, **parameters, **closure(function)}


def closure(function: FunctionType) -> dict[str, object]:
    """The captured variables that have a value."""
    found: dict[str, object] = {}
    for name, cell in _cells(function):
        try:
            found[name] = cell.cell_contents
        except ValueError:  # assigned later than the snapshot looks, or never
            continue
    return found


def _cells(function: FunctionType):
    return zip(function.__code__.co_freevars, function.__closure__ or ())


def function_kind(found: Definition) -> str:
    if type(found.node).__name__ == "Lambda":
        return "lambda"
    if found.owner is None:
        return "function"
    names = [_last_name(each) for each in found.node.decorator_list]
    for name, kind in (
        ("staticmethod", "staticmethod"),
        ("classmethod", "classmethod"),
        ("property", "property"),
        ("cached_property", "property"),
        ("setter", "property"),
        ("deleter", "property"),
        ("getter", "property"),
    ):
        if name in names:
            return kind
    if found.node.name in ("__new__",):
        return "staticmethod"
    return "classmethod" if found.node.name in ("__init_subclass__", "__class_getitem__") else "method"


def _last_name(decorator: object) -> str:
    return getattr(decorator, "attr", None) or getattr(decorator, "id", "")


def _parameters(
    walk: Walk, function: FunctionType, hints: Mapping[str, object], namespace: Mapping[str, object]
) -> list[Record]:
    records: list[Record] = []
    for parameter in signature_parameters(function):
        name, kind = parameter
        hint = walk.type(hints[name], namespace) if name in hints else None
        record: Record = {"name": name, "kind": kind, "annotation": hint}
        found, default = _default(function, name)
        if found:
            record["default"] = walk.value(default)
        records.append(record)
    return records


def signature_parameters(function: FunctionType) -> list[tuple[str, str]]:
    """Names and kinds in order, read from the code: inspect.signature would follow functools.wraps."""
    code = function.__code__
    names = list(code.co_varnames)
    positional, keyword = code.co_argcount, code.co_kwonlyargcount
    listed = [(name, "positional_only") for name in names[: code.co_posonlyargcount]]
    listed += [(name, "positional_or_keyword") for name in names[code.co_posonlyargcount : positional]]
    rest = positional + keyword
    if code.co_flags & inspect.CO_VARARGS:
        listed.append((names[rest], "var_positional"))
        rest += 1
    listed += [(name, "keyword_only") for name in names[positional : positional + keyword]]
    if code.co_flags & inspect.CO_VARKEYWORDS:
        listed.append((names[rest], "var_keyword"))
    return listed


def _default(function: FunctionType, name: str) -> tuple[bool, object]:
    code = function.__code__
    positional = code.co_varnames[: code.co_argcount]
    defaults = function.__defaults__ or ()
    with_default = dict(zip(positional[len(positional) - len(defaults) :], defaults)) | (
        function.__kwdefaults__ or {}
    )
    return name in with_default, with_default.get(name)


def _globals(function: FunctionType) -> dict[str, object]:
    """Global names the function mentions, with their values; built-in ones included, undefined ones not."""
    own, builtin = function.__globals__, vars(builtins)
    names = references.global_names(function.__code__)
    return {
        name: own[name] if name in own else builtin[name] for name in names if name in own or name in builtin
    }


def _imports(
    walk: Walk, function: FunctionType, node: object, chains: list[tuple[str, ...]]
) -> tuple[Record, dict[str, object]]:
    """What imports in the function's body name and what its chains take out of the modules among it; what they bind."""
    found: Record = {}
    bound: dict[str, object] = {}
    for each in references.local_imports(node):
        try:
            thing = _imported(function, each)
        except ImportError as error:
            found[each.target] = {"kind": "failed_import", "exception": type(error).__name__, "message": str(error)}
            continue
        except Exception:
            continue
        found[each.target], bound[each.name] = walk.value(thing), thing
        for chain in chains:
            if chain[0] == each.name:
                _members_of_modules(walk, thing, chain[1:], found)
    return dict(sorted(found.items())), bound


def _imported(function: FunctionType, each: references.LocalImport) -> object:
    module: object = importlib.import_module("." * each.level + each.module, function.__globals__.get("__package__"))
    if each.binds_top:
        return sys.modules[each.module.partition(".")[0]]
    if not each.attribute or hasattr(module, each.attribute):
        return getattr(module, each.attribute) if each.attribute else module
    try:
        return importlib.import_module(f"{module.__name__}.{each.attribute}")
    except ModuleNotFoundError:
        place = getattr(module, "__file__", None) or "unknown location"
        raise ImportError(f"cannot import name {each.attribute!r} from {module.__name__!r} ({place})") from None


def _members_of_modules(walk: Walk, thing: object, names: tuple[str, ...], found: Record) -> None:
    """`module.member` of each step of a chain that is a module."""
    for name in names:
        if not is_a(thing, ModuleType):
            return
        key = f"{thing.__name__}.{name}"
        known, thing = member(thing, name)
        if not known:
            return
        found[key] = walk.value(thing)


def _chains(walk: Walk, roots: Mapping[str, object], chains: list[tuple[str, ...]]) -> Record:
    """`module.name`, `Class.member`, `instance.attribute`, as far as reading runs no code of the user's."""
    found: Record = {}
    for chain in chains:
        if chain[0] not in roots:
            continue
        thing, known = roots[chain[0]], True
        for name in chain[1:]:
            known = not _is_frozen_object(walk, thing)
            known, thing = member(thing, name) if known else (False, None)
            if not known:
                break
        if known:
            found[".".join(chain)] = walk.value(thing)
    return found


def _is_frozen_object(walk: Walk, thing: object) -> bool:
    """An object with a record of its own is read at run time: the predictor may change its attributes."""
    return type(thing) is SimpleNamespace or not is_a(thing, (ModuleType, type)) and walk.class_id(type(thing)) is not None


def member(thing: object, name: str) -> tuple[bool, object]:
    """Whether `thing.name` is a plain, static member, and its value."""
    if is_a(thing, ModuleType):
        return _module_member(thing, name)
    if is_a(thing, type):
        return _class_member(thing, name)
    if is_a(thing, tuple) and is_a(type(thing).__dict__.get(name), MemberDescriptorType):  # sys.float_info.max
        return True, getattr(thing, name)
    try:
        attributes = object.__getattribute__(thing, "__dict__")
    except AttributeError:
        return False, None
    return (True, attributes[name]) if name in attributes else (False, None)


def _module_member(module: ModuleType, name: str) -> tuple[bool, object]:
    if name in vars(module):
        return True, vars(module)[name]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a module's own __getattr__ may warn of deprecated names
        try:
            return True, getattr(module, name)
        except Exception:
            return False, None


def _class_member(cls: type, name: str) -> tuple[bool, object]:
    members = class_value(cls, "_member_map_")
    if is_a(members, dict) and name in members:
        return True, members[name]
    for each in cls.__mro__:
        if name in each.__dict__:
            raw = each.__dict__[name]
            if is_a(raw, (staticmethod, classmethod)) or type(raw).__name__ == "classmethod_descriptor":
                return True, getattr(cls, name)
            return (
                not is_a(raw, property)
                and type(raw).__name__ not in ("member_descriptor", "getset_descriptor"),
                raw,
            )
    return False, None


def signature_names(function: FunctionType) -> list[str]:
    return [name for name, _ in signature_parameters(function)]
