# accepted: 21
"""Templates of % and format(): every conversion, what is wrong with them, bytes."""

from typing import NamedTuple

TEMPLATE = "%s has %d"


FORMAT = "{0} and {name!r:>8}"


class Pt(NamedTuple):
    x: int
    y: float


def attempt(i: int) -> str:
    try:
        if i == 0:
            return "%d" % "x"
        if i == 1:
            return "%s %s" % ("a",)
        if i == 2:
            return "%s" % ("a", "b")
        if i == 3:
            return "%(a)s" % {"b": 1}
        if i == 4:
            return "%x" % 2.5
        if i == 5:
            return "%c" % "ab"
        if i == 6:
            return "%c" % -1
        if i == 7:
            return "%f" % "q"
        if i == 8:
            return "%(a)s" % 5
        if i == 9:
            return "%y" % 5
        if i == 10:
            return "%" % 5
        if i == 11:
            return "%5" % 5
        if i == 12:
            return "%*d" % ("a", 5)
        if i == 13:
            return "abc" % 5
        if i == 14:
            return "{} {1}".format(1, 2)
        if i == 15:
            return "{1} {}".format(1, 2)
        if i == 16:
            return "{} {}".format(1)
        if i == 17:
            return "{x}".format(y=1)
        if i == 18:
            return "{".format(1)
        if i == 19:
            return "}".format(1)
        if i == 20:
            return "{!z}".format(1)
        if i == 21:
            return "{0[5]}".format([1])
        if i == 22:
            return "{0[k]}".format({"j": 1})
        if i == 23:
            return "{:d}".format("a")
        if i == 24:
            return "{a}{b}".format_map({"a": 1})
        if i == 25:
            return "%d" % float("inf")
        if i == 26:
            return "%d" % None
        if i == 27:
            return "%s %(a)s" % {"a": 1}
    except (TypeError, ValueError, KeyError, IndexError, OverflowError) as err:
        return type(err).__name__ + ": " + str(err)
    return "?"


def case_errors():
    return [attempt(i) for i in range(28)]


def case_templates():
    p = Pt(3, 2.5)
    d = {"a": 1, "b": 2}
    xs = ["u", "v"]
    return (
        TEMPLATE % ("Bob", 3),
        FORMAT.format(1, name="z"),
        "%d|%g" % p,
        "%(a)d %(b)d %(a)d" % d,
        "{a} {b}".format(**d),
        "{} {}".format(*xs),
        "{0.x} {0.y:.2f}".format(p),
        "abc" % [1],
        "abc" % {},
        "%s" % (p,),
        "%%" % (),
    )


def case_numbers():
    out = []
    for v in [0, 5, -17, 123456]:
        out.append(
            "%d|%5d|%-6d|%06d|%+d|% d|%.3d|%8.4d|%x|%#X|%o|%#o|%i|%u|%e|%.2f|%g" % (v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v)
        )
    return out


def case_floats():
    out = []
    for v in [0.0, -1.5, 3.14159, 1e20, 1e-7, float("inf"), float("nan")]:
        out.append("%f|%8.2f|%-9.1f|%09.3f|%+e|%G|%.0f|%#.0f|%g|%.10g|%F|%E|%s|%r" % (v, v, v, v, v, v, v, v, v, v, v, v, v, v))
    return out


def case_text():
    return (
        "%10s|%-5s|%.2s|%5.1s|%r|%a|%c|%c|%5c|%-3c|" % ("hi", "a", "hello", "xyz", "q'", "é", "z", 9731, "x", 65),
        "%s %s %s" % (None, True, [1, "a"]),
        "%05s" % "a",
        "%+s" % "b",
    )


def case_star():
    w, p = 8, 3
    return (
        "%*d|%-*d|%0*d" % (w, 5, w, 5, w, -5),
        "%*.*f|" % (w, p, 2.71828),
        "%.*s|" % (2, "hello"),
        "%*s|" % (-6, "ab"),
        "{:{}.{}f}|{:>{w}}".format(1.5, 8, 2, "x", w=4),
        "{:{fill}{align}{width}}".format("mid", fill="*", align="^", width=9),
    )


def case_nested():
    return (
        "{x[0]}{x[1]:>3}".format(x=(1, 2)),
        "{0!r:>6}{1!s}{2!a}".format("a", "b", "é"),
        "{:>{}}".format("r", 5),
        "{{{}}}".format(7),
        "{:,} {:_} {:+} {:e}".format(12345, 6789, 5, 1234.5),
    )


def case_bytes():
    return (
        b"%d-%s-%b" % (5, b"x", b"\xff"),
        b"%5.1f|%-4s|%x" % (2.25, b"ab", 255),
        b"%c%c" % (65, b"z"),
        b"%r %a" % ("é", [1]),
        b"%(k)d" % {b"k": 3},
        b"100%%" % (),
    )


def case_ascii():
    return ascii("é\n€😀'"), ascii(["ü", 1]), f"{'ñ'!a:>8}", ascii(None), ascii({"k": "ø"})


def case_union():
    out = []
    for v in [1, "a", 2.5, None]:
        out.append("%s/%r" % (v, v))
        out.append("{}".format(v))
    return out


def case_percent_of_a_tuple_of_any_length():
    found = []
    for xs in [[], [1], [1, 2], [1, 2, 3]]:
        try:
            found.append("%d and %s" % tuple(xs))
        except TypeError as e:
            found.append(str(e))
    return found


def case_percent_without_fields():
    found = []
    for xs in [[], ["a"]]:
        try:
            found.append("100%%" % tuple(xs))
        except TypeError as e:
            found.append(str(e))
    return found


def case_percent_stars_of_a_tuple():
    return "%*d|%-*d|" % tuple([5, 3, 4, 7]), b"%d-%d" % tuple([1, 2])


def shown(x):
    return "<%s>" % x


def case_percent_of_one_or_several():
    found = []
    for x in [1, (2,), "a", (1, 2)]:
        try:
            found.append(shown(x))
        except TypeError as e:
            found.append(str(e))
    return found


def case_percent_wrong_kind_in_a_tuple():
    found = []
    for xs in [[], ["a"], ["a", "b"]]:
        try:
            found.append("%s %d" % tuple(xs))
        except TypeError as e:
            found.append(str(e))
    return found


def case_percent_key_of_a_tuple():
    try:
        return "%(a)s" % tuple([1, 2])
    except TypeError as e:
        return str(e)


def case_percent_signs_and_what_is_no_conversion():
    found = []
    for make in (lambda: "%%" % (), lambda: "%5%" % (), lambda: "%5%" % 3, lambda: "%y" % (), lambda: "%y" % 1, lambda: "%b" % 1):
        try:
            found.append(make())
        except (TypeError, ValueError) as e:
            found.append(str(e))
    return found


def case_percent_without_a_width():
    return ["[%.*s]" % (0, "abc"), "[%*s]" % (-1, ""), "[%*s]" % (-3, "a"), "[%.0s]" % "abc"]


def case_percent_of_what_has_items():
    found = ["abc" % [1], "abc" % range(3), "abc" % b"x"]
    for make in (lambda: "%(k)s" % [1], lambda: "%(k)s" % range(3), lambda: "%(k)s" % (1,), lambda: "%(k)s" % "text"):
        try:
            found.append(make())
        except TypeError as e:
            found.append(str(e))
    return found


def case_percent_names_in_brackets():
    d = {"n": 7, "(p)": "paren", "": "empty", "a(b(c))d": 3, "x%y": 1}
    return "%(n)d %()s|%((p))s|%(a(b(c))d)05d|%(x%y)s" % d


def case_percent_name_without_end():
    return "%((n)s" % {"n": 1}
