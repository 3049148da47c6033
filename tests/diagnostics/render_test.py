"""Diagnostics as text, to the character."""

import sys
from textwrap import dedent

import pytest

from compiler.diagnostics.diagnostic import NO_SPAN, Diagnostic, Label, Sink, Span, render


def at(line: int, column: int, end_column: int, end_line: int | None = None, path: str = "a.py") -> Span:
    return Span(path, line, column, end_line or line, end_column)


def shown(diagnostic: Diagnostic, text: str) -> str:
    return render(diagnostic, {"a.py": text})


def test_span_with_label_and_help():
    d = Diagnostic(
        "unsupported-await", "await is not supported", at(2, 8, 15), "here", help="call f()\nor g()"
    )
    assert shown(d, "def f():\n    x = await y\n") == dedent(
        """\
        error[unsupported-await]: await is not supported
          --> a.py:2:9
          |
        2 |     x = await y
          |         ^^^^^^^ here
          = help: call f()
                  or g()
        """
    )


def test_second_label_and_numbers_of_different_width():
    labels = (Label(at(12, 4, 5), "a str here"),)
    d = Diagnostic("type-conflict", "x has two types", at(3, 0, 1), "an int here", labels)
    text = "\n" * 2 + "x = 1\n" + "\n" * 8 + "    x = 'a'\n"
    assert shown(d, text) == dedent(
        """\
        error[type-conflict]: x has two types
           --> a.py:3:1
           |
         3 | x = 1
           | ^ an int here
           ::: a.py:12:5
           |
        12 |     x = 'a'
           |     - a str here
        """
    )


def test_span_over_several_lines_shows_the_first():
    d = Diagnostic("c", "m", at(1, 4, 1, end_line=10))
    assert shown(d, "x = [  \n" + "1,\n" * 8 + "]\n") == (
        "error[c]: m\n  --> a.py:1:5\n  |\n1 | x = [\n  |     ^\n"
    )


def test_tabs_stay_tabs():
    d = Diagnostic("c", "m", at(1, 2, 3))
    assert shown(d, "\tx=y\n") == "error[c]: m\n  --> a.py:1:3\n  |\n1 | \tx=y\n  | \t ^\n"


def test_wide_and_combining_characters():
    text = "名 = f('日本', e\u0301, bad)\n"
    wide = Diagnostic("c", "m", at(1, 6, 10))
    assert shown(wide, text).splitlines()[-1] == "  | " + " " * 7 + "^" * 6
    after = Diagnostic("c", "m", at(1, 16, 19))
    assert text[16:19] == "bad"
    assert shown(after, text).splitlines()[-1] == "  | " + " " * 18 + "^^^"


def test_form_feed_and_line_separator_end_no_line():
    d = Diagnostic("c", "m", at(3, 0, 1))
    assert shown(d, "a\x0c\nb = '\u2028'\r\nx\r\n").splitlines()[-2] == "3 | x"


def test_empty_span_is_one_mark():
    assert shown(Diagnostic("c", "m", at(1, 1, 1)), "ab\n").splitlines()[-1] == "  |  ^"


def test_source_that_is_not_there():
    d = Diagnostic("c", "m", at(7, 0, 1, path="other.py"), "why", severity="warning")
    assert shown(d, "") == "warning[c]: m\n  --> other.py:7:1\n  = why\n"


def test_line_beyond_the_end():
    assert shown(Diagnostic("c", "m", at(7, 0, 1)), "a\n") == "error[c]: m\n  --> a.py:7:1\n"


def test_no_span():
    assert shown(Diagnostic("c", "m", NO_SPAN, help="h"), "") == "error[c]: m\n  = help: h\n"


def test_file_without_line():
    assert shown(Diagnostic("c", "m", Span("a.py", 0, 0, 0, 0)), "x\n") == "error[c]: m\n  --> a.py\n"


def test_sink_keeps_order_and_drops_repetitions():
    sink = Sink()
    warning = Diagnostic("w", "m", NO_SPAN, severity="warning")
    error = Diagnostic("e", "m", NO_SPAN)
    sink.add(warning)
    assert not sink.has_errors
    sink.add(error)
    sink.add(warning)
    assert sink.diagnostics == [warning, error]
    assert sink.has_errors


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
