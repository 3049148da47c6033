# accepted: 20
"""d.keys(), d.values() and d.items() kept in variables, compared, combined with sets."""

from collections.abc import Collection, Container, ItemsView, Iterable, Iterator, KeysView, Mapping, MappingView, Reversible, Sequence, Set, Sized, ValuesView
from collections import OrderedDict


def case_kept_in_variables():
    d = {"a": 1, "b": 2}
    keys, values, items = d.keys(), d.values(), d.items()
    first = list(keys)
    d["c"] = 3
    return first, list(keys), list(values), list(items), len(keys), "c" in keys, ("c", 3) in items


def case_equal_to_sets():
    d = {"a": 1, "b": 2}
    keys, items = d.keys(), d.items()
    return keys == {"a", "b"}, {"a", "b"} == keys, keys != {"a"}, items == {("a", 1), ("b", 2)}, keys == {"a", "c"}


def case_equal_to_each_other():
    d, e, f = {"a": 1, "b": 2}, {"b": 5, "a": 1}, {"a": "x", "b": "y"}
    keys = d.keys()
    return keys == e.keys(), keys == f.keys(), d.items() == e.items(), d.items() == dict(d).items(), keys == keys


def case_values_are_no_sets():
    d = {"a": 1}
    values = d.values()
    return values == d.values(), values == values, values == {1}, d.values() != {1}


def case_items_that_cannot_be_hashed():
    d, e = {"a": [1]}, {"a": [1]}
    return d.items() == e.items(), d.items() != {"a": [2]}.items()


def case_operators():
    d = {"a": 1, "b": 2}
    keys = d.keys()
    return keys & {"a"}, sorted(keys | {"z"}), keys - ["a"], sorted({"a", "q"} ^ keys), keys <= {"a", "b", "c"}, keys < {"a", "b"}


def case_with_frozen_sets():
    d = {"a": 1}
    return isinstance(frozenset(["a"]) & d.keys(), frozenset), isinstance(d.keys() & frozenset(["a"]), set)


def case_methods():
    d = {"a": 1, "b": 2}
    keys = d.keys()
    return keys.isdisjoint({"c"}), keys.isdisjoint(["a"]), d.items().isdisjoint([("a", 1)]), keys.__contains__("a"), len(d.values())


def case_operators_of_what_is_no_set():
    d = {"a": 1}
    values = d.values()
    out = []
    for other in ({1}, {2}):
        try:
            out.append(str(values & other))
        except TypeError as error:
            out.append(str(error))
    try:
        out.append(str(values.isdisjoint({1})))
    except AttributeError as error:
        out.append(str(error))
    return out


def case_with_iterators():
    d = {1: "a", 2: "b"}
    keys, more = d.keys(), iter([2, 3])
    return keys & iter([1, 5]), sorted(more | keys), sorted(d.keys() - iter([1])), keys & d.keys() == {1, 2}


def case_iterators_as_keys():
    first, second = iter([1]), iter([2])
    names = {first: "first", second: "second"}
    return [names[it] for it in (second, first)], first == second, first == first, len({first, second, first})


class Owned:
    def __init__(self, items: list[int]) -> None:
        self.items = items

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Owned) and self.items == other.items

    def __hash__(self) -> int:
        return len(self.items)

    def __repr__(self) -> str:
        return f"Owned({self.items})"


def case_views_of_objects_that_nothing_compares() -> list[int]:
    found = {1: Owned([1, 2]), 2: Owned([3])}
    totals = {k: sum(v.items) for k, v in found.items()}
    return [*totals.values(), *(len(v.items) for v in found.values() if sum(v.items) > 2)]


class Shown:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"Shown({self.n})"


def case_views_of_what_nobody_shows():
    groups = {0: [Shown(1)], 1: [Shown(2), Shown(3)]}
    return {k: [x.n for x in xs] for k, xs in sorted(groups.items())}


def case_iterators_of_views():
    d = {"a": 1, "b": 2, "c": 3}
    values, items = d.values(), iter(d.items())
    numbers = iter(values)
    for _ in numbers:
        break
    found = [next(items), list(items), list(numbers), list(values), next(iter(d.keys())), iter(items) is items]
    again = iter(d.items())
    d["d"] = 4
    try:
        next(again)
    except RuntimeError as e:
        found.append(str(e))
    return found


def case_views_of_ordered_dicts():
    d = OrderedDict(b=1, a=2)
    keys, items = d.keys(), iter(d.items())
    d["c"] = 3
    try:
        next(keys)
    except TypeError as e:
        return repr(keys), str(d.values()), f"{d.items()}", repr(dict(d).keys()), [k for k in keys], "c" in keys, str(e)


def case_class_of_keys():
    k = {"a": 1}.keys()
    return isinstance(k, Sized), isinstance(k, Set), isinstance(k, Iterator), isinstance(k, Iterable), isinstance(k, Collection), isinstance(k, KeysView), isinstance(k, Reversible), isinstance(k, Container), isinstance(k, Sequence), isinstance(k, MappingView), isinstance(k, Mapping), isinstance(k, ValuesView), isinstance(k, ItemsView)


def case_class_of_values():
    k = {"a": 1}.values()
    return isinstance(k, Sized), isinstance(k, Set), isinstance(k, Iterator), isinstance(k, Iterable), isinstance(k, Collection), isinstance(k, KeysView), isinstance(k, Reversible), isinstance(k, Container), isinstance(k, Sequence), isinstance(k, MappingView), isinstance(k, Mapping), isinstance(k, ValuesView), isinstance(k, ItemsView)


def case_class_of_items():
    k = {"a": 1}.items()
    return isinstance(k, Sized), isinstance(k, Set), isinstance(k, Iterator), isinstance(k, Iterable), isinstance(k, Collection), isinstance(k, KeysView), isinstance(k, Reversible), isinstance(k, Container), isinstance(k, Sequence), isinstance(k, MappingView), isinstance(k, Mapping), isinstance(k, ValuesView), isinstance(k, ItemsView)


def case_kinds_passed():
    def kind(x):
        if isinstance(x, Mapping): return "map"
        if isinstance(x, Set): return "set"
        if isinstance(x, Sequence): return "seq"
        if isinstance(x, Iterator): return "iterator"
        if isinstance(x, Sized): return "sized"
        if isinstance(x, Iterable): return "iterable"
        return "?"
    d = {1: 2}
    return kind(d), kind(d.keys()), kind(d.values()), kind(d.items()), kind(iter(d)), kind([1]), kind("a"), kind((1,)), kind({1}), kind(range(2)), kind(x for x in [1]), kind(zip([1], [2])), kind(5), kind(enumerate([])), kind(map(str, [1])), kind(reversed([1]))


def case_pairs_of_no_keywords():
    def pairs(**given):
        return sorted(given.items()), min(given.items(), default=None)

    return [pairs(), pairs(b=1, a=2)]
