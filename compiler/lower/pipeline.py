"""The pipeline of the stage lower: snapshot in, C++ out.

    infer → inline generators → fold temporaries → unbox objects → reuse lists → fold temporaries → loop over splits → reuse lookups →
    reuse reads → drop temporaries → borrow → view slices → renew objects → check together → check memory → prove bounds → reduce products → read first →
    point at items → make room → insert checks → C++, verified after each
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler.codegen.program import Entry, Output, ProgramWriter
from compiler.codegen.signature import BadSchema
from compiler.diagnostics.diagnostic import Diagnostic, DiagnosticError, InternalError, Sink, Span
from compiler.infer.class_values import class_facts
from compiler.infer.program import ProgramInference
from compiler.ir.verify import verify
from compiler.ops.declarations import Operations
from compiler.passes.borrow import borrow
from compiler.passes.check_memory import check_memory
from compiler.passes.check_together import check_together
from compiler.passes.drop_temporaries import drop_temporaries
from compiler.passes.fold_temporaries import fold_temporaries
from compiler.passes.inline_generators import inline_generators
from compiler.passes.insert_checks import insert_checks
from compiler.passes.loop_over_splits import loop_over_splits
from compiler.passes.make_room import make_room
from compiler.passes.point_at_items import point_at_items
from compiler.passes.prove_bounds import prove_bounds
from compiler.passes.read_first import read_first
from compiler.passes.reduce_products import reduce_products
from compiler.passes.renew_objects import renew_objects
from compiler.passes.reuse_lists import reuse_lists
from compiler.passes.reuse_lookups import reuse_lookups
from compiler.passes.reuse_reads import reuse_reads
from compiler.passes.unbox_objects import unbox_objects
from compiler.passes.view_slices import view_slices

PASSES = (
    inline_generators, fold_temporaries, unbox_objects, reuse_lists, fold_temporaries, loop_over_splits, reuse_lookups, reuse_reads, drop_temporaries, borrow, view_slices,
    renew_objects, check_together, check_memory, prove_bounds, reduce_products, read_first, point_at_items, make_room, insert_checks,
)  # fmt: skip


@dataclass(frozen=True)
class Lowered:
    output: Output
    program: object
    warnings: Sink


class Mistake(Exception):
    """An exception of the compiler's own, and the statement of the user's program it was at (or NO_SPAN)."""

    def __init__(self, error: Exception, span: Span):
        super().__init__(str(error) if isinstance(error, InternalError) else f"{type(error).__name__}: {error}")
        self.span = span


def lower(
    snapshot: dict, operations: Operations, name: str, symbol: str, runfiles: str, entries: list[str], sink: Sink,
    inference: ProgramInference | None = None,
) -> Lowered:  # fmt: skip
    """Lowers the entries (ids of functions), with an inference of the caller's if that is to tell more. Raises DiagnosticError when
    the sink holds errors."""
    inference = inference or ProgramInference(snapshot, operations)
    try:
        program = inference.run(entries)
    except DiagnosticError as error:
        sink.diagnostics[:] = inference.sink.diagnostics
        sink.add(error.diagnostic)
        raise
    except Exception as error:
        raise Mistake(error, inference.here) from error
    sink.diagnostics[:] = inference.sink.diagnostics
    verify(program)
    for run in PASSES:
        program = run(program)
        verify(program)
    writer = ProgramWriter(program, snapshot, inference.constants.names, inference.post_inits(), dict(inference.exception_texts), name, runfiles)
    made = []
    for id, function in zip(entries, program.entries):
        parameters = list(zip(snapshot["functions"][id]["parameters"], inference.entry_types[id]))
        made.append(Entry(function, id, symbol if len(entries) == 1 else f"{symbol}_{function}", parameters))
    try:
        facts = class_facts(inference, program)
        output = writer.write(made, inference.exception_bases(), facts)
    except BadSchema as error:
        node = inference.syntax(error.entry)
        found = Diagnostic(
            "result-type",
            f"a value of type {error} cannot leave the predictor",
            node.name_span,
            help="return bytes(x)" if str(error) == "memoryview" else
            "return numbers, text, bytes, lists, dicts, tuples, sets, arrays, enums or dataclasses of them",
        )
        sink.add(found)
        raise DiagnosticError(found) from None
    return Lowered(output, program, sink)
