"""Going through a syntax tree."""

from __future__ import annotations

from collections.abc import Iterator

from compiler.syntax.nodes import ClassDef, FunctionDef, Lambda, Node, Yield, YieldFrom


def children(node: Node) -> Iterator[Node]:
    """The nodes directly below, in the order of the node's fields."""
    for value in vars(node).values():
        if isinstance(value, Node):
            yield value
        elif isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, Node))


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it."""
    yield node
    for child in children(node):
        yield from walk(child)


def walk_scope(node: Node) -> Iterator[Node]:
    """As walk, without what stands within a function, lambda or class."""
    yield node
    if isinstance(node, (FunctionDef, ClassDef, Lambda)):
        yield from (n for part in outer_parts(node) for n in walk_scope(part))
        return
    for child in children(node):
        yield from walk_scope(child)


def outer_parts(node: FunctionDef | ClassDef | Lambda) -> tuple[Node, ...]:
    """What of a definition is evaluated where it stands; annotations are the snapshot's."""
    if isinstance(node, ClassDef):
        return node.decorators + node.bases
    decorators = node.decorators if isinstance(node, FunctionDef) else ()
    defaults = tuple(p.default for p in node.parameters if p.default is not None)
    return decorators + defaults


def contains_yield(nodes: tuple[Node, ...]) -> bool:
    return any(isinstance(n, (Yield, YieldFrom)) for node in nodes for n in walk_scope(node))
