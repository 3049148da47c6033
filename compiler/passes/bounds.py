"""What is known of numbers: facts of the form a - b <= c, with c a constant.

A term names a number: ZERO, an int local, the length of a list or a text, how often a loop has turned. Facts are a graph
from a to b with the weight c; what follows from them is the least weight of a path (Pratt, 1977; as in Bodík, Gupta and
Sarkar's ABCD, 2000). Numbers here have no size: that an int fits in 64 bits is a fact as any other.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

Term = tuple[str, object]
ZERO: Term = ("zero", None)
LONGEST = 2**62  # of what memory holds
_HIGHEST, _LOWEST = 2**63 - 1, -(2**63)  # of an int
_MOST_TERMS = 250


def local(name: str) -> Term:
    return ("int", name)


def length(name: str) -> Term:
    """Of what the local of this name holds."""
    return ("length", name)


@dataclass
class Items:
    """What is known of each item of a list, a number or a list of that length: item - b <= above[b], a - item <= below[a].

    It is no term, for a list may have no items, and then nothing follows from what they are.
    """

    above: dict[Term, int]
    below: dict[Term, int]


class TooMuch(Exception):
    """More has been looked at than a function is worth."""


@dataclass
class Effort:
    """How many facts may still be looked at."""

    left: int

    def spend(self, facts: int) -> None:
        self.left -= facts
        if self.left < 0:
            raise TooMuch


class Bounds:
    def __init__(self, effort: Effort) -> None:
        self.effort = effort
        self.items: dict[str, Items | None] = {}  # by the local's name; None where the list is empty
        self.above: dict[Term, dict[Term, int]] = {}  # above[a][b] is the least known c with a - b <= c
        self.below: dict[Term, dict[Term, int]] = {}  # below[b][a] is the same

    def copy(self) -> Bounds:
        made = Bounds(self.effort)
        made.above = {a: dict(facts) for a, facts in self.above.items()}
        made.below = {b: dict(terms) for b, terms in self.below.items()}
        made.items = {name: items and Items(dict(items.above), dict(items.below)) for name, items in self.items.items()}
        return made

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Bounds) and self._facts() == other._facts() and self.items == other.items

    def _facts(self) -> dict[Term, dict[Term, int]]:
        return {a: facts for a, facts in self.above.items() if facts}

    # --- what is known ---

    def add(self, a: Term, b: Term, c: int) -> None:
        """a - b <= c"""
        if a == b or (len(self.above) >= _MOST_TERMS and not (a in self.above and b in self.above)):
            return
        for term in (a, b):
            if term not in self.above:
                self.above[term], self.below[term] = {}, {}
                if term[0] == "length":
                    self.add(term, ZERO, LONGEST)
                    self.add(ZERO, term, 0)
        if c < self.above[a].get(b, c + 1):
            self.above[a][b] = c
            self.below[b][a] = c

    def equate(self, a: Term, b: Term, c: int = 0) -> None:
        """a == b + c"""
        self.add(a, b, c)
        self.add(b, a, -c)

    def least(self, a: Term, b: Term) -> int | None:
        """The least c for which a - b <= c is known."""
        if a == b:
            return 0
        if a[0] == "length" and a not in self.above:
            return LONGEST if b == ZERO else self._after(LONGEST, self.least(ZERO, b))
        if b[0] == "length" and b not in self.above:
            return self.least(a, ZERO)
        return self.all_above(a).get(b)

    @staticmethod
    def _after(first: int, second: int | None) -> int | None:
        return None if second is None else first + second

    def at_most(self, a: Term, b: Term, c: int) -> bool:
        """Whether a - b <= c is known."""
        found = self.least(a, b)
        return found is not None and found <= c

    def all_above(self, a: Term) -> dict[Term, int]:
        """For each term b that a is bounded by, the least c with a - b <= c."""
        return self._paths(a, self.above)

    def _paths(self, a: Term, edges: dict[Term, dict[Term, int]]) -> dict[Term, int]:
        found = {a: 0}
        waiting = deque([a])
        patience = 50 * len(self.above) + 50  # facts that contradict each other, of code that never runs, have no least path
        while waiting and patience > 0:
            patience -= 1
            term = waiting.popleft()
            so_far = found[term]
            facts = edges.get(term, {})
            self.effort.spend(len(facts))
            for b, c in facts.items():
                if so_far + c < found.get(b, so_far + c + 1):
                    found[b] = so_far + c
                    waiting.append(b)
        return found if patience > 0 else {a: 0}

    def upper(self, a: Term) -> int:
        """The most that the number can be. Every int fits in 64 bits."""
        return min(c + (0 if b == ZERO else _HIGHEST) for b, c in self.all_above(a).items())

    def lower(self, a: Term) -> int:
        """The least that the number can be."""
        return max((0 if b == ZERO else _LOWEST) - c for b, c in self._paths(a, self.below).items())

    # --- changes ---

    def shift(self, a: Term, by: int) -> None:
        """What was a is a - by now."""
        for items in filter(None, self.items.values()):
            if a in items.above:
                items.above[a] -= by
            if a in items.below:
                items.below[a] += by
        if a not in self.above:
            return
        self.above[a] = {b: c + by for b, c in self.above[a].items()}
        self.below[a] = {b: c - by for b, c in self.below[a].items()}
        for b, c in self.above[a].items():
            self.below[b][a] = c
        for b, c in self.below[a].items():
            self.above[b][a] = c
        if a[0] == "length":
            self.add(ZERO, a, 0)

    def forget(self, a: Term) -> None:
        """The number is another one now; what others are known to be to each other through it stays known."""
        after, before = self.above.get(a, {}), self.below.get(a, {})
        for items in filter(None, self.items.values()):
            _carry(items.above, a, after)
            _carry(items.below, a, before)
        self.drop(a)
        for b, first in before.items():
            for c, second in after.items():
                self.add(b, c, first + second)

    def drop(self, a: Term) -> None:
        """Forgets the term and what it alone says of others."""
        for items in filter(None, self.items.values()):
            items.above.pop(a, None)
            items.below.pop(a, None)
        for b in self.above.pop(a, {}):
            del self.below[b][a]
        for b in self.below.pop(a, {}):
            del self.above[b][a]

    def rename(self, a: Term, to: Term) -> None:
        """`to` is not known of."""
        for known in (known for items in filter(None, self.items.values()) for known in (items.above, items.below)):
            if a in known:
                known[to] = known.pop(a)
        if a not in self.above:
            return
        after, before = self.above[a], self.below[a]
        self.drop(a)
        for b, c in after.items():
            self.add(to, b, c)
        for b, c in before.items():
            self.add(b, to, c)

    def close(self, terms: list[Term]) -> None:
        """Notes what is known of these terms as facts of their own, so that it does not depend on what comes between."""
        above = [(a, self.all_above(a)) for a in terms]
        below = [(b, self._paths(b, self.below)) for b in terms]
        for a, found in above:
            for b, c in found.items():
                self.add(a, b, c)
        for b, found in below:
            for a, c in found.items():
                self.add(a, b, c)

    def weakened(self, other: Bounds) -> Bounds:
        """The facts that the other knows, too."""
        made = Bounds(self.effort)
        for a, facts in self.above.items():
            theirs, known = other.above.get(a, {}), None
            for b, c in facts.items():
                if theirs.get(b, c + 1) > c:
                    known = other.all_above(a) if known is None else known
                    if known.get(b, c + 1) > c and not other.at_most(a, b, c):
                        continue
                made.add(a, b, c)
        for name in self.items.keys() & other.items.keys():
            made.items[name] = self._common_items(other, name, weaker=False)
        return made

    def joined(self, other: Bounds) -> Bounds:
        """What is known where either may hold."""
        made = Bounds(self.effort)
        for one, another in ((self, other), (other, self)):
            for a, facts in one.above.items():
                theirs, known = another.above.get(a, {}), None
                for b, c in facts.items():
                    if theirs.get(b) != c:
                        known = another.all_above(a) if known is None else known
                        least = known.get(b)
                        if least is None:
                            least = another.least(a, b)
                        if least is None:
                            continue
                        c = max(c, least)
                    made.add(a, b, c)
        for name in self.items.keys() & other.items.keys():
            made.items[name] = self._common_items(other, name, weaker=True)
        return made

    # --- items ---

    def _common_items(self, other: Bounds, name: str, weaker: bool) -> Items | None:
        """What both know of a list's items; `weaker` facts than the own ones count, too."""
        mine, theirs = self.items[name], other.items[name]
        if mine is None or theirs is None:
            found = theirs if mine is None else mine
            return found and Items(dict(found.above), dict(found.below))
        return Items(
            _both(mine.above, lambda b: other.item_above(theirs, b), weaker),
            _both(mine.below, lambda a: other.item_below(theirs, a), weaker),
        )

    def item_above(self, items: Items, b: Term) -> int | None:
        """The least c for which item - b <= c is known."""
        if b in items.above:
            return items.above[b]
        found = self._paths(b, self.below)
        return min((c + found[a] for a, c in items.above.items() if a in found), default=None)

    def item_below(self, items: Items, a: Term) -> int | None:
        if a in items.below:
            return items.below[a]
        found = self.all_above(a)
        return min((c + found[b] for b, c in items.below.items() if b in found), default=None)

    def put_item(self, name: str, value: tuple[Term, int] | None) -> None:
        """The list has one more item, or another one."""
        if name not in self.items:
            return
        if value is None:
            del self.items[name]
            return
        (term, constant), items = value, self.items[name]
        above, below = self.all_above(term), self._paths(term, self.below)
        above = {b: c + constant for b, c in above.items()}
        below = {a: c - constant for a, c in below.items()}
        if items is None:
            self.items[name] = Items(above, below)
        else:
            self.items[name] = Items(_both(items.above, above.get, True), _both(items.below, below.get, True))

    def note_item(self, new: Term, name: str) -> None:
        """The number is that of an item of the list."""
        items = self.items.get(name)
        if items is not None:
            for b, c in items.above.items():
                self.add(new, b, c)
            for a, c in items.below.items():
                self.add(a, new, c)

    def copy_items(self, name: str, other: str) -> None:
        """The list `name` has no items but those of the other."""
        if other in self.items:
            items = self.items[other]
            self.items[name] = items and Items(dict(items.above), dict(items.below))


def _both(mine: dict[Term, int], theirs: Callable[[Term], int | None], weaker: bool) -> dict[Term, int]:
    made = {}
    for term, c in mine.items():
        other = theirs(term)
        if other is not None and (weaker or other <= c):
            made[term] = max(c, other) if weaker else c
    return made


def _carry(known: dict[Term, int], a: Term, further: dict[Term, int]) -> None:
    """What is known through a, which is forgotten."""
    if a in known:
        first = known.pop(a)
        for b, second in further.items():
            if b != a and first + second < known.get(b, first + second + 1):
                known[b] = first + second
