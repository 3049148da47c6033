"""What a place in a program can name, and the writer that knows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from tests.fuzz.kinds import Kind


@dataclass
class Function:
    """A helper that can be called: (name, type, default or None) of each parameter."""

    name: str
    parameters: list[tuple[str, Kind, str | None]]
    result: Kind
    generator: bool = False  # of `result`


@dataclass
class Scope:
    """What an expression may name here."""

    variables: dict[str, Kind] = field(default_factory=dict)
    frozen: set[str] = field(default_factory=set)  # must not be assigned: the counters of loops
    constant: set[str] = field(default_factory=set)  # names of the module: their values may change, they may not
    functions: list[Function] = field(default_factory=list)
    pure: bool = False  # no walrus: inside comprehensions and lambdas
    fresh: int = 0

    def name(self, prefix: str = "v") -> str:
        self.fresh += 1
        return f"{prefix}{self.fresh}"

    def of(self, kind: Kind) -> list[str]:
        return [name for name, k in self.variables.items() if k == kind]


class Writer:
    """Chooses, and knows what is in scope. Subclasses write."""

    def __init__(self, random: Random):
        self.random = random
        self.scope = Scope()
        self.pending: list[tuple[str, Kind]] = []  # names that := in this statement may have assigned

    def expression(self, kind: Kind, depth: int = 2) -> str:
        """Python for a value of this type, in parentheses where it must be."""
        raise NotImplementedError

    def chance(self, p: float) -> bool:
        return self.random.random() < p

    def pick(self, *options):
        return self.random.choice(options)

    def inside(self, names: dict[str, Kind], make) -> str:
        """Runs `make` where these names are known and nothing may be assigned."""
        saved, pure = self.scope.variables, self.scope.pure
        self.scope.variables = {**saved, **names}
        self.scope.pure = True
        try:
            return make()
        finally:
            self.scope.variables, self.scope.pure = saved, pure

    def source(self, kind: Kind, d: int) -> str:
        """What a comprehension goes over, where Python allows no :=."""
        return self.inside({}, lambda: self.expression(kind, d))
