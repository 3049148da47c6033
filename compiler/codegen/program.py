"""A typed program as C++ files: the source, the header, the shared library's entry, and the manifest."""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from pathlib import Path

import jinja2

from compiler.codegen.classes import (
    chained_classes,
    class_context,
    convert_bytearray,
    convert_class,
    convert_enum,
    enum_context,
    protocol_context,
    convert_recursive,
    recursive_context,
)
from compiler.codegen.constants import ConstantWriter
from compiler.codegen.expressions import parameter
from compiler.codegen.function_facts import kept_generators
from compiler.codegen.signature import BadSchema, dump, signature
from compiler.codegen.spelling import cpp_type, exception_type, function_identifier, identifier, name_program, quote, recursive_types
from compiler.codegen.placements import placements
from compiler.codegen.statements import Emitter
from compiler.infer.class_values import ClassFacts
from compiler.infer.classes import DICT
from compiler.infer.type_names import full_class_name
from compiler.ir import nodes as ir
from compiler.ir.walk import assigned_names, own_expressions, reached_from, statements_of
from compiler.library.sources import BYTEARRAY
from compiler.ops.operators import OPERATOR, operator_parts
from compiler.passes.drop_temporaries import Holders
from compiler.passes.renew_objects import renewed_by
from compiler.types.types import NONE, ClassType, RecursiveType, Type, name_of_class, parts_of

_HEADERS = (
    "runtime/abi/convert_array.h",
    "runtime/abi/convert_containers.h",
    "runtime/abi/convert_object.h",
    "runtime/abi/instance.h",
    "runtime/core/generated.h",
    "runtime/core/numpy.h",
)
_ARRAY_HEADERS = ("runtime/abi/convert_array.h", "runtime/core/numpy.h")
_LITERAL = 8000  # bytes of one string literal; some compilers take no more than 16 kB


@dataclass(frozen=True)
class Entry:
    """An exported function: its IR name, its id in the snapshot, its C symbol, its parameters with their types."""

    function: str
    id: str
    symbol: str
    parameters: list[tuple[dict, Type]]


@dataclass(frozen=True)
class Output:
    source: str
    header: str
    entry: str
    manifest: str


class ProgramWriter:
    def __init__(self, program: ir.Program, snapshot: dict, object_names: dict[str, str], post_inits: dict[str, str],
                 texts: dict[str, str], name: str, runfiles: str):
        self.program = program
        self.snapshot = snapshot
        self.object_names = object_names
        self.post_inits = post_inits  # class id -> its specialised __post_init__
        self.texts = texts  # id of an exception class -> its specialised __str__
        name_program({each.type.id: each.name for each in (*program.classes, *program.enums)}, (f.name for f in program.functions))
        self.name = name
        self.runfiles = runfiles
        self.minor = int(snapshot.get("python", "3.13").split(".")[1])  # of Python's version
        self.functions = {f.name: f for f in program.functions}
        self.raising = {f.name for f in program.functions if f.raises}
        guarded = any(isinstance(s, ir.Yield) and s.guarded for f in program.functions for s in statements_of(f.body))
        holders = Holders(program)
        keeps = guarded and any(kept_generators(f, placements(f), holders) for f in program.functions)
        self.holders = holders if keeps else None
        self.files = {path: i for i, path in enumerate(sorted({f.span.path for f in program.functions if not f.span.in_python}))}

    def write(self, entries: list[Entry], exceptions: list[tuple[str, list[str]]], class_values: list[ClassFacts] = ()) -> Output:
        manifests = [self._manifest(e) for e in entries]
        context = self._context(entries, manifests, exceptions, class_values)
        in_cpp = templates()
        source = in_cpp["source.cc.j2"].render(context)
        header = in_cpp["header.h.j2"].render(self._header(entries[0], manifests[0]))
        entry = in_cpp["entry.cc.j2"].render(symbol=entries[0].symbol)
        return Output(_tidy(source), header, entry, dump(manifests[0]))

    def _manifest(self, e: Entry) -> dict:
        try:
            return signature(self.program, self.functions[e.function], e.id, self.snapshot, e.parameters)
        except BadSchema as error:
            error.entry = e.id
            raise

    def _context(
        self, entries: list[Entry], manifests: list[dict], exceptions: list[tuple[str, list[str]]], class_values: list[ClassFacts]
    ) -> dict:
        p = self.program
        # As unique as the symbol: two predictors of one name may meet in a program.
        namespace = f"{identifier(entries[0].symbol)}_program"
        arrays = self._uses_arrays()
        headers = [h for h in _HEADERS if arrays or h not in _ARRAY_HEADERS]
        if p.subgraphs:
            headers.append("runtime/onnxruntime/session.h")
        operators = self._operators()
        if operators:
            headers.append("runtime/abi/call_operator.h")
        chained, renewed, copied = chained_classes(p.classes), self._renewed(), self._copies_deeply()
        context = {
            "title": f"{entries[0].id.split(':')[1]} of {manifests[0]['source']}",
            "headers": sorted(headers),
            "operators": operators,
            "namespace": namespace,
            "files": [quote(path.encode()) for path in self.files],
            "exceptions": [
                {"name": exception_type(id), "text": quote(name_of_class(id).rsplit(".", 1)[-1].encode()),
                 "full_name": quote(full_class_name(id).encode()),
                 "bases": [f"&{exception_type(b)}" for b in bases] + ["nullptr"] * (2 - len(bases))}  # fmt: skip
                for id, bases in exceptions
            ],
            "class_values": [
                {"index": c.index, "text": quote(c.text.encode()), "exception": _exception_pointer(c.exception)} for c in class_values
            ],
            "classes": [
                class_context(c, self._post_init(c), self.texts.get(c.type.id, ""), p.protocols, c.type in chained, c.type in renewed, copied)
                for c in p.classes
            ],
            "protocols": [protocol_context(each, self.functions[each.function]) for each in p.protocols],
            "calling": [cpp_type(t) for t in dict.fromkeys(t for each in p.protocols for t in each.types if isinstance(t, ClassType))],
            "enums": [enum_context(e) for e in p.enums],
            "globals": [{"type": cpp_type(c.type), "name": identifier(c.name)} for c in p.constants],
            "subgraphs": [{"name": s.name, "file": quote(f"{s.id}.onnx".encode())} for s in p.subgraphs],
            "functions": [self._function(f) for f in self._reached()],
            "build_globals": self._constants(),
            "converts": self._converts(entries),
            "entries": [self._entry(e, m, namespace) for e, m in zip(entries, manifests)],
            "runfiles": quote(self.runfiles.encode()),
            "python": str(self.minor),
            "recursion_limit": self.snapshot.get("recursion_limit", 1000),
        }
        calling = {t for each in p.protocols for t in each.types if isinstance(t, ClassType)}
        return {**context, "recursive": [recursive_context(t, calling) for t in recursive_types()]}

    def _uses_arrays(self) -> bool:
        """Whether numpy's headers are needed: they take as long to compile as all the others."""
        p = self.program
        types = [t for f in p.functions for _, t in (*f.parameters, *f.locals, ("", f.result))]
        types += [f.type for c in p.classes for f in c.fields] + [c.type for c in p.constants]
        if any("ndarray[" in str(t) or "numpy." in str(t) for t in types):
            return True
        expressions = (e for f in p.functions for s in statements_of(f.body) for e in own_expressions(s))
        return any("ndarray[" in str(e.type) or "numpy." in str(e.type) for e in expressions)

    @functools.cached_property
    def _operations(self) -> set[str]:
        """The C++ functions of all operations in the program."""
        made = (e for f in self.program.functions for s in statements_of(f.body) for e in own_expressions(s))
        return {e.function for e in made if isinstance(e, ir.Op)}

    def _operators(self) -> list[str]:
        """The symbols of functions of the user's in C."""
        return sorted({operator_parts(name)[0] for name in self._operations if name.startswith(OPERATOR)})

    def _copies_deeply(self) -> bool:
        return "deep_copy" in self._operations

    def _renewed(self) -> set[Type]:
        """The classes of objects that are made straight in a field or a list."""
        statements = (s for f in self.program.functions for s in statements_of(f.body))
        return {made.type for s in statements if (made := renewed_by(s)) is not None}

    def _reached(self) -> list[ir.Function]:
        """The functions that something calls: passes put some into all of their callers."""
        roots = [*self.program.entries, *(p.function for p in self.program.protocols), *self.post_inits.values(), *self.texts.values()]
        found = reached_from(roots, self.functions)
        return [f for f in self.program.functions if f.name in found]

    def _post_init(self, c: ir.Class) -> str:
        """The statement that runs __post_init__ of an object that the caller made; "" without one."""
        function = self.functions.get(self.post_inits.get(c.type.id, ""))
        if function is None:
            return ""
        call = f"{function_identifier(function.name)}(ctx, object)"
        return f"if (!{call}) return py::Failure{{}};" if function.raises else f"{call};"

    def _constants(self) -> str:
        members = {e.type.id: [m for m, _ in e.members] for e in self.program.enums}
        classes = {c.type: c.fields for c in self.program.classes}
        writer = ConstantWriter(
            self.program, self.object_names, lambda id, name: members[id].index(name), classes.__getitem__
        )
        return writer.write()

    def _function(self, f: ir.Function) -> dict:
        parameters = ["[[maybe_unused]] Instance& ctx"]
        assigned = {name for s in statements_of(f.body) for name in assigned_names(s)}
        parameters += [
            f"[[maybe_unused]] {parameter(name, type, f.generator or name in assigned)}" for name, type in f.parameters
        ]
        emitter = Emitter(self.program, f, self.raising, self.files, self.holders, self.minor >= 14)
        return {
            "prototype": f"static {self._result(f)} {function_identifier(f.name)}({', '.join(parameters)})",
            "doc": f.doc.replace("\n", " "),
            "body": "\n".join(emitter.body()),
        }

    def _result(self, f: ir.Function) -> str:
        if f.generator:
            return cpp_type(f.result)
        if f.result == NONE:
            return "py::Status" if f.raises else "void"
        return f"py::Result<{cpp_type(f.result)}>" if f.raises else cpp_type(f.result)

    def _boundary(self, entries: list[Entry]) -> set[Type]:
        """The types that arguments and results of the entries have in them."""
        fields = {c.type: [f.type for f in c.fields] for c in self.program.classes}
        left = [t for e in entries for _, t in e.parameters] + [self.functions[e.function].result for e in entries]
        found: set[Type] = set()
        while left:
            for part in parts_of(left.pop()) - found:
                found.add(part)
                left += fields.get(part, [])
        return found

    def _converts(self, entries: list[Entry]) -> list[dict]:
        made = [convert_enum(e) for e in self.program.enums]
        made += [convert_recursive(t) for t in sorted(self._boundary(entries), key=str) if isinstance(t, RecursiveType)]
        for c in self.program.classes:
            if c.type not in self._boundary(entries):
                continue
            if c.type.id == BYTEARRAY:
                made.append(convert_bytearray(c))
                continue
            info = {f["name"]: f for f in self.snapshot["classes"][c.type.id].get("fields", [])}
            made.append(convert_class(c, [info.get(f.name, {}).get("init", True) for f in c.fields if f.name != DICT]))
        return made

    def _entry(self, e: Entry, manifest: dict, namespace: str) -> dict:
        f = self.functions[e.function]
        # A parameter may be called as the function is, or as what the template calls something.
        names = [f"{identifier(p['name'])}_argument" for p, _ in e.parameters]
        call = f"::{namespace}::{function_identifier(f.name)}({', '.join(['ctx', *(f'*{n}' for n in names)])})"
        if f.result == NONE and not f.generator:
            failing = f"    if (!{call}) return py::Failure{{}};\n    return py::None{{}};"
            call_text = failing if f.raises else f"    {call};\n    return py::None{{}};"
        else:
            call_text = f"    return {call};"
        parameters = [
            {"name": name, "type": cpp_type(type), "text": quote(p["name"].encode())}
            for name, (p, type) in zip(names, e.parameters)
        ]
        compact = json.dumps(manifest, sort_keys=True, separators=(",", ":"))
        return {
            "program": f"Program_{identifier(f.name)}",
            "returns": cpp_type(f.result),
            "name": quote(manifest["name"].encode()),
            "parameters": parameters,
            "signature": _long_literal(compact),
            "call": call_text,
            "symbol": e.symbol,
        }

    def _header(self, e: Entry, manifest: dict) -> dict:
        f = self.functions[e.function]
        shown = [f"{p['name']}: {type}" + (" = …" if "default" in p else "") for p, type in e.parameters]
        return {
            "title": f"The predictor {self.name}, compiled from {manifest['source']}.",
            "signature": f"{manifest['name']}({', '.join(shown)}) -> {f.result}".replace("*/", "* /"),
            "doc": manifest["doc"].replace("*/", "* /").splitlines(),
            "parameters": [s.replace("*/", "* /") for s in shown],
            "result": str(f.result),
            "guard": f"{e.symbol.upper()}_H_",
            "symbol": e.symbol,
        }


def _exception_pointer(name: str | None) -> str:
    """The address of an exception class, outside of the program's namespace."""
    return "nullptr" if name is None else f"&{'user::' if ':' in name else ''}{exception_type(name)}"


@functools.cache
def templates() -> dict[str, jinja2.Template]:
    """The frames of the three files that are written."""
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_template), undefined=jinja2.StrictUndefined, keep_trailing_newline=True
    )
    return {name: environment.get_template(name) for name in ("source.cc.j2", "header.h.j2", "entry.cc.j2")}


def _template(name: str) -> str:
    return (Path(__file__).parent / "templates" / name).read_text(encoding="utf-8")


def _long_literal(text: str) -> str:
    pieces = [text[i : i + _LITERAL] for i in range(0, len(text), _LITERAL)] or [""]
    return "\n".join(f"      {quote(p.encode())}" for p in pieces)


def _tidy(text: str) -> str:
    """No trailing blanks, no more than one empty line."""
    lines: list[str] = []
    for line in text.splitlines():
        line = line.rstrip()
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines) + "\n"
