"""Regular expressions as programs for the matcher in runtime/core/pattern.h: Python's own parser reads them.

A program is a list of ints, instructions with their operands. Where ignoring case matters, sets hold every character that is equal, so that
a text's character alone is made lower.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from re import _casefix, _constants as c, _parser

# Instructions, as runtime/core/pattern.h numbers them.
(MATCH, CHAR, NOT_CHAR, ANY, ANY_ALL, SET, SPLIT, JUMP, SAVE, AT, BACK, LOOK, ATOMIC, IF_GROUP, LOOP_START, LOOP, REPEAT) = range(17)
_START, _END, _LAST_LINE, _LINE_START, _LINE_END, _BOUNDARY, _NO_BOUNDARY = range(7)
_CATEGORIES = {c.CATEGORY_DIGIT: 0, c.CATEGORY_NOT_DIGIT: 1, c.CATEGORY_SPACE: 2, c.CATEGORY_NOT_SPACE: 3, c.CATEGORY_WORD: 4, c.CATEGORY_NOT_WORD: 5}
_ASCII = 8  # added to a category, and to boundaries
_EMPTY = 16  # added to boundaries: those of an empty text are found like others
_MANY = 2**31 - 1


class Unsupported(Exception):
    """A pattern that the matcher does not know; str() says what."""


@dataclass
class Program:
    """`sure`: every group takes part in every match."""

    code: list[int] = field(default_factory=list)
    groups: int = 0
    names: dict[str, int] = field(default_factory=dict)
    flags: int = 0
    sure: bool = True


@cache
def compiled(pattern: str, flags: int, minor: int) -> Program:
    """For Python 3.minor. Raises re.error of what is no pattern, Unsupported."""
    tree = _parser.parse(pattern, flags)
    state = tree.state
    writer = _Writer(minor)
    writer.sequence(tree, state.flags)
    writer.code.append(MATCH)
    sure = set(range(1, state.groups)) <= _sure_groups(tree)
    return Program([writer.loops, *writer.code], state.groups - 1, dict(state.groupdict), state.flags, sure)


def _sure_groups(items) -> set[int]:
    """The groups that take part whenever these items match."""
    found: set[int] = set()
    for op, av in items:
        if op is c.SUBPATTERN:
            found |= _sure_groups(av[3]) | ({av[0]} if av[0] is not None else set())
        elif op is c.BRANCH:
            found |= set.intersection(*(_sure_groups(p) for p in av[1]))
        elif op in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT) and av[0] > 0:
            found |= _sure_groups(av[2])
        elif op is c.ATOMIC_GROUP:
            found |= _sure_groups(av)
        elif op is c.ASSERT:
            found |= _sure_groups(av[1])
    return found


def _is_single(items) -> bool:
    """Whether they take one character."""
    return len(items) == 1 and items[0][0] in (c.ANY, c.LITERAL, c.NOT_LITERAL, c.IN)


def _has_groups(items) -> bool:
    """Whether something in them is captured."""
    inner = {c.SUBPATTERN: lambda av: [av[3]], c.BRANCH: lambda av: av[1], c.ATOMIC_GROUP: lambda av: [av], c.ASSERT: lambda av: [av[1]]}
    repeats = dict.fromkeys((c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT), lambda av: [av[2]])
    parts = {**inner, c.ASSERT_NOT: inner[c.ASSERT], **repeats, c.GROUPREF_EXISTS: lambda av: [p for p in av[1:] if p]}
    return any(
        op is c.SUBPATTERN and av[0] is not None or any(map(_has_groups, parts.get(op, lambda _: [])(av))) for op, av in items
    )


class _Writer:
    def __init__(self, minor: int) -> None:
        self.minor = minor
        self.code: list[int] = []
        self.loops = 0

    def sequence(self, items, flags: int) -> None:
        for op, av in items:
            self.item(op, av, flags)

    def item(self, op, av, flags: int) -> None:
        if flags & re.LOCALE:
            raise Unsupported("the flag re.LOCALE")
        if self._single(op, av, flags):
            return
        if op is c.BRANCH:
            self._branch(av[1], flags)
        elif op is c.SUBPATTERN:
            group, added, removed, inner = av
            self._group(group, inner, (flags | added) & ~removed)
        elif op in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
            self._repeat(op, *av, flags)
        elif op is c.ATOMIC_GROUP:
            self._atomic(lambda: self.sequence(av, flags))
        elif op in (c.ASSERT, c.ASSERT_NOT):
            self._look(op is c.ASSERT_NOT, *av, flags)
        elif op is c.AT:
            self._at(av, flags)
        elif op is c.GROUPREF:
            self.code += [BACK, _fold(flags), av]
        elif op is c.GROUPREF_EXISTS:
            group, yes, no = av
            self.code += [IF_GROUP, group, 0]
            otherwise = len(self.code) - 1
            self.sequence(yes, flags)
            if no:
                self.code += [JUMP, 0]
                end = len(self.code) - 1
                self._point(otherwise)
                self.sequence(no, flags)
                self._point(end)
            else:
                self._point(otherwise)
        elif op is c.FAILURE:
            self.code += [SET, 0, 0, 0, 0]
        else:
            raise Unsupported(f"{op} in a pattern")

    def _point(self, at: int) -> None:
        """The address at this place is the next instruction's. Addresses count from the list's second int."""
        self.code[at] = len(self.code)

    # --- one character ---

    def _single(self, op, av, flags: int) -> bool:
        """Writes an instruction that takes one character; whether the item is one."""
        fold = _fold(flags)
        if op is c.ANY:
            self.code.append(ANY_ALL if flags & re.DOTALL else ANY)
        elif op in (c.LITERAL, c.NOT_LITERAL) and fold == 0:
            self.code += [CHAR if op is c.LITERAL else NOT_CHAR, av]
        elif op in (c.LITERAL, c.NOT_LITERAL):
            self._set([(c.LITERAL, av)], op is c.NOT_LITERAL, flags)
        elif op is c.IN:
            negated = av[0][0] is c.NEGATE
            self._set(av[1:] if negated else av, negated, flags)
        else:
            return False
        return True

    def _set(self, items, negated: bool, flags: int) -> None:
        fold, ranges, categories = _fold(flags), [], []
        for op, av in items:
            if op is c.CATEGORY:
                categories.append(_CATEGORIES[av] + (_ASCII if flags & re.ASCII else 0))
            else:
                ranges += _folded(*(av if op is c.RANGE else (av, av)), fold)
        ranges = _joined(ranges)
        self.code += [SET, fold, int(negated), len(ranges), len(categories), *(x for pair in ranges for x in pair), *categories]

    # --- more ---

    def _group(self, group: int | None, inner, flags: int) -> None:
        if group is not None:
            self.code += [SAVE, 2 * group]
        self.sequence(inner, flags)
        if group is not None:
            self.code += [SAVE, 2 * group + 1]

    def _branch(self, parts, flags: int) -> None:
        ends = []
        for i, part in enumerate(parts):
            if i == len(parts) - 1:
                self.sequence(part, flags)
                break
            self.code += [SPLIT, 0]
            other = len(self.code) - 1
            self.sequence(part, flags)
            self.code += [JUMP, 0]
            ends.append(len(self.code) - 1)
            self._point(other)
        for end in ends:
            self._point(end)

    def _atomic(self, write) -> None:
        self.code += [ATOMIC, 0]
        end = len(self.code) - 1
        write()
        self.code.append(MATCH)
        self._point(end)

    def _look(self, negated: bool, direction: int, inner, flags: int) -> None:
        width = 0
        if direction < 0:
            low, high = inner.getwidth()
            if low != high:
                raise re.error("look-behind requires fixed-width pattern")
            width = low
        self.code += [LOOK, int(negated), width if direction < 0 else -1, 0]
        end = len(self.code) - 1
        self.sequence(inner, flags)
        self.code.append(MATCH)
        self._point(end)

    def _repeat(self, op, low: int, high, inner, flags: int) -> None:
        high = _MANY if high is c.MAXREPEAT else int(high)
        if op is c.POSSESSIVE_REPEAT and _has_groups(inner):  # Python 3.11 has groups hold what was tried in vain
            raise Unsupported("a possessive quantifier of a part with groups")
        if op is c.POSSESSIVE_REPEAT:  # Python goes back into none of the rounds
            self._atomic(lambda: self._repeat(c.MAX_REPEAT, low, high, inner if _is_single(inner) else [(c.ATOMIC_GROUP, inner)], flags))
            return
        if op is c.MAX_REPEAT and _is_single(inner):
            self.code += [REPEAT, low, high, 0]
            end = len(self.code) - 1
            self._single(*inner[0], flags)
            self._point(end)
            return
        loop, self.loops = self.loops, self.loops + 1
        self.code += [LOOP_START, loop]
        start = len(self.code)
        lazy = 0 if op is not c.MIN_REPEAT else 2 if _is_single(inner) else 1
        self.code += [LOOP, loop, low, high, lazy, 0]
        end = len(self.code) - 1
        self.sequence(inner, flags)
        self.code += [JUMP, start]
        self._point(end)

    def _at(self, place, flags: int) -> None:
        lines, ascii = flags & re.MULTILINE, (_ASCII if flags & re.ASCII else 0) + (_EMPTY if self.minor >= 14 else 0)
        known = {
            c.AT_BEGINNING_STRING: _START, c.AT_END_STRING: _END, c.AT_BEGINNING: _LINE_START if lines else _START,
            c.AT_END: _LINE_END if lines else _LAST_LINE, c.AT_BOUNDARY: _BOUNDARY + ascii, c.AT_NON_BOUNDARY: _NO_BOUNDARY + ascii,
        }  # fmt: skip
        self.code += [AT, known[place]]


# --- characters that are equal when case is ignored ---


def _fold(flags: int) -> int:
    if not flags & re.IGNORECASE:
        return 0
    return 2 if flags & re.ASCII else 1


def _folded(low: int, high: int, fold: int) -> list[tuple[int, int]]:
    """The ranges that a lowered character must be in to be equal to one of the range."""
    if fold == 0:
        return [(low, high)]
    found: list[tuple[int, int]] = []
    for code in range(low, high + 1):
        if fold == 2:
            lower = code + 32 if 65 <= code <= 90 else code
            found.append((lower, lower))
        else:
            lower = ord(chr(code).lower()[0])
            found += [(x, x) for x in (lower, *_casefix._EXTRA_CASES.get(lower, ()))]
    return found


def _joined(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for low, high in sorted(ranges):
        if joined and low <= joined[-1][1] + 1:
            joined[-1] = joined[-1][0], max(joined[-1][1], high)
        else:
            joined.append((low, high))
    return joined
