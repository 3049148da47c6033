"""Annotations as TYPE records (docs/snapshot.md).

Strings (`from __future__ import annotations`, forward references) are evaluated where they stand. One that
cannot be evaluated, or has no record, becomes {"name": "unsupported"} with its text: only the compiler knows
whether it matters.
"""

from __future__ import annotations

import collections
import collections.abc as abc
import dataclasses
import sys
import types
import typing
from collections.abc import Callable, Mapping

from . import shapes
from .names import library_name

if sys.version_info >= (3, 14):
    import annotationlib

Record = dict[str, object]

_BUILTIN = (
    int,
    float,
    bool,
    str,
    bytes,
    bytearray,
    complex,
    object,
    list,
    dict,
    set,
    frozenset,
    tuple,
    type,
    range,
    slice,
    memoryview,
)
_NAMED: dict[object, str] = {
    **{kind: kind.__name__ for kind in _BUILTIN},
    abc.Iterator: "iterator",
    abc.Iterable: "iterable",
    abc.Generator: "generator",
    abc.Sequence: "sequence",
    abc.MutableSequence: "mutable_sequence",
    abc.Mapping: "mapping",
    abc.MutableMapping: "mutable_mapping",
    abc.Collection: "collection",
    abc.Container: "container",
    abc.Set: "abstract_set",
    abc.MutableSet: "mutable_set",
    abc.Hashable: "hashable",
    abc.Sized: "sized",
    abc.Reversible: "reversible",
    collections.deque: "deque",
    collections.defaultdict: "defaultdict",
    collections.OrderedDict: "ordered_dict",
    collections.Counter: "counter",
}
_SPECIAL: dict[object, str] = {typing.Any: "any", None: "none", type(None): "none", Ellipsis: "ellipsis"}
_SPECIAL |= {getattr(typing, name): "never" for name in ("NoReturn", "Never") if hasattr(typing, name)}
_SPECIAL |= {getattr(typing, name): "str" for name in ("LiteralString",) if hasattr(typing, name)}
_SPECIAL |= {getattr(typing, name): "self" for name in ("Self",) if hasattr(typing, name)}
_MAXIMUM_ALIASES = 50  # in one another
_WRAPPERS = ("Final", "ClassVar", "Required", "NotRequired", "ReadOnly", "TypeGuard", "TypeIs")


class Annotations:
    """Turns annotations into records. `class_type` records a followed class, `value` a literal's value."""

    def __init__(self, class_type: Callable[[type], str | None], value: Callable[[object], Record]) -> None:
        self._class_id = class_type
        self._value = value
        self._aliases: list[object] = []  # those around what is being recorded
        self._inside: list[object] = []  # those of them that stand inside themselves

    def type(self, annotation: object, namespace: Mapping[str, object]) -> Record:
        if isinstance(annotation, (str, typing.ForwardRef)):
            return self._text(annotation, namespace)
        if isinstance(annotation, typing.TypeVar):
            return {"name": "typevar", "id": f"{annotation.__module__}:{annotation.__name__}"}
        if isinstance(annotation, typing.NewType):
            return self.type(annotation.__supertype__, namespace)
        if isinstance(annotation, dataclasses.InitVar):
            return self.type(annotation.type, namespace)
        if type(annotation).__name__ == "TypeAliasType":
            return self._alias(annotation, namespace)
        origin = typing.get_origin(annotation)
        if type(origin).__name__ == "TypeAliasType":
            given = typing.get_args(annotation)
            name = f"{origin.__name__}[{', '.join(getattr(each, '__name__', stable_repr(each)) for each in given)}]"
            return self._named(annotation, name, _substituted(origin, given), namespace)
        shaped = shapes.ndarray(annotation)
        if shaped is not None:
            return shaped
        if origin is not None:
            return self._parametrised(annotation, origin, namespace)
        return self._plain(annotation)

    def _text(self, annotation: str | typing.ForwardRef, namespace: Mapping[str, object]) -> Record:
        text = annotation if isinstance(annotation, str) else annotation.__forward_arg__
        try:
            found = eval(text, dict(namespace))
        except Exception as error:  # whatever the user's expression raises is the answer
            return {"name": "unsupported", "text": text, "why": f"{type(error).__name__}: {error}"}
        if isinstance(found, str) and found == text:
            return {"name": "unsupported", "text": text}
        return self.type(found, namespace) if isinstance(found, type) else self._named(found, text, found, namespace)

    def _alias(self, alias: typing.Any, namespace: Mapping[str, object]) -> Record:
        return self._named(alias, alias.__name__, alias.__value__, namespace)

    def _named(self, alias: object, name: str, value: object, namespace: Mapping[str, object]) -> Record:
        """The type that a name stands for; one that stands inside itself is an alias, with its type and inside that without."""
        if any(_is_alias(alias, each) for each in self._aliases):
            self._inside.append(alias)
            return {"name": "alias", "id": name}
        if len(self._aliases) > _MAXIMUM_ALIASES:
            return {"name": "unsupported", "text": name, "why": "the type alias stands inside itself with ever new arguments"}
        self._aliases.append(alias)
        try:
            made = self.type(value, namespace)
        finally:
            self._aliases.pop()
        if not any(_is_alias(alias, each) for each in self._inside):
            return made
        self._inside = [each for each in self._inside if not _is_alias(alias, each)]
        return {"name": "alias", "id": name, "type": made}

    def _plain(self, annotation: object) -> Record:
        for table in (_SPECIAL, _NAMED):
            name = _look_up(table, annotation)
            if name is not None:
                return {"name": name}
        if annotation is abc.Callable:
            return {"name": "callable"}
        if isinstance(annotation, type):
            dtype = shapes.scalar_dtype(annotation)
            if dtype is not None:
                return {"name": "scalar", "dtype": dtype}
            found = self._class_id(annotation)
            return (
                {"name": "class", "id": found}
                if found
                else {"name": "library", "id": library_name(annotation)}
            )
        return _unsupported(annotation)

    def _parametrised(self, annotation: object, origin: object, namespace: Mapping[str, object]) -> Record:
        arguments = typing.get_args(annotation)
        if origin is typing.Union or origin is types.UnionType:
            return {"name": "union", "args": [self.type(each, namespace) for each in arguments]}
        if origin is typing.Literal:
            return {"name": "literal", "values": [self._value(each) for each in arguments]}
        if origin is typing.Annotated:
            return self._annotated(arguments, namespace)
        if getattr(origin, "_name", None) in _WRAPPERS and arguments:
            return self.type(arguments[0], namespace)
        if origin is abc.Callable:
            return self._callable(arguments, namespace)
        name = _look_up(_NAMED, origin)
        if name is not None and not arguments and origin is not tuple:
            return {"name": name}  # typing.List without parameters
        args = [self.type(each, namespace) for each in arguments if each != ()]
        if name is not None:
            bare_tuple = origin is tuple and annotation is typing.Tuple
            return {"name": name} if bare_tuple else {"name": name, "args": args}
        if isinstance(origin, type):
            found = self._class_id(origin)
            if found:
                return {"name": "class", "id": found, "args": args}
            return {"name": "library", "id": library_name(origin), "args": args}
        return _unsupported(annotation)

    def _callable(self, arguments: tuple, namespace: Mapping[str, object]) -> Record:
        if len(arguments) != 2:
            return {"name": "callable"}
        parameters, returns = arguments
        args = [self.type(each, namespace) for each in parameters] if isinstance(parameters, list) else None
        return {"name": "callable", "args": args, "returns": self.type(returns, namespace)}

    def _annotated(self, arguments: tuple, namespace: Mapping[str, object]) -> Record:
        inner = self.type(arguments[0], namespace)
        metadata = arguments[1:]
        if inner["name"] == "ndarray":
            inner = shapes.with_shape(inner, metadata)
        return {"name": "annotated", "type": inner, "metadata": [stable_repr(each) for each in metadata]}


def _is_alias(a: object, b: object) -> bool:
    """Whether two are one alias; each Tree[int] is an object of its own."""
    return a is b or typing.get_origin(a) is not None and a == b


def _substituted(alias: typing.Any, arguments: tuple) -> object:
    """The value of `type Alias[T] = …` with its parameters replaced; numpy's NDArray is such an alias."""
    by_parameter = dict(zip(alias.__type_params__, arguments))
    value = alias.__value__
    wanted = tuple(by_parameter.get(each, each) for each in getattr(value, "__parameters__", ()))
    return value[wanted] if wanted else value


def _look_up(table: Mapping[object, str], key: object) -> str | None:
    try:
        return table.get(key)
    except TypeError:  # unhashable: no annotation we know
        return None


def _unsupported(annotation: object) -> Record:
    return {"name": "unsupported", "text": stable_repr(annotation)}


def stable_repr(thing: object) -> str:
    """repr without memory addresses, which differ from run to run."""
    try:
        text = repr(thing)
    except Exception as error:
        return f"<{type(thing).__name__}: {type(error).__name__}>"
    return f"<{type(thing).__name__}>" if " at 0x" in text else text


def annotations_of(thing: object) -> dict[str, object]:
    """The thing's own annotations, unevaluated where they cannot be evaluated."""
    if sys.version_info >= (3, 14):
        return dict(annotationlib.get_annotations(thing, format=annotationlib.Format.FORWARDREF))
    if isinstance(thing, type):
        return dict(thing.__dict__.get("__annotations__", {}))
    return dict(getattr(thing, "__annotations__", None) or {})
