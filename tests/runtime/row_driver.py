"""Writes a C++ program that carries out any operation that the given YAML files declare.

Usage: row_driver.py OUTPUT FILE.yaml… . The program reads lines of a row's number and arguments (row_driver.h) and prints
what the operation answers; rows_model_test.py asks it. Rows are numbered in the order of their Python names.
"""

from __future__ import annotations

import sys
from pathlib import Path

from compiler.ops.declarations import Operations, Overload, read_yaml
from tests.runtime.declared_functions import call, cpp_type

MAIN = """
int main(int, char** arguments) {{
  Context ctx;
  ctx.python = atoi(arguments[1]);
  static char line[1 << 20];
  while (fgets(line, sizeof line, stdin) != nullptr) {{
    Words words(line);
    switch (atoi(words.next())) {{
{cases}
    }}
  }}
  return ctx.heap.live() == 0 ? 0 : 1;
}}
"""


def read_rows(files: list[str]) -> list[Overload]:
    """The overloads of every operation that Python has: a name with an underscore is the compiler's own."""
    operations: Operations = read_yaml({Path(f).name: Path(f).read_text(encoding="utf-8") for f in files})
    names = (name for name in operations.names_index() if not name.rsplit(".", 1)[-1].startswith("_"))
    return [o for name in names for o in operations.find(name)]


def case(overload: Overload, number: int) -> str:
    types = [cpp_type(p.type) for p in overload.parameters]
    reads = "".join(f"auto x{i} = Reader<{t}>::read(ctx, words); " for i, t in enumerate(types))
    arguments = ", ".join(["ctx", *(f"x{i}" for i in range(len(types)))])
    return f"      case {number}: {{ {reads}answer(ctx, call_{number}({arguments})); break; }}"


def main() -> int:
    output, *files = sys.argv[1:]
    rows = read_rows(files)
    calls = "".join(call(row, number) for number, row in enumerate(rows))
    cases = "\n".join(case(row, number) for number, row in enumerate(rows))
    start = '#include "tests/runtime/row_driver.h"\n\nusing namespace predictor;\n\nnamespace {\n\n'
    Path(output).write_text(f"{start}{calls}\n}}  // namespace\n{MAIN.format(cases=cases)}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
