"""Whole programs: a case is a function without parameters and the helpers it calls, all named after the case.

Cases of one seed are the same wherever and whenever they are made.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.fuzz import mistakes, wide
from tests.fuzz.kinds import PRELUDE, TABLES
from tests.fuzz.statements import Statements


@dataclass(frozen=True)
class Case:
    """One program: `source` stands below PRELUDE, of kinds, wide and mistakes, and defines the function `name`."""

    name: str
    source: str


def make_case(seed: int, number: int, widely: bool = False) -> Case:
    """The case of that number; `widely` takes the wide grammar, too."""
    random = Random(f"{seed} {number}{' wide' if widely else ''}")
    writer = mistakes.MistakeStatements(random) if widely else Statements(random)
    chunks: list[list[str]] = []
    for name, kind, value in random.sample(TABLES, random.choice((0, 0, 1, 2))):
        writer.tables[f"{name}{number}"] = kind
        chunks.append([f"{name}{number} = {value}"])
    for letter in "uv"[: random.choice((0, 1, 1, 2))]:
        function, lines = writer.function(f"{letter}{number}", random.randint(1, 4))
        writer.scope.functions.append(function)
        chunks.append(lines)
    writer.enter({}, None, None)
    body = writer.block(random.randint(2, 6), 2)
    names = list(writer.scope.variables)
    shown = names if len(names) <= 8 else sorted(random.sample(names, 8))
    body.append(f"return {', '.join(shown)}{',' if len(shown) == 1 else ''}")
    chunks.append([f"def case_{number}():", *("    " + line for line in body)])
    return Case(f"case_{number}", "\n\n\n".join("\n".join(lines) for lines in chunks) + "\n")


def make_module(cases: list[Case]) -> str:
    """The file that holds these cases."""
    return "\n\n".join([PRELUDE, wide.PRELUDE, mistakes.PRELUDE, *(case.source for case in cases)])
