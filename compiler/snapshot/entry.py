"""Which function of the module is the predictor."""

from __future__ import annotations

import inspect
from types import FunctionType, ModuleType

from .annotations import annotations_of
from .errors import SnapshotError
from .functions import signature_names
from .names import is_a

Record = dict[str, object]


def find_entry(module: ModuleType, name: str | None, source: str) -> object:
    """The function named, or the only public annotated one defined in the module."""
    if name:
        return _named(module, name, source)
    functions = _public_functions(module)
    annotated = [each for each in functions if not unannotated(functions[each])]
    if len(annotated) == 1:
        return vars(module)[annotated[0]]
    if annotated:
        raise SnapshotError(
            f"{source} has several public annotated functions: {', '.join(annotated)}",
            hint='name one of them with entry = "…", or begin the names of the others with an underscore',
        )
    raise SnapshotError(f"{source} has no public annotated function", hint=_annotation_hint(functions))


def _named(module: ModuleType, name: str, source: str) -> object:
    if name not in vars(module):
        import difflib  # needed for this sentence only, and slow to load

        near = difflib.get_close_matches(name, sorted(_public_functions(module)), n=3, cutoff=0.5)
        functions = sorted(_public_functions(module))
        hint = f"did you mean {' or '.join(map(repr, near))}?" if near else None
        if hint is None and functions:
            hint = f"its public functions are: {', '.join(functions)}"
        raise SnapshotError(f"{source} has no function {name!r}", hint=hint)
    found = vars(module)[name]
    if not is_a(underlying(found), FunctionType):
        raise SnapshotError(
            f"{name!r} of {source} is not a function but an object of type {type(found).__name__!r}",
            hint="write a module-level function that calls it",
        )
    return found


def entry_name(module: ModuleType, entry: object) -> str:
    """The name it has in the module, which a decorator may have changed on the function itself."""
    return next(name for name, thing in vars(module).items() if thing is entry)


def checked_entry(value: Record, functions: dict[str, Record], name: str, source: str) -> str:
    """The entry's identity, once it is known to have a source and annotations that can be evaluated."""
    if value["kind"] != "function":
        why = value.get("why", "it belongs to a library")
        raise SnapshotError(f"{name!r} of {source} cannot be compiled: {why}")
    record = functions[value["id"]]
    record = functions.get(record.get("wrapped", value).get("id"), record)
    hints = {each["name"]: each["annotation"] for each in record["parameters"]} | {
        "return": record["returns"]
    }
    for parameter, hint in hints.items():
        failed = _unresolved(hint)
        if failed is not None:
            of = "what is returned" if parameter == "return" else repr(parameter)
            raise SnapshotError(
                f"{record['source']}:{record['line']}: the annotation {failed['text']!r} of {of} "
                f"cannot be evaluated: {failed['why']}",
                hint="import what it names at module level, outside `if TYPE_CHECKING:`",
            )
    return value["id"]


def _unresolved(hint: object) -> Record | None:
    """The part of a TYPE record that could not be evaluated."""
    if is_a(hint, dict):
        return hint if "why" in hint else next(filter(None, map(_unresolved, hint.values())), None)
    if is_a(hint, list):
        return next(filter(None, map(_unresolved, hint)), None)
    return None


def underlying(thing: object) -> object:
    """The Python function beneath functools.lru_cache, or the thing itself."""
    if type(thing).__name__ == "_lru_cache_wrapper":
        return thing.__wrapped__
    return thing


def unannotated(function: FunctionType) -> list[str]:
    """The parameters without annotation, and `return` for a function without any annotation."""
    function = inspect.unwrap(function)  # functools.wraps promises the signature of what is wrapped
    hints = annotations_of(function)
    missing = [name for name in signature_names(function) if name not in hints]
    return missing if missing or hints else ["return"]


def _public_functions(module: ModuleType) -> dict[str, FunctionType]:
    found: dict[str, FunctionType] = {}
    for name, thing in vars(module).items():
        function = underlying(thing)
        if (
            not name.startswith("_")
            and is_a(function, FunctionType)
            and function.__module__ == module.__name__
        ):
            found[name] = function
    return found


def _annotation_hint(functions: dict[str, FunctionType]) -> str:
    if not functions:
        return "define one, such as: def predict(text: str) -> str"
    name, function = next(iter(functions.items()))
    missing = unannotated(function)
    if missing == ["return"]:
        return f"annotate what {name!r} returns"
    return f"annotate {', '.join(map(repr, missing))} of {name!r}"
