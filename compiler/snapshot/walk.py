"""The work list of the snapshot: everything the entry reaches, each thing once.

Identities are given in the order of first reach, and every step goes through names in sorted order, so the
result depends on the program alone. Objects are kept alive until the end: an id must not be given twice.
"""

from __future__ import annotations

import contextlib
import sys
from collections import deque
from types import FunctionType

from . import arrays, heap, values
from .annotations import Annotations, Record
from .classes import class_record, struct_sequence_class
from .dispatch import dispatch_record, is_dispatcher
from .errors import SnapshotError
from .functions import function_record
from .names import Names, is_a, library_name
from .sessions import Models
from .source import Definition, SourceFile
from .tree import Tree
from .virtual_bases import mark_virtual_bases

# A program that reaches more is caught in some framework; the rest of it is named but not read.
FUNCTION_LIMIT = 2000
_MANAGER = contextlib.contextmanager(iter).__code__  # of what contextmanager() makes of any function
_MANAGED = contextlib.ContextDecorator()(iter).__code__  # of what a manager as a decorator makes of any function


class Walk:
    """Collects `functions`, `classes`, `objects` and `sources()` as records of JSON."""

    def __init__(self, tree: Tree, names: Names, files: arrays.SideFiles, models: Models) -> None:
        self.tree, self.names, self.files, self.models = tree, names, files, models
        self.functions: dict[str, Record] = {}
        self.classes: dict[str, Record] = {}
        self.objects: dict[str, Record] = {}
        self._annotations = Annotations(self.class_id, self.value)
        self._files: dict[str, SourceFile] = {}
        self._sources: dict[str, tuple[str, SourceFile, set[int]]] = {}  # module, text, lines of what was reached
        self._alive: list[object] = []
        self._function_ids: dict[int, str] = {}
        self._class_ids: dict[int, str | None] = {}
        self._object_ids: dict[int, str] = {}
        self._immutable: dict[int, Record] = {}
        self._sessions: dict[int, Record] = {}
        self._cell_ids: dict[int, str] = {}
        self._taken: set[str] = set()
        self._arrays: list[tuple[int, int, str]] = []
        self._queue: deque = deque()
        self._followed: dict[str, type] = {}  # classes by their identities
        self._local_classes: dict[int, tuple[Definition, list[str]]] = {}  # that functions define, by id
        self._marks: dict[str, Record] = {}  # of functions under contextlib.contextmanager, and of methods under functools.lru_cache

    def run(self, entry: FunctionType) -> Record:
        """Record the entry and all it reaches; the entry's VALUE, which is opaque when it has no source."""
        found = self.function(entry)
        while self._queue:
            step, *arguments = self._queue.popleft()
            step(*arguments)
        self._mark_shared_memory()
        mark_virtual_bases(self._followed, self.classes)
        return found

    def type(self, annotation: object, namespace: dict[str, object]) -> Record:
        return self._annotations.type(annotation, namespace)

    def value(self, thing: object) -> Record:
        """The value where it is mentioned: inline, or a reference to a heap constant."""
        known = self._object_ids.get(id(thing))
        if known is None:
            inline = self._inline(thing)
            if inline is not None:
                return inline
            known = self._object_ids[id(thing)] = str(len(self._object_ids) + 1)
            self._alive.append(thing)
            self._queue.append((self._record_object, known, thing))
        return {"kind": "ref", "id": known}

    def _inline(self, thing: object) -> Record | None:
        try:
            return values.inline_value(self, thing)
        except SnapshotError:
            raise
        except Exception as error:  # the object's own code failed, or it nests too deeply
            return values.opaque(thing, f"reading it failed: {type(error).__name__}")

    def immutable(self, thing: tuple | frozenset) -> Record:
        """Tuples and frozensets are written inline; what many functions mention is worked out once."""
        known = self._immutable.get(id(thing))
        if known is None:
            known = self._immutable[id(thing)] = heap.heap_value(self, thing)
            self._alive.append(thing)
        return known

    def session(self, session: object) -> Record:
        known = self._sessions.get(id(session))
        if known is None:
            known = self.models.session(session)
            if known is None:
                known = values.opaque(session, "the session does not tell which model it was made from")
            self._sessions[id(session)] = known
            self._alive.append(session)
        return known

    def struct_sequence(self, thing: tuple) -> Record:
        """sys.version_info and the like: named tuples of Python's own."""
        kind = type(thing)
        identity = f"{kind.__module__}:{kind.__qualname__}"
        if identity not in self.classes:
            self.classes[identity] = struct_sequence_class(self, thing)
        fields = {name: self.value(part) for name, part in zip(kind.__match_args__, thing)}
        known = self._object_ids[id(thing)] = str(len(self._object_ids) + 1)
        self._alive.append(thing)
        self.objects[known] = {"kind": "instance", "class": identity, "fields": fields}
        return {"kind": "ref", "id": known}

    def cell(self, cell: object) -> str:
        """The identity of a variable that closures share."""
        self._alive.append(cell)
        return self._cell_ids.setdefault(id(cell), str(len(self._cell_ids) + 1))

    def function(self, function: FunctionType) -> Record:
        known = self._function_ids.get(id(function))
        if known is not None:
            return {"kind": "function", "id": known}
        if is_dispatcher(function):
            return dispatch_record(self, function)
        if function.__code__ is _MANAGER and is_a(getattr(function, "__wrapped__", None), FunctionType):
            return self._manager(function.__wrapped__)
        if function.__code__ is _MANAGED:
            captured = dict(zip(_MANAGED.co_freevars, (cell.cell_contents for cell in function.__closure__)))
            return self._managed(captured["self"], captured["func"])
        module, filename = function.__globals__.get("__name__"), function.__code__.co_filename
        if not self.names.follows(module, filename):
            if self._is_without_file(filename):
                return values.opaque(function, "it was made by exec, and its source is lost")
            return {"kind": "library", "name": library_name(function)}
        found = self.source_of(filename).function(function.__code__) if self._has_source(filename) else None
        if found is None and filename.startswith("<frozen "):
            return {"kind": "library", "name": library_name(function)}
        if found is None:
            return values.opaque(function, "its source cannot be found")
        if len(self._function_ids) >= FUNCTION_LIMIT:
            return values.opaque(
                function, f"it lies beyond the first {FUNCTION_LIMIT} functions that the predictor reaches"
            )
        known = self._function_ids[id(function)] = self._identity(f"{module}:{found.qualname}")
        self._alive.append(function)
        self._queue.append((self._record_function, known, function, found))
        return {"kind": "function", "id": known}

    def _manager(self, generator: FunctionType) -> Record:
        """contextlib.contextmanager: the generator function beneath, marked."""
        value = self.function(generator)
        self.mark(value, {"manager": True})
        return value

    def _managed(self, manager: contextlib.ContextDecorator, function: object) -> Record:
        """@manager on a function: each call of it makes the manager anew, where it is one of a generator's."""
        if type(manager) is contextlib._GeneratorContextManager:
            keywords = {name: self.value(each) for name, each in manager.kwds.items()}
            make = _partial(self._manager(manager.func), [self.value(each) for each in manager.args], keywords)
        elif type(manager)._recreate_cm is contextlib.ContextDecorator._recreate_cm:
            make = _partial({"kind": "library", "name": "contextlib._same"}, [self.value(manager)])
        else:
            return values.opaque(manager)
        return _partial({"kind": "library", "name": "contextlib._managed"}, [make, self.value(function)])

    def mark(self, value: Record, mark: Record) -> None:
        """Adds to the record of the function that the value is, now or when it is made."""
        if value["kind"] == "function":
            self._marks.setdefault(value["id"], {}).update(mark)
            self.functions.get(value["id"], {}).update(mark)

    def cached_function(self, wrapper: object) -> Record:
        """functools.lru_cache and functools.cache: the function beneath, and that its answers are kept."""
        value = self.value(wrapper.__wrapped__)
        parameters = wrapper.cache_parameters()
        return (
            {**value, "cached": True, "maxsize": parameters["maxsize"], **({"typed": True} if parameters["typed"] else {})}
            if value["kind"] == "function"
            else value
        )

    def class_id(self, cls: type) -> str | None:
        """The identity of a class that is followed; None for those of libraries."""
        if id(cls) in self._class_ids:
            return self._class_ids[id(cls)]
        filename = (
            getattr(sys.modules.get(cls.__module__), "__file__", None) if is_a(cls.__module__, str) else None
        )
        is_followed = self.names.follows(cls.__module__, filename) and self._has_source(filename)
        self._alive.append(cls)
        self._class_ids[id(cls)] = found = (
            self._identity(f"{cls.__module__}:{cls.__qualname__}") if is_followed else None
        )
        if found is not None:
            self._queue.append((self._record_class, found, cls, filename))
        return found

    def local_class(self, cls: type, found: Definition, assigned: list[str]) -> None:
        """Says where a class that a function defines stands, and which attributes its statement assigns when it runs."""
        self._local_classes[id(cls)] = (found, assigned)

    def source_of(self, filename: str) -> SourceFile:
        if filename not in self._files:
            self._files[filename] = SourceFile(filename)
        return self._files[filename]

    def _has_source(self, filename: str) -> bool:
        try:
            self.source_of(filename)
        except (OSError, SyntaxError, ValueError):
            return False
        return True

    def _is_without_file(self, filename: str) -> bool:
        return filename.startswith("<") and not filename.startswith("<frozen ")

    def _identity(self, wanted: str) -> str:
        """The wanted name, numbered when several objects bear it: closures of one def, redefinitions."""
        found, number = wanted, 1
        while found in self._taken:
            number += 1
            found = f"{wanted}#{number}"
        self._taken.add(found)
        return found

    def _source_name(self, filename: str, module: str, found: Definition | None) -> str:
        name = self.tree.source_name(filename) or "<python>/" + module.replace(".", "/") + ".py"
        self._sources.setdefault(name, (module, self.source_of(filename), set()))
        if found is not None:
            self._sources[name][2].add(found.node.lineno)
        return name

    def sources(self) -> dict[str, Record]:
        """What of the source files was reached."""
        return {
            name: {"module": module, "text": source.reached_text(lines)}
            for name, (module, source, lines) in self._sources.items()
        }

    def _record_object(self, identity: str, thing: object) -> None:
        self.objects[identity] = heap.heap_value(self, thing)
        if self.objects[identity]["kind"] == "ndarray" and thing.nbytes:
            self._arrays.append((*arrays.address_range(thing), identity))

    def _record_function(self, identity: str, function: FunctionType, found: Definition) -> None:
        source = self._source_name(function.__code__.co_filename, function.__globals__["__name__"], found)
        record = function_record(self, function, found, source)
        self.functions[identity] = record | self._marks.get(identity, {})

    def _record_class(self, identity: str, cls: type, filename: str) -> None:
        found, assigned = self._local_classes.get(id(cls), (None, None))
        found = found or self.source_of(filename).class_(cls)
        record = class_record(self, cls, found, self._source_name(filename, cls.__module__, found))
        self._followed[identity] = cls
        self.classes[identity] = record if assigned is None else {**record, "assigned": sorted(assigned)}

    def _mark_shared_memory(self) -> None:
        """Arrays that are views of one another: writing to one of them would change the others."""
        self._arrays.sort()
        for index, (_, high, identity) in enumerate(self._arrays):
            for low, _, other in self._arrays[index + 1 :]:
                if low >= high:
                    break
                self.objects[identity].setdefault("shares_memory_with", []).append(other)
                self.objects[other].setdefault("shares_memory_with", []).append(identity)
        for _, _, identity in self._arrays:
            shared = self.objects[identity].get("shares_memory_with")
            if shared:
                shared.sort(key=int)


def _partial(function: Record, args: list[Record], keywords: Record | None = None) -> Record:
    return {"kind": "partial", "function": function, "args": args, "keywords": keywords or {}}
