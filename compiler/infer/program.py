"""Inference of a whole program: from the snapshot and its sources to the typed IR.

Functions are specialised for the types they are called with, each once. Rounds are run until no slot grows (see
solver); the diagnostics and the IR of the last round count.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from compiler.diagnostics.diagnostic import NO_SPAN, Diagnostic, DiagnosticError, InternalError, Label, Sink, Span
from compiler.infer.annotations import BadAnnotation, type_of_annotation
from compiler.infer.assembly import assemble
from compiler.infer.class_copies import ClassCopies
from compiler.infer.classes import DICT, ClassTable
from compiler.infer.constants import Constants
from compiler.infer.declared_results import check_result
from compiler.infer.dict_kinds import behaviours, mixed_dicts
from compiler.infer.exception_classes import is_builtin_subclass
from compiler.infer.frame import Frame
from compiler.infer.functions import FunctionTable
from compiler.infer.global_names import Globals
from compiler.infer.library import add_library, operation_id
from compiler.infer.local_classes import LocalClasses, check
from compiler.infer.protocols import Protocols
from compiler.infer.solver import Solver
from compiler.infer.statements import infer_body
from compiler.infer.values import Static, Thing, Value, Variable, shape_of
from compiler.ir import nodes as ir
from compiler.ir.walk import count_reads
from compiler.ops.declarations import Operations
from compiler.syntax import nodes as n
from compiler.syntax.keyword_uses import needs_dict
from compiler.syntax.reader import Module, read_module
from compiler.syntax.scopes import changing_names
from compiler.syntax.webs import Webs, find_webs
from compiler.types.types import NEVER, UNBOUND, Type

MAXIMUM_ROUNDS = 40
MAXIMUM_INSTANCES = 3000  # specialisations of one program: a call that makes ever new types must end
MAXIMUM_NESTING = 12  # of one function in itself: a type that doubles in each soon fills the memory


@dataclass(eq=False)
class Instance:
    """A function specialised for its arguments' types."""

    key: Hashable
    name: str
    parameters: tuple[tuple[str, Type], ...]
    types: tuple[Type, ...]  # of the parameters, with the slots of the first call
    function: ir.Function | None = None
    recursive: bool = False
    failed: bool = False  # an error in it was reported, so what it returns may not be known
    calls: set[str] = field(default_factory=set)


class ProgramInference:
    def __init__(self, snapshot: dict, operations: Operations):
        add_library(snapshot)
        self.snapshot = snapshot
        self.operations = operations
        self.python_version = tuple(int(x) for x in snapshot.get("python", "3.11").split(".")[:2])
        self.sources = {path: s["text"] for path, s in snapshot["sources"].items()}
        self.sink = Sink()
        self.classes = ClassTable(self, snapshot)
        self.solver = Solver(self.classes.are_related)
        self.constants = Constants(self, snapshot)
        self.functions = FunctionTable(self)
        self.protocols = Protocols(self)
        self.local_classes = LocalClasses(self)
        self.copies = ClassCopies(self)
        self.sessions: dict[str, dict] = {}
        self.webs: dict[int, Webs] = {}
        self.state: dict[tuple[str, ...], str] = {}  # variables that functions assign -> the objects that are their cells
        self.library_copies: dict[tuple, str] = {}  # place that makes instances of a library's class -> class id
        self._modules: dict[str, Module] = {}
        self._made: dict[int, tuple[n.Node, n.FunctionDef]] = {}  # by the id of the node it was made of, kept alive
        self.several: set[Hashable] = set()  # functions that are called with several types
        self.known: set[tuple[Hashable, str]] = set()  # functions and parameters of theirs: see known_parameters.py
        self.wanted: set[tuple[Hashable, str]] = set()  # those that should be, as far as this round found out
        self.doubtful = 0  # more than 0: what is inferred may never run, as where a value is one of several functions
        self.stopping: frozenset[str] | None = None  # see stopping.py
        self._changing: dict[int, frozenset[str]] = {}  # by the id of a function's node
        self._needs_dict: dict[int, bool] = {}
        self._syntax: dict[str, n.FunctionDef | n.Lambda] = {}
        self._functions: dict[str, ir.Function] = {}
        self.instances: dict[Hashable, Instance] = {}
        self.active: list[Instance] = []
        self.names: dict[str, int] = {}
        self.entry_types: dict[str, list[Type]] = {}
        self._post_inits: dict[str, str] = {}
        self.calling: object = None  # what the innermost call being inferred calls
        self.here = NO_SPAN  # of the statement being inferred, for a report of a mistake of ours
        self.exceptions: dict[str, None] = {}  # user exception classes the program raises or catches
        self.made_exceptions: dict[str, None] = {}  # those with attributes or methods that it makes objects of
        self.exception_texts: dict[str, str] = {}  # of those the specialised __str__, where they have one
        self.caches: dict[str, dict[str, None]] = {}  # function under lru_cache -> the keys of its dicts
        self.cache_forms: dict[tuple, list] = {}  # such a function, how it is called -> the types of arguments, in this round
        self.counted_caches: set[str] = set()  # such functions whose cache_info() is asked for
        self.interrupts = False  # whether generators are closed or thrown exceptions into
        self.guards = False  # whether generators have clauses that run when they are dropped
        self.views: set[Type] = set()  # the types of iterators that may be views of dicts, which have a text
        self.sends = False  # whether generators are sent values
        self.throws = False  # whether throw() is called
        self.without_reason: dict[Hashable, Span] = {}  # see Frame.check_reason
        self.tests_objects = False  # whether a __bool__ or __len__ of the program's own is asked by a test
        self.compares_to_others = False  # whether comparisons give something else than a bool
        self.widens = False  # whether lists that operations make take items of other types
        self.reads_arguments = False  # whether the args of exceptions are asked for
        self.conversions: set[str] = set()  # operations that encode or decode, for the object of a UnicodeError
        self.contexts = False  # whether the __context__ of exceptions is asked for
        self.catching: list[frozenset[str]] = []  # exceptions that try statements around what is being inferred take

    # --- sources ---

    def syntax(self, id: str) -> n.FunctionDef | n.Lambda:
        if id not in self._syntax:
            info = self.snapshot["functions"][id]
            path = info["source"]
            if path not in self._modules:
                self._modules[path] = read_module(path, self.sources[path])
            module = self._modules[path]
            if info["kind"] == "lambda" or info["name"] == "<lambda>":
                self._syntax[id] = module.lambda_at(info["line"], column=info["column"])
            else:
                self._syntax[id] = module.function_at(info["line"])
        return self._syntax[id]

    def add_source(self, path: str, text: str, functions: dict[str, dict]) -> None:
        """Adds functions that are written for this program."""
        self.snapshot["sources"][path] = {"text": text}
        self.sources[path] = text
        self.snapshot["functions"].update(functions)

    def made_once(self, node: n.Node, make: Callable[[n.Node], n.FunctionDef]) -> n.FunctionDef:
        """What `make` makes of the node, the same in every round."""
        if id(node) not in self._made:
            self._made[id(node)] = (node, make(node))
        return self._made[id(node)][1]

    def changing_names(self, function: n.FunctionDef) -> frozenset[str]:
        """The function's variables that may be assigned more than once."""
        if id(function) not in self._changing:
            self._changing[id(function)] = changing_names(function)
        return self._changing[id(function)]

    def needs_dict(self, function: n.FunctionDef | n.Lambda, name: str) -> bool:
        """Whether the function uses its parameter **name in ways that need a dict."""
        if id(function) not in self._needs_dict:
            self._needs_dict[id(function)] = needs_dict(function, name)
        return self._needs_dict[id(function)]

    def webs_of(self, function: n.FunctionDef | n.Lambda) -> Webs:
        if id(function) not in self.webs:
            self.webs[id(function)] = find_webs(function)
        return self.webs[id(function)]

    def globals_of(self, id: str) -> Globals:
        return Globals(self.constants, id, self.snapshot["functions"][id])

    # --- rounds ---

    def run(self, entries: list[str]) -> ir.Program:
        """The typed program; raises DiagnosticError after filling the sink when the program has errors."""
        while True:
            program, failure = None, None
            try:
                program = self._settled(entries)
            except DiagnosticError as error:
                failure = error
            if self.copies.refine(self._count_errors(failure)):
                self._forget_types()
            elif failure is not None:
                raise failure
            else:
                return program

    def _count_errors(self, failure: DiagnosticError | None) -> int:
        """How many there are, or very many where the types did not become known."""
        if failure is None:
            return 0
        found = [d for d in self.sink.diagnostics if d.severity == "error"]
        return len(found) if failure.diagnostic in found else sys.maxsize

    def _forget_types(self) -> None:
        """What was found out before is not of the program as it will be inferred from now on."""
        self.solver = Solver(self.classes.are_related)
        self.functions.start_again()
        self.copies.forget_types()

    def _settled(self, entries: list[str]) -> ir.Program:
        left = MAXIMUM_ROUNDS
        while left:
            left -= 1
            self._start_round()
            exported = [self._entry(id) for id in entries]
            self.copies.end_round()
            if self.functions.has_news or self.copies.has_news:
                self._forget_types()
                left = MAXIMUM_ROUNDS
            elif not self.solver.changed and self.functions.is_settled():
                if self.sink.has_errors and (self._find_several() or self._find_known()):
                    continue
                if self.solver.mixed is not None and not self.sink.has_errors:
                    self.sink.add(mixed_dicts(self.solver.mixed))
                if self.without_reason and not self.sink.has_errors:
                    self.here = next(iter(self.without_reason.values()))
                    raise InternalError("this gives nothing, and nothing says why")
                made = assemble(self, [i.name for i in exported if i is not None])
                if not self.solver.records.is_wrong(self, made):
                    return made
        raise DiagnosticError(
            Diagnostic("inference-limit", "the types of this program do not settle", NO_SPAN, help="annotate the "
                       "containers and variables whose type keeps growing")
        )  # fmt: skip

    def _find_several(self) -> bool:
        """Whether functions are called with several types that were not known to be: their mistakes may be those of one of them."""
        before = len(self.several)
        called = Counter(key[0] for key in self.instances)
        self.several |= {function for function, times in called.items() if times > 1}
        return len(self.several) > before

    def _find_known(self) -> bool:
        """Whether parameters should be known that were not known to be: what is wrong may be that they were not."""
        before = len(self.known)
        self.known |= self.wanted
        return len(self.known) > before

    def _start_round(self) -> None:
        self.solver.start_round()
        self.sink.diagnostics.clear()
        self.instances.clear()
        self.names.clear()
        self.active.clear()
        self.constants.used.clear()
        self.functions.start_round()
        self.exception_texts.clear()
        self._post_inits.clear()
        self.catching.clear()
        self.protocols.clear()
        self.local_classes.start_round()
        self.copies.start_round()
        self.cache_forms.clear()
        self.without_reason.clear()

    def _entry(self, id: str) -> Instance | None:
        node = self.syntax(id)
        info = self.snapshot["functions"][id]
        arguments: list[tuple[str, Thing]] = []
        for p, parameter in zip(info["parameters"], node.parameters):
            type = self._parameter_type(p, parameter, info)
            if type is None:
                continue
            arguments.append((p["name"], Value(type, ir.Local(self.solver.resolve(type), p["name"]))))
        if len(arguments) < len(info["parameters"]):
            return None
        self._boundary_classes()
        self.entry_types[id] = [v.type for _, v in arguments]
        instance = self.instance(id, node, arguments, self.globals_of(id), {}, info["name"])
        check_result(self, node, info, instance)
        check(self)
        return instance

    def _parameter_type(self, p: dict, parameter: n.Parameter, info: dict) -> Type | None:
        if p["kind"] in ("var_positional", "var_keyword"):
            self.sink.add(
                Diagnostic("entry-parameter", f"the predictor '{info['name']}' cannot take any number of arguments", parameter.span,
                           "native code is given each parameter by its name",
                           help=f"take a list instead: {p['name']}: list[str]" if p["kind"] == "var_positional" else
                           f"take a dict instead: {p['name']}: dict[str, str]")
            )  # fmt: skip
            return None
        if p["annotation"] is None:
            self.sink.add(
                Diagnostic(
                    "unannotated-parameter",
                    f"parameter '{p['name']}' of the predictor '{info['name']}' has no annotation",
                    parameter.span,
                    "its type is part of the native interface",
                    help=f"write {p['name']}: str, or int, float, bytes, list[float], a dataclass, …",
                )
            )
            return None
        try:
            type = type_of_annotation(p["annotation"], self.classes)
            self.classes.declare(type)
            return type
        except BadAnnotation as bad:
            span = parameter.annotation.span if parameter.annotation else parameter.span
            self.sink.add(
                Diagnostic(
                    "unsupported-annotation",
                    f"parameter '{p['name']}' cannot be passed to native code as {bad.text}",
                    span,
                    "native code must know its type exactly",
                    help=bad.help,
                )
            )
            return None

    def catches(self, exception: str) -> bool:
        """Whether a try statement around what is being inferred takes the builtin exception."""
        return any(not names or any(":" not in name and is_builtin_subclass(exception, name) for name in names) for names in self.catching)

    def name_at(self, call: Span) -> str:
        """What is called there, as it is written: "math.sqrt" of math.sqrt(x)."""
        line = self.sources[call.path].splitlines()[call.line - 1][call.column :]
        return line.split("(")[0].strip()

    # --- instances ---

    def instance(
        self,
        identity: Hashable,
        node: n.FunctionDef | n.Lambda,
        arguments: list[tuple[str, Thing]],
        globals,
        captures: dict[str, Thing],
        name: str,
        caller: tuple[Frame, Span] | None = None,
        unsettled: frozenset[Variable] = frozenset(),
    ) -> Instance:
        """The specialisation for these arguments (and captured variables), inferred when it is new in this round."""
        key = (identity, tuple((k, self._key(v)) for k, v in [*arguments, *sorted(captures.items())]), unsettled)
        known = self.instances.get(key)
        if known is not None:
            if known in self.active:
                for instance in self.active[self.active.index(known) :]:
                    instance.recursive = True
            return known
        nested = sum(i.key[0] == identity for i in self.active)
        if len(self.instances) >= MAXIMUM_INSTANCES or len(self.active) > 200 or nested >= MAXIMUM_NESTING:
            raise DiagnosticError(self._ever_new_types(name, node, caller))
        values = [(k, v) for k, v in arguments if isinstance(v, Value)]
        captured = [(k, v) for k, v in sorted(captures.items()) if isinstance(v, Value)]
        webs = self.webs_of(node)
        parameters = tuple((webs.parameters.get(k, k), self.solver.resolve(v.type)) for k, v in values)
        parameters += tuple((f"captured_{k}", self.solver.resolve(v.type)) for k, v in captured)
        types = tuple(v.type for _, v in [*values, *captured])
        instance = Instance(key, self._unique(name), parameters, types)
        self.instances[key] = instance
        self.active.append(instance)
        frame = Frame(self, key, node, webs, globals, captures)
        if isinstance(globals, Globals) and globals.owner is None:
            globals.owner = key
        frame.caller = caller
        frame.unsettled = unsettled
        frame.argument_types = types
        reported = self.sink.reported
        doubtful = self.doubtful
        self.doubtful += caller is not None and caller[0].may_never_run()
        instance.function = self._infer(frame, instance, node, arguments, captured)
        self.doubtful = doubtful
        instance.failed = self.sink.reported > reported
        self.active.pop()
        return instance

    def _ever_new_types(self, name: str, node: n.FunctionDef | n.Lambda, caller: tuple[Frame, Span] | None) -> Diagnostic:
        span = node.name_span if isinstance(node, n.FunctionDef) else node.span
        called = (Label(span, "the function called"),)
        return Diagnostic(
            "specialisation-limit", f"{name}() calls itself with ever new types", caller[1] if caller else span,
            "each call is of another type", called if caller else (),
            "give the recursion one type: build a list or a dataclass instead of nested tuples",
        )  # fmt: skip

    def _infer(self, frame: Frame, instance: Instance, node, arguments, captured) -> ir.Function:
        for name in sorted(frame.webs.unbound):
            if name not in frame.webs.parameters.values():
                frame.solver.grow(frame.web_key(name), UNBOUND)
        spans = {p.name: p.span for p in node.parameters}
        for k, thing in arguments:
            web = frame.webs.parameters.get(k, k)
            if isinstance(thing, Value):
                frame.origins[web] = (web, frame.caller[1] if frame.caller else spans.get(k, node.span))
                frame.solver.grow(frame.web_key(web), thing.type)
                frame.env[web] = thing.type
                frame.local_types[web] = self.solver.resolve(thing.type)
            else:
                frame.env[web] = thing
        frame.captures = dict(frame.captures)
        for k, thing in captured:
            local = f"captured_{k}"
            frame.local_types[local] = self.solver.resolve(thing.type)
            frame.captures[k] = Value(thing.type, ir.Local(self.solver.resolve(thing.type), local))
        here = self.here
        body, result = infer_body(frame, instance, arguments)
        self.here = self.solver.here = here
        parameters = {k for k, _ in instance.parameters}
        used = _locals_in(body)
        return ir.Function(
            instance.name,
            instance.parameters,
            result,
            tuple(sorted((k, t) for k, t in frame.local_types.items() if k in used and k not in parameters)),
            tuple(body),
            _describe(node, instance),
            recursive=instance.recursive,
            generator=isinstance(node, n.FunctionDef) and node.is_generator,
            span=node.span,
        )

    def _key(self, thing: Thing) -> Hashable:
        if isinstance(thing, Static):
            return "static", shape_of(thing)
        type = self.solver.resolve(thing.type, NEVER)
        return type, behaviours(type)

    def _unique(self, name: str) -> str:
        base = "".join(c if c.isalnum() else "_" for c in name).strip("_") or "function"
        if base not in self.names and self.functions.has_class(base):
            base = f"{base}_function"
        made = base
        while made in self.names:  # of another function that is called `base_2`, too
            self.names[base] += 1
            made = f"{base}_{self.names[base]}"
        self.names[made] = 1
        return made

    def _boundary_classes(self) -> None:
        """Specialises the __post_init__ of classes that the caller makes instances of."""
        for class_id in list(self.classes.used):
            function = self.classes.method(class_id, "__post_init__")
            if DICT in self.classes.fields(class_id) and self.classes.is_dataclass(class_id):
                function = operation_id("builtins._begin_attributes" if function is None else "builtins._begin_attributes_first")
            takes_more = any(f.get("init_only") for f in self.classes.info(class_id).get("fields", []))
            is_local = ".<locals>." in class_id  # which no caller knows
            if function is not None and class_id not in self.classes.enums and not takes_more and not is_local:
                type = self.classes.type_of(class_id)
                node = self.syntax(function)
                name = node.parameters[0].name
                receiver = Value(type, ir.Local(type, name))
                made = self.instance(function, node, [(name, receiver)], self.globals_of(function), {}, "__post_init__")
                self._post_inits[class_id] = made.name

    def post_inits(self) -> dict[str, str]:
        """Class ids to the functions that run their __post_init__."""
        return dict(self._post_inits)

    def exception_bases(self) -> list[tuple[str, list[str]]]:
        """The user's exception classes that are used, bases first, each with its bases."""
        ordered: dict[str, list[str]] = {}

        def visit(id: str) -> None:
            if id in ordered:
                return
            bases = self.classes.exception_bases(id)
            for base in bases:
                if ":" in base:
                    visit(base)
            ordered[id] = bases

        for id in self.exceptions:
            visit(id)
        return list(ordered.items())

def _describe(node: n.FunctionDef | n.Lambda, instance: Instance) -> str:
    name = node.name if isinstance(node, n.FunctionDef) else "lambda"
    shown = ", ".join(f"{k}: {t}" for k, t in instance.parameters)
    return f"{name}({shown}) of {node.span.path}:{node.span.line}"


def _locals_in(body) -> set[str]:
    return set(count_reads(tuple(body), assigned=True))
