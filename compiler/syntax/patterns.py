"""libcst's patterns of match statements → nodes.py."""

from __future__ import annotations

import libcst as cst

from compiler.diagnostics.diagnostic import InternalError
from compiler.syntax import nodes
from compiler.syntax.expressions import read_expression
from compiler.syntax.positions import Positions


def read_pattern(node: cst.MatchPattern, at: Positions) -> nodes.Pattern:
    reading = _READERS.get(type(node))
    if reading is None:
        raise InternalError(f"libcst's {type(node).__name__} is unknown to the reader of patterns")
    return reading(node, at)


def _name_of(node: cst.Name | None) -> str | None:
    return None if node is None else node.value


def _read_value(node: cst.MatchValue | cst.MatchSingleton, at: Positions) -> nodes.Pattern:
    return nodes.MatchValue(at.span(node.value), read_expression(node.value, at))


def _read_sequence(node: cst.MatchList | cst.MatchTuple, at: Positions) -> nodes.Pattern:
    patterns = tuple(read_pattern(p if isinstance(p, cst.MatchStar) else p.value, at) for p in node.patterns)
    if isinstance(node, cst.MatchTuple):
        return nodes.MatchSequence(at.inner(node), patterns)
    start, end = at.offsets[node]
    if node.lbracket is None and node.patterns and isinstance(node.patterns[-1].comma, cst.Comma):
        end = at.offsets[node.patterns[-1].comma][0] + 1  # without the white space after the last comma
    return nodes.MatchSequence(at.between(start, end), patterns)


def _read_star(node: cst.MatchStar, at: Positions) -> nodes.Pattern:
    start, end = at.offsets[node]
    if node.name is not None:
        end = at.offsets[node.name][1]
    elif isinstance(node.comma, cst.Comma):
        end = at.offsets[node.comma][0]
    return nodes.MatchStar(at.between(start, end), _name_of(node.name))


def _read_mapping(node: cst.MatchMapping, at: Positions) -> nodes.Pattern:
    keys = tuple(read_expression(e.key, at) for e in node.elements)
    patterns = tuple(read_pattern(e.pattern, at) for e in node.elements)
    return nodes.MatchMapping(at.span(node), keys, patterns, _name_of(node.rest))


def _read_class(node: cst.MatchClass, at: Positions) -> nodes.Pattern:
    patterns = tuple(read_pattern(e.value, at) for e in node.patterns)
    keywords = tuple(e.key.value for e in node.kwds)
    keyword_patterns = tuple(read_pattern(e.pattern, at) for e in node.kwds)
    return nodes.MatchClass(
        at.span(node), read_expression(node.cls, at), patterns, keywords, keyword_patterns
    )


def _read_as(node: cst.MatchAs, at: Positions) -> nodes.Pattern:
    pattern = None if node.pattern is None else read_pattern(node.pattern, at)
    return nodes.MatchAs(at.span(node), pattern, _name_of(node.name))


def _read_or(node: cst.MatchOr, at: Positions) -> nodes.Pattern:
    return nodes.MatchOr(at.span(node), tuple(read_pattern(e.pattern, at) for e in node.patterns))


_READERS = {
    cst.MatchValue: _read_value,
    cst.MatchSingleton: _read_value,
    cst.MatchList: _read_sequence,
    cst.MatchTuple: _read_sequence,
    cst.MatchStar: _read_star,
    cst.MatchMapping: _read_mapping,
    cst.MatchClass: _read_class,
    cst.MatchAs: _read_as,
    cst.MatchOr: _read_or,
}
