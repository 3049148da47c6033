"""Copies of the user's classes: where objects of one class hold different types, each kind of them has fields of its own.

The types of fields are found out by use, and all objects of a class share them: a Stack[int] and a Stack[str] in one
program would be stacks of int | str. A class whose fields turn out so is told apart by where its objects come from:
by what its type variables stand for in the call that makes one, or else by the place of that call and the
specialisation of the function around it. Any such division is right, for Python does not see it: a copy has the methods,
the class attributes and the name of its class. So copies are made one again

- where nothing is gained: all their fields are of the same types;
- where they meet in one place, unless the class is generic and its objects do not compare by their fields;
- where one was only made before all types were known.

Then the program is inferred again. Where copies bring more errors than there were without them, there are none.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING

from compiler.infer.classes import COPY, GENERATED
from compiler.infer.type_arguments import bindings_of, is_mixed, kind_of_value, leaves_open, variables_of
from compiler.infer.values import Class, Thing
from compiler.library.sources import NAMESPACE, PREFIX
from compiler.syntax import nodes as n
from compiler.types.types import CLOSURES, NEVER, ClassType, RecursiveType, Type, UnionType, parts_of

if TYPE_CHECKING:
    from compiler.infer.frame import Frame
    from compiler.infer.program import ProgramInference

MAXIMUM_RUNS = 6
MAXIMUM_COPIES = 40  # of one class
MAXIMUM_NESTING = 4  # of copies of one class in what its type variables stand for
MAXIMUM_MAKERS = 2  # of copies made in methods of copies


class ClassCopies:
    def __init__(self, program: ProgramInference):
        self.program = program
        self._split: set[str] = set()  # classes that have copies
        self.bindings: dict[str, dict[str, Type]] = {}  # copy -> what type variables stand for in it
        self.has_news = False  # copies were made one in this round
        self._by_key: dict[Hashable, str] = {}
        self._parent: dict[str, str] = {}  # copy -> the one that it became
        self._makers: dict[str, int] = {}  # copy -> how many copies in whose methods one was made lead to it
        self._made: dict[Hashable, dict[str, None]] = {}  # place -> copies made there, in this round
        self._made_before: dict[Hashable, dict[str, None]] = {}  # the same, since types were forgotten
        self._whole: set[str] = set()  # classes of which copies gained nothing
        self._is_on = True
        self._runs = 0
        self._errors: int | None = None  # that there were with copies
        self._seen: set[Type] = set()  # types that were looked at for copies that meet

    @property
    def split(self) -> set[str]:
        """The classes that have copies."""
        return self._split if self._is_on else set()

    # --- which copy ---

    def of_call(self, frame: Frame, cls: Class, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> str:
        """The class that cls(*args, **keywords) makes an object of."""
        id = cls.id
        if id not in self.split:
            return id
        place = (id, e.span, frame.key[0] if isinstance(frame.key, tuple) else None)
        found = self._find(cls.copy) if cls.copy else self._copy_for(frame, id, bindings_of(frame, id, args, keywords), (place, frame.key))
        for made in (self._made, self._made_before):
            made.setdefault(place, {})[found] = None
        return found

    def class_of(self, id: str) -> Class:
        """The class of an object of class `id`, which makes more of that kind."""
        original = self.program.classes.original(id)
        return Class(original, "" if id == original else id)

    def with_arguments(self, id: str, types: list[Type | None]) -> Class:
        """Class[types]"""
        variables = variables_of(self.program, id)
        if id not in self.split or None in types or len(types) != len(variables):
            return Class(id, alias=True)
        bindings = dict(zip(variables, types))
        return Class(id, self._find(self._copy((id, *sorted(bindings.items())), bindings, 0)), alias=True)

    def of_constant(self, value: dict, id: str) -> str:
        """The class of an object of the module's."""
        if value["class"] not in self.split and value["class"] != NAMESPACE:
            return value["class"]
        kinds = tuple(kind_of_value(self.program, v) for v in value["fields"].values())
        where = id if None in kinds else None
        if value["class"] == NAMESPACE:
            return self._copy((NAMESPACE, "constant", where, *zip(value["fields"], map(str, kinds))), {}, 0)
        found = self._find(self._copy((value["class"], "constant", where, *map(str, kinds)), {}, 0))
        self._made.setdefault(id, {})[found] = None
        return found

    def _copy_for(self, frame: Frame, id: str, bindings: dict[str, Type], place: Hashable) -> str:
        around = self.around(frame)
        makers = max((self._makers.get(c, 0) for c in around), default=-1) + 1
        known = set(bindings) >= set(variables_of(self.program, id))
        if bindings and known and _nesting(self, id, bindings.values()) < MAXIMUM_NESTING:
            return self._find(self._copy((id, *sorted(bindings.items())), bindings, 0))
        if makers > MAXIMUM_MAKERS:
            return next((c for c in around if self.program.classes.original(c) == id), id)
        return self._find(self._copy((place, *sorted(bindings.items())), bindings, makers, id))

    def _copy(self, key: Hashable, bindings: dict[str, Type], makers: int, id: str = "") -> str:
        if key not in self._by_key:
            copy = self.program.classes.add_copy(id or key[0], COPY)
            self._by_key[key] = copy
            self.bindings[copy], self._makers[copy] = bindings, makers
        return self._by_key[key]

    def around(self, frame: Frame) -> tuple[str, ...]:
        """The copies that the frame's function is specialised for."""
        return tuple(self._copies_in(frame.key)) if self.split else ()

    def _copies_in(self, key: object) -> list[str]:
        if isinstance(key, Type):
            return sorted(part.id for part in parts_of(key) if isinstance(part, ClassType) and self.program.classes.original(part.id) in self.split)
        if isinstance(key, tuple):
            return [c for part in key for c in self._copies_in(part)]
        return []

    def _find(self, copy: str) -> str:
        while copy in self._parent:
            copy = self._parent[copy]
        return copy

    # --- making them one ---

    def _unite(self, copies: Iterable[str]) -> None:
        roots = sorted({self._find(c) for c in copies}, key=_number)
        for other in roots[1:]:
            self._parent[other] = roots[0]
            self.has_news = True

    def note_compared(self, *types: Type) -> None:
        """Values of these types are compared: objects of one class by their fields, of whatever copies they are."""
        if self.split:
            self._unite_in({p for t in types for p in parts_of(self.program.solver.resolve(t))}, self._is_compared_by_fields)

    def _is_compared_by_fields(self, id: str) -> bool:
        return self.program.classes.special(id, "__eq__") == GENERATED

    def _unite_in(self, types: Iterable[Type], is_one) -> None:
        """Makes the copies of a class among the types one, of each class that this holds of."""
        met: dict[str, list[str]] = {}
        for type in types:
            if isinstance(type, ClassType) and self.program.classes.original(type.id) in self.split:
                met.setdefault(self.program.classes.original(type.id), []).append(type.id)
        for id, copies in met.items():
            if len(copies) > 1 and is_one(id):
                self._unite(copies)

    def start_round(self) -> None:
        self._made.clear()

    def end_round(self) -> None:
        """Finds classes to be told apart, and makes copies one that meet in a place."""
        if not self._is_on:
            return
        found = self._classes_to_split()
        self.has_news |= bool(found)
        self._split |= found
        for type in set(self.program.solver.bounds()) - self._seen:
            self._seen.add(type)
            for part in parts_of(type):
                if isinstance(part, UnionType):
                    self._unite_in(part.members, lambda id: not self._is_generic(id) or self._is_compared_by_fields(id))
        for id in sorted(self.split):
            if sum(1 for c in self._live() if self.program.classes.original(c) == id) > MAXIMUM_COPIES:
                self._keep_whole([id])

    def forget_types(self) -> None:
        self.has_news = False
        self._made.clear()
        self._made_before.clear()
        self._seen.clear()
        self.program.classes.used.clear()
        for id in self._split:
            self.program.classes.attributes.pop(id, None)

    def _live(self) -> set[str]:
        return {c for copies in self._made.values() for c in copies}

    # --- between runs ---

    def refine(self, errors: int) -> bool:
        """Whether the program, all of whose types are known, has to be inferred again, with other copies."""
        if not self.split and self._is_on or self._errors is not None and errors <= self._errors:
            return False
        self._runs += 1
        if self._is_on and self._runs < MAXIMUM_RUNS and (self._unite_stale() | self._unite_equal()):
            return True
        if not errors:
            return False
        self._is_on = not self._is_on  # at first without copies; where that is worse, once more with them
        self._errors = errors
        return True

    def _keep_whole(self, ids: Iterable[str]) -> None:
        self._whole.update(ids)
        self._split.difference_update(ids)
        self.has_news = True

    def _is_generic(self, id: str) -> bool:
        return bool(self.program.classes.info(id).get("type_parameters"))

    def _classes_to_split(self) -> set[str]:
        """Those with fields of several types, and those that hold them."""
        classes, solver = self.program.classes, self.program.solver
        parts: dict[str, set[Type]] = {}
        for id in classes.used:
            if self._may_be_split(id):
                parts[id] = {p for f in classes.fields(id) if self._may_differ(id, f) for p in parts_of(solver.resolve(classes.field_type(id, f), NEVER))}
        found = {id for id in parts if any(is_mixed(part, self._is_generic(id)) for part in parts[id])}
        held = found | self._split
        while more := {id for id in parts if id not in held and any(isinstance(p, ClassType) and classes.original(p.id) in held for p in parts[id])}:
            found |= more
            held |= more
        return found

    def _may_be_split(self, id: str) -> bool:
        classes = self.program.classes
        if id in self._split or id in self._whole or classes.original(id) != id:
            return False
        if ".<locals>." in id or id.startswith((PREFIX, CLOSURES, NAMESPACE)) or classes.info(id)["kind"] not in ("class", "dataclass", "namedtuple"):
            return False
        return not classes.is_exception(id) and classes.method(id, "__new__") is None

    def _may_differ(self, id: str, field: str) -> bool:
        """Whether the field's annotation leaves open what it holds: with `int | str` all objects are of one kind."""
        info = self.program.classes.field_info(id, field)
        return self._is_generic(id) or info is None or leaves_open(info["type"])

    def _unite_stale(self) -> bool:
        """Makes copies that only were made before all types were known one with those made in their places later."""
        live, found = self._live(), False
        for place, copies in self._made_before.items():
            now = list(self._made.get(place, ()))
            for stale in copies:
                if stale not in live and now and self._find(stale) not in live:
                    self._unite([stale, next((c for c in now if self._covers(c, stale)), now[0])])
                    found = True
        return found

    def _covers(self, copy: str, stale: str) -> bool:
        bindings, others = self.bindings.get(copy, {}), self.bindings.get(stale, {})
        return all(v in others and parts_of(others[v]) <= parts_of(t) for v, t in bindings.items())

    def _unite_equal(self) -> bool:
        """Makes copies one whose fields are all of the same types."""
        classes, solver = self.program.classes, self.program.solver
        live = sorted((c for c in self._live() if classes.original(c) in self.split), key=_number)
        blocks = {c: str((classes.original(c), sorted(classes.fields(c)))) for c in live}
        while True:
            fields = lambda c: [_renamed(solver.resolve(classes.field_type(c, f), NEVER), blocks) for f in sorted(classes.fields(c))]  # noqa: B023,E731
            finer = {c: str((blocks[c], *map(str, fields(c)))) for c in live}
            names = {text: f"{i}" for i, text in enumerate(dict.fromkeys(finer.values()))}
            if len(names) == len(set(blocks.values())):
                break
            blocks = {c: names[text] for c, text in finer.items()}
        alone = [id for id in self.split if len({blocks[c] for c in live if classes.original(c) == id}) <= 1]
        self._keep_whole(alone)
        same: dict[str, list[str]] = {}
        for c in live:
            same.setdefault(blocks[c], []).append(c)
        for copies in same.values():
            self._unite(copies)
        return bool(alone) or any(len(copies) > 1 for copies in same.values())


def _number(copy: str) -> tuple[int, str]:
    return int(copy.rpartition(COPY)[2] or 0) if COPY in copy else 0, copy


def _nesting(copies: ClassCopies, id: str, types: Iterable[Type]) -> int:
    """How many copies of the class are in one another in the types."""
    inside = [p.id for t in types for p in parts_of(t) if isinstance(p, ClassType) and copies.program.classes.original(p.id) == id]
    return 1 + max((_nesting(copies, id, copies.bindings.get(c, {}).values()) for c in inside), default=-1)


def _renamed(type: Type, blocks: dict[str, str]) -> str:
    """The type as text, with the block of a copy for its name."""
    if isinstance(type, ClassType):
        return blocks.get(type.id, type.id)
    if isinstance(type, RecursiveType):
        return type.text
    parts = [tuple(_renamed(i, blocks) if isinstance(i, Type) else str(i) for i in p) if isinstance(p, tuple) else
             _renamed(p, blocks) if isinstance(p, Type) else str(p) for p in vars(type).values()]  # fmt: skip
    if isinstance(type, UnionType):
        parts = [tuple(sorted(set(parts[0])))]
    return f"{type.__class__.__name__}{parts}"
