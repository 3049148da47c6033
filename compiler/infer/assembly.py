"""The typed IR of a whole program, out of what inference has found in its last round."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compiler.diagnostics.diagnostic import Diagnostic, DiagnosticError
from compiler.infer.buffers import resized_view
from compiler.infer.layouts import class_layouts, enum_layouts
from compiler.infer.type_names import described_type, is_hashable, shown_type
from compiler.ir import nodes as ir
from compiler.ir.walk import own_expressions, reached_from, statements_of
from compiler.types.types import NEVER, ArrayType, DictType, SetType, Type, parts_of

if TYPE_CHECKING:
    from compiler.infer.program import Instance, ProgramInference

MAXIMUM_RANK = 64  # numpy's own


def assemble(program: ProgramInference, entries: list[str]) -> ir.Program:
    """What the last round left, with the entries' functions first of all; raises DiagnosticError for what only all of it shows."""
    if program.sink.has_errors:
        raise DiagnosticError(program.sink.diagnostics[0])
    functions = _called(program, [*entries, *program.post_inits().values(), *program.exception_texts.values()])
    program.protocols.keep(functions)
    for span, written in program.protocols.changes(functions):
        program.sink.add(
            Diagnostic(
                "protocol-change", f"a comparison, hash or text of objects changes a {shown_type(written)}", span,
                "this runs while a container of such objects may be searched or sorted",
                help="let the method only look at the objects",
            )
        )  # fmt: skip
        raise DiagnosticError(program.sink.diagnostics[-1])
    _refuse_unhashable(program, functions)
    refused = resized_view(program, functions)
    if refused is not None:
        program.sink.add(refused)
        raise DiagnosticError(refused)
    constants = program.constants.program_constants(_written_types(functions))
    return ir.Program(
        tuple(entries),
        functions,
        class_layouts(program, [*program.classes.used, *program.functions.used(functions, constants)]),
        enum_layouts(program),
        constants,
        tuple(_subgraph(program, id, s) for id, s in sorted(program.sessions.items())),
        tuple(ir.Protocol(kind, types, i.name) for (kind, types), i in program.protocols.functions.items()),
    )


def _refuse_unhashable(program: ProgramInference, functions: tuple[ir.Function, ...]) -> None:
    """Dicts and sets whose keys grew to what cannot be one after the operations on them had been looked at."""
    seen: set[Type] = set()
    for f in functions:
        types = {type for _, type in (*f.parameters, *f.locals)} - seen
        seen |= types
        for held in sorted({part for type in types for part in parts_of(type)}, key=str):
            key = held.key if isinstance(held, DictType) else held.item if isinstance(held, SetType) else NEVER
            if not is_hashable(program, key):
                found = Diagnostic(
                    "unhashable", f"{described_type(key)} cannot be a key, for it can change", f.span, f"a {shown_type(held)} is made in here",
                    help="keep the values in containers of their own",
                )  # fmt: skip
                program.sink.add(found)
                raise DiagnosticError(found)


def _called(program: ProgramInference, names: list[str]) -> tuple[ir.Function, ...]:
    """The functions that these call, themselves included: a loop's first passes may have specialised others."""
    made = {i.name: _function(i) for i in program.instances.values() if i.function is not None}
    reached = reached_from(names, made)
    return tuple(f for name, f in made.items() if name in reached)


def _subgraph(program: ProgramInference, id: str, session: dict) -> ir.Subgraph:
    tensors = lambda key: tuple(  # noqa: E731
        ir.Tensor(t["name"], t["dtype"], tuple(t["shape"])) for t in session[key]
    )
    return ir.Subgraph(id, f"subgraph_{sorted(program.sessions).index(id) + 1}", tensors("inputs"), tensors("outputs"))


def _function(instance: Instance) -> ir.Function:
    """The instance's function with what was learned after it was built: whether it recurses."""
    return replace(instance.function, recursive=instance.recursive)


def _written_types(functions) -> frozenset[Type]:
    """The types that some operation changes in place: a constant holding one is state of the instance."""
    written: set[Type] = set()
    for f in functions:
        for s in statements_of(f.body):
            if isinstance(s, ir.SetField):
                written.add(s.object.type)
            for e in own_expressions(s):
                if isinstance(e, ir.Op) and e.effect == "write" and e.args:
                    written.add(e.args[0].type)
    # A view of another rank shares its elements with the array it was made of.
    dtypes = {t.dtype for t in written if isinstance(t, ArrayType)}
    return frozenset(written) | {ArrayType(d, rank) for d in dtypes for rank in range(1, MAXIMUM_RANK + 1)}
