"""Writes a C++ program that calls the function of every row of the given YAML files as generated code would.

Usage: declared_functions.py OUTPUT FILE.yaml… . That the program compiles shows that each row names a C++
function which takes what the row says (the Context first where it allocates or raises) and gives what it says
(a Result or Status where it raises).
"""

from __future__ import annotations

import sys
from pathlib import Path

from compiler.ops.declarations import Overload, read_yaml
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NONE,
    RANGE,
    STR,
    DictType,
    IteratorType,
    ListType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    VariableType,
)

SIMPLE = {
    BOOL: "bool",
    INT: "int64_t",
    FLOAT: "double",
    STR: "Str",
    BYTES: "Bytes",
    NONE: "None",
    RANGE: "Range",
}
VARIABLES = {"K": STR, "V": FLOAT, "A": STR, "B": FLOAT}  # all others: int


def cpp_type(type: Type) -> str:
    match type:
        case VariableType(name=name):
            return cpp_type(VARIABLES.get(name, INT))
        case ListType(item=item):
            return f"List<{cpp_type(item)}>"
        case SetType(item=item, frozen=frozen):
            return f"{'FrozenSet' if frozen else 'Set'}<{cpp_type(item)}>"
        case DictType(key=key, value=value):
            return f"Dict<{cpp_type(key)}, {cpp_type(value)}>"
        case TupleType(items=items):
            return f"Tuple<{', '.join(map(cpp_type, items))}>"
        case TupleOfType(item=item):
            return f"TupleOf<{cpp_type(item)}>"
        case IteratorType(item=item):
            return f"Iterator<{cpp_type(item)}>"
        case UnionType(members=(member, last)) if last == NONE:
            return f"Optional<{cpp_type(member)}>"
        case UnionType(members=members):
            return f"Union<{', '.join(map(cpp_type, members))}>"
    return SIMPLE[type]


def call(overload: Overload, number: int) -> str:
    """A function that makes the call, its comment the Python name and the parameters' types."""
    types = [cpp_type(p.type) for p in overload.parameters]
    parameters = ["Context& ctx", *(f"const {t}& x{i}" for i, t in enumerate(types))]
    arguments = [*(["ctx"] if overload.context else []), *(f"x{i}" for i in range(len(types)))]
    result = "void" if overload.result == NONE else cpp_type(overload.result)
    if overload.raises:
        result = "Status" if result == "void" else f"Result<{result}>"
    expression = f"{overload.function}({', '.join(arguments)})"
    unused = "" if overload.context else "(void)ctx; "
    if result == "void":
        body = f"static_assert(std::is_void_v<decltype({expression})>); {expression};"
    else:
        body = f"static_assert(std::is_same_v<decltype({expression}), {result}>); return {expression};"
    return f"// {overload.python}\n{result} call_{number}({', '.join(parameters)}) {{ {unused}{body} }}\n"


def main() -> int:
    output, *files = sys.argv[1:]
    operations = read_yaml({Path(f).name: Path(f).read_text(encoding="utf-8") for f in files})
    overloads = [o for name in operations.names_index() for o in operations.find(name)]
    calls = "".join(call(o, i) for i, o in enumerate(overloads))
    includes = (
        '#include <type_traits>\n\n#include "runtime/core/containers.h"\n\nusing namespace predictor;\n\n'
    )
    Path(output).write_text(f"{includes}{calls}\nint main() {{ return 0; }}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
