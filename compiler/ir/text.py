"""The IR's text form: Python-like, every local and every not obvious expression with its type.

    entry greet

    constant GREETINGS: dict[str, str] = {"kind":"dict", …}

    func greet(name: str, times: int) -> str raises:  # greet of predictor.py:12
        locals: parts: list[str], t1: bool, t2: str
        parts: list[str] = str_split!(ctx, name, ' ')
        t1: bool = read dict_contains(@GREETINGS, name)
        if (t1 and int_lt(times, 3)):
            t2: str = read list_getitem!(ctx, parts, 0)
            return t2
        raise ValueError('too many')

An operation is `function<attributes>(…)`, with `read` or `write` before it for its effect, `!` where it may
raise and `ctx` where it takes the Context, ` calling [f]` after it for the functions of the program it may run. `@NAME` is a global, `call f(…)` a function of the program, `new
T(…)` a new object or container, `value:T` a value with its type; ` !label` at the end names the handler of
what the statement raises, ` @line:column-line:column` its span, if asked for. Reading back gives an equal
program.
"""

from compiler.ir.parser import parse_function, parse_program
from compiler.ir.printer import print_function, print_program, print_statement

__all__ = ["parse_function", "parse_program", "print_function", "print_program", "print_statement"]
