"""Every operation of a file answers natively as it does under CPython, whatever it is called with.

    python -m tests.properties.properties_test --library libints.so --operations ints.py [--examples 300] [--seed N] [-k NAME]

Without --seed the examples are the same at every run.
"""

from __future__ import annotations

import argparse
import copy
import inspect
import sys
import types
import typing
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz.oracle import checked_code, checked_namespace
from tests.properties.abi import Library, Raised
from tests.properties.strategies import strategy

def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--library", required=True)
    parser.add_argument("--operations", type=Path, required=True)
    parser.add_argument("--examples", type=int, default=300, help="of each operation")
    parser.add_argument("--seed", type=int, help="other examples than always")
    parser.add_argument("-k", default="", help="only operations with this in their names")
    options = parser.parse_args(arguments)
    library = Library(str(Path(options.library).absolute()), options.operations.stem)
    failures = 0
    operations = Operations(options.operations)
    for name in operations.names:
        if options.k not in name:
            continue
        try:
            check(name, operations, library, options.examples, options.seed)
        except Exception as error:
            failures += 1
            print(f"--- {options.operations.stem}.{name}: {error}", *getattr(error, "__notes__", []), sep="\n")
    return 1 if failures else 0


class Operations:
    """A file's functions, as CPython runs them but for ints that leave 64 bits."""

    def __init__(self, path: Path):
        self.module = types.ModuleType(path.stem)
        self.code = checked_code(path.read_text(encoding="utf-8"), str(path))
        made = checked_namespace(self.code, self.module)
        self.names = [name for name, value in made.items() if inspect.isfunction(value)]

    def __getitem__(self, name: str) -> Callable:
        return checked_namespace(self.code, self.module)[name]


def check(name: str, operations: Operations, library: Library, examples: int, start: int | None) -> None:
    """Raises AssertionError with the smallest arguments found for which the answers differ."""
    annotations = typing.get_type_hints(operations[name])
    parameters = list(inspect.signature(operations[name]).parameters)
    api = library.api(name)

    def compare(arguments: tuple) -> None:
        expected = outcome(lambda: operations[name](*copy.deepcopy(arguments)))
        actual = outcome(lambda: library.call(api, arguments))
        assert expected == actual, f"{name}{arguments!r}\n  CPython: {expected}\n  native:  {actual}"

    compare = given(st.tuples(*(strategy(p, annotations[p]) for p in parameters)))(compare)
    compare = settings(max_examples=examples, derandomize=start is None, database=None, deadline=None, print_blob=False,
                       suppress_health_check=list(HealthCheck))(compare)  # fmt: skip
    (compare if start is None else seed(start)(compare))()


def outcome(call: Callable) -> object:
    """What the call gives, in a form that tells types, signs of zero and NaN apart."""
    try:
        return plain(call())
    except Raised as raised:
        return ["raised", raised.type, raised.message]
    except Exception as error:
        # The C ABI's messages end in a zero.
        return ["raised", type(error).__name__, str(error).split("\0")[0]]


def plain(value: object) -> object:
    match value:
        case float():
            return f"float {value!r}"
        case list() | tuple():
            return [type(value).__name__, *map(plain, value)]
        case dict():
            return ["dict", *((plain(k), plain(v)) for k, v in value.items())]
        case set():
            return ["set", *sorted(map(repr, value))]
    return f"{type(value).__name__} {value!r}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
