"""Whether a predictor returns what its annotation says: the program is compiled as it behaves, with a warning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compiler.diagnostics.diagnostic import Diagnostic
from compiler.infer.annotations import BadAnnotation, type_of_annotation
from compiler.infer.type_names import shown_type
from compiler.syntax import nodes as n
from compiler.types.recursive import assuming
from compiler.types.types import (
    BOOL,
    FLOAT,
    INT,
    NEVER,
    NONE,
    ArrayType,
    DictType,
    IteratorType,
    ListType,
    SetType,
    Type,
    members_of,
    union_of,
)

if TYPE_CHECKING:
    from compiler.infer.program import Instance, ProgramInference


def check_result(program: ProgramInference, node: n.FunctionDef, info: dict, instance: Instance) -> None:
    """Warns of an annotation that promises something else than the function returns."""
    if info.get("returns") is None or instance.function is None or not isinstance(node, n.FunctionDef):
        return
    if _is_abstract(info["returns"]):
        return
    try:
        declared = type_of_annotation(info["returns"], program.classes)
    except BadAnnotation:
        return
    actual = instance.function.result
    if instance.failed:  # what was not inferred counts as None
        actual = union_of(*(m for m in members_of(actual) if m != NONE), NEVER)
    if not _agrees(actual, declared):
        program.sink.add(
            Diagnostic(
                "result-annotation",
                f"'{info['name']}' is annotated to return {shown_type(declared)}, but returns {shown_type(actual)}",
                node.returns.span,
                help=f"native code returns what the function returns, as Python does; annotate it -> {shown_type(actual)}",
                severity="warning",
            )
        )


@assuming(True)
def _agrees(actual: Type, declared: Type) -> bool:
    """Whether the inferred result is what the annotation promises (an empty list's element type is open)."""
    if actual in (declared, NEVER):
        return True
    for kind, parts in ((ListType, ("item",)), (SetType, ("item",)), (IteratorType, ("item",)), (DictType, ("key", "value"))):
        if isinstance(actual, kind) and isinstance(declared, kind):
            return all(getattr(actual, p) == NONE or _agrees(getattr(actual, p), getattr(declared, p)) for p in parts)
    if isinstance(actual, ArrayType) and isinstance(declared, ArrayType):
        return actual == declared
    members, promised = members_of(actual), members_of(declared)
    if len(members) == 1 and len(promised) == 1:
        return _is_number_for(actual, declared)
    return all(any(_agrees(m, p) for p in promised) for m in members)


def _is_abstract(annotation: dict) -> bool:
    """Whether it promises some collection, of whichever type."""
    abstract = ("sequence", "collection", "iterable", "mapping", "mutable_sequence", "mutable_mapping")
    return annotation["name"] in abstract or any(map(_is_abstract, annotation.get("args", [])))


def _is_number_for(actual: Type, declared: Type) -> bool:
    """int where float is promised, as annotations have it; bool is an int."""
    numbers = (BOOL, INT, FLOAT)
    return actual in numbers and declared in numbers and numbers.index(actual) <= numbers.index(declared)
