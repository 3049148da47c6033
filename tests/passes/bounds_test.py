"""Bounds says nothing that is not so: what it knows is compared with all values that small numbers can have."""

from __future__ import annotations

import itertools
import random
import sys

import pytest

from compiler.passes.bounds import ZERO, Bounds, Effort, Term, local

_NAMES = ("a", "b", "c")
_TERMS: list[Term] = [ZERO, *map(local, _NAMES)]
_VALUES = range(-4, 5)


def _random(rng: random.Random) -> Bounds:
    made = Bounds(Effort(10**9))
    for _ in range(rng.randrange(1, 6)):
        a, b = rng.sample(_TERMS, 2)
        made.add(a, b, rng.randrange(-3, 4))
    return made


def _values() -> list[dict[Term, int]]:
    return [{ZERO: 0, **dict(zip(map(local, _NAMES), each))} for each in itertools.product(_VALUES, repeat=len(_NAMES))]


def _holds(bounds: Bounds, values: dict[Term, int]) -> bool:
    return all(values[a] - values[b] <= c for a, facts in bounds.above.items() for b, c in facts.items())


@pytest.mark.parametrize("seed", range(60))
def test_what_follows_is_so(seed: int) -> None:
    bounds = _random(random.Random(seed))
    possible = [v for v in _values() if _holds(bounds, v)]
    for a, b in itertools.permutations(_TERMS, 2):
        least = bounds.least(a, b)
        assert least is None or all(v[a] - v[b] <= least for v in possible)
    for a in _TERMS[1:]:
        assert all(bounds.lower(a) <= v[a] <= bounds.upper(a) for v in possible)


@pytest.mark.parametrize("seed", range(60))
def test_forgetting_and_shifting(seed: int) -> None:
    rng = random.Random(seed)
    bounds = _random(rng)
    possible = [v for v in _values() if _holds(bounds, v)]
    term, by = local(rng.choice(_NAMES)), rng.randrange(-2, 3)
    shifted = bounds.copy()
    shifted.shift(term, by)
    assert all(_holds(shifted, {**v, term: v[term] + by}) for v in possible)
    bounds.close([term])
    bounds.forget(term)
    assert all(_holds(bounds, {**v, term: anything}) for v in possible for anything in (-100, 0, 100))


@pytest.mark.parametrize("seed", range(60))
def test_where_paths_meet(seed: int) -> None:
    rng = random.Random(seed)
    one, another = _random(rng), _random(rng)
    joined, weakened = one.joined(another), one.weakened(another)
    for v in _values():
        if _holds(one, v) or _holds(another, v):
            assert _holds(joined, v)
        if _holds(another, v):
            assert _holds(weakened, v)


def _items_hold(bounds: Bounds, items: list[int], v: dict[Term, int]) -> bool:
    known = bounds.items.get("xs")
    if known is None:
        return "xs" not in bounds.items or not items
    return all(x - v[b] <= c for x in items for b, c in known.above.items()) and all(v[a] - x <= c for x in items for a, c in known.below.items())


@pytest.mark.parametrize("seed", range(60))
def test_items(seed: int) -> None:
    """A list that is given numbers, of which some are another one afterwards, on two paths that meet."""
    rng = random.Random(seed)
    steps = [[(rng.randrange(3), rng.choice(_NAMES), rng.randrange(-2, 3)) for _ in range(4)] for _ in range(2)]
    start = _random(rng)
    ends: list[Bounds] = []
    reached: list[tuple[list[int], dict[Term, int]]] = []
    for path in steps:
        bounds = start.copy()
        bounds.items["xs"] = None
        states = [([], v) for v in _values() if _holds(start, v)]
        for kind, name, constant in path:
            if kind == 0:
                bounds.put_item("xs", (local(name), constant))
                states = [([*items, v[local(name)] + constant], v) for items, v in states]
            elif kind == 1:
                bounds.shift(local(name), constant)
                states = [(items, {**v, local(name): v[local(name)] + constant}) for items, v in states]
            else:
                bounds.forget(local(name))
                states = [(items, {**v, local(name): value}) for items, v in states for value in (-7, 7)]
            assert all(_holds(bounds, v) and _items_hold(bounds, items, v) for items, v in states)
        ends.append(bounds)
        reached += states
        read = bounds.copy()
        read.note_item(("new", "x"), "xs")
        assert all(_holds(read, {**v, ("new", "x"): x}) for items, v in states for x in items)
    joined = ends[0].joined(ends[1])
    assert all(_holds(joined, v) and _items_hold(joined, items, v) for items, v in reached)


def test_lengths_are_no_less_than_nothing() -> None:
    bounds = Bounds(Effort(10**9))
    size = ("length", "xs")
    bounds.equate(local("n"), size)
    assert bounds.at_most(ZERO, local("n"), 0)
    bounds.shift(size, -1)
    assert bounds.at_most(ZERO, size, 0)
    assert bounds.at_most(size, local("n"), -1)


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
