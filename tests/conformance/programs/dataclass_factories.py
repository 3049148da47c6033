# accepted: 6
"""asdict and astuple with a factory of one's own; keyword arguments that a function of the library does not take."""

from __future__ import annotations

import functools
import itertools
from collections import OrderedDict
from dataclasses import asdict, astuple, dataclass, field


@dataclass
class Leaf:
    name: str
    size: int | None = None


@dataclass
class Tree:
    title: str
    leaf: Leaf
    leaves: list[Leaf] = field(default_factory=list)
    by_name: dict[str, Leaf] = field(default_factory=dict)


@dataclass
class Link:
    value: int
    next: Link | None = None


def only_set(pairs):
    return {name: value for name, value in pairs if value is not None}


def case_dict_factory():
    made = asdict(Leaf("b", 1), dict_factory=lambda pairs: {name.upper(): str(value) for name, value in pairs})
    return made, [asdict(leaf, dict_factory=only_set) for leaf in (Leaf("a"), Leaf("b", 3))], asdict(Leaf("c"), dict_factory=dict)


def case_dict_factory_of_what_is_inside():
    tree = Tree("t", Leaf("x"), [Leaf("y", 2), Leaf("z")], {"k": Leaf("w")})
    return repr(asdict(tree, dict_factory=only_set)), repr(asdict(Link(1, Link(2)), dict_factory=only_set))


def case_other_results():
    made = asdict(Leaf("b", 1), dict_factory=OrderedDict)
    return repr(list(made.items())), repr(asdict(Leaf("b", 1), dict_factory=list)), asdict(Leaf("b"), dict_factory=len)


def case_tuple_factory():
    tree = Tree("t", Leaf("x"), [Leaf("y", 2), Leaf("z")], {"k": Leaf("w")})
    return repr(astuple(tree, tuple_factory=list)), astuple(Leaf("b", 1), tuple_factory=len), repr(astuple(Leaf("b"), tuple_factory=tuple))


def case_keywords_of_the_library():
    found = []
    try:
        found.append(str(functools.reduce(lambda a, b: a + b, [1, 2], initial=10)))
    except TypeError as error:
        found.append(str(error))
    try:
        found.append(str(list(itertools.chain([1], more=[2]))))
    except TypeError as error:
        found.append(str(error))
    return found


@dataclass
class Branch:
    v: int
    kids: list[Branch] = field(default_factory=list)
    meta: dict[str, object] = field(default_factory=dict)


def case_trees_in_tuples_in_lists():
    leaf = Branch(3)
    tree = Branch(1, [Branch(2, [leaf]), leaf], {"l": [leaf, (leaf, 5)]})
    made = asdict(tree)
    leaf.v = 99
    return made["kids"][1]["v"], str(made), made["meta"]
