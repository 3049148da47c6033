# accepted: 39
"""str: the common methods, encodings, formats of f-strings, str.format and %."""


def case_case():
    s = "hello World's ß ǆ"
    return s.title(), s.capitalize(), s.swapcase(), s.casefold(), s.upper(), s.lower()


def case_pad():
    return (
        "ab".center(7, "*"),
        "ab".ljust(5, "."),
        "ab".rjust(5),
        "-42".zfill(6),
        "+1".zfill(5),
        "a\tb\tc".expandtabs(4),
        "x".center(4),
        "abc".center(6),
    )


def case_part():
    return "a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("x"), "abc".rpartition("x")


def case_lines():
    return "a\nb\r\nc\x0bd\u2028e".splitlines(), "a\nb\n".splitlines(True), "a\nb".splitlines(keepends=True), "".splitlines()


def case_rsplit():
    return (
        "a b c d".rsplit(None, 2),
        "a,b,c".rsplit(",", 1),
        "a,b,c".split(",", maxsplit=1),
        " a  b ".split(),
        "a--b".split("--"),
        "a b c".rsplit(maxsplit=1),
    )


def case_affix():
    return "foobar".removeprefix("foo"), "foobar".removesuffix("bar"), "x".removeprefix("y")


def case_trans():
    t = str.maketrans("abc", "xyz")
    t2 = str.maketrans("abc", "xyz", "d")
    t3 = str.maketrans({"a": "1", "b": None, "c": 100})
    return "aabbccdd".translate(t), "abcd".translate(t2), "abcd".translate(t3), "abc".translate({97: "Q", 98: None})


def case_is():
    out = []
    for s in ["abc", "1", "a1", " ", "", "Ab", "A B", "x_y", "1x", "½", "²", "٣", "é", "\n", "AB", "ab"]:
        out.append(
            (
                s.isidentifier(),
                s.isprintable(),
                s.isalpha(),
                s.isalnum(),
                s.isdigit(),
                s.isdecimal(),
                s.isnumeric(),
                s.isspace(),
                s.isupper(),
                s.islower(),
                s.istitle(),
                s.isascii(),
            )
        )
    return out


class P:
    def __init__(self, x: int):
        self.x = x
        self.items = [1, 2, 3]


def case_format():
    p = P(5)
    return (
        "{0} {1} {0}".format("a", "b"),
        "{x:>{w}}".format(x=3, w=5),
        "{p.x} {p.items[1]} {0[k]}".format({"k": 7}, p=p),
        "{!r} {!s} {!a}".format("é", "b", "é"),
        "{{}} {}".format(1),
        "{0[1]}".format([1, 2]),
    )


def case_format_map():
    return "{a} {b}".format_map({"a": 1, "b": 2})


def case_format_err():
    return "{} {}".format(1)


def case_format_err2():
    return "{x}".format(y=1)


def case_percent():
    return (
        "%(name)s is %(age)d" % {"name": "Bob", "age": 3},
        "%*d|%-*d|" % (5, 3, 5, 3),
        "%.*f" % (2, 3.14159),
        "%5.1f%%" % 99.5,
        "%s" % (1,),
        "%r" % "a",
        "%c%c" % ("x", 65),
        "%x %X %#x %o" % (255, 255, 255, 8),
        "%e %g %G" % (12345.678, 1e-5, 1e20),
        "%+d % d %05d %-5d|" % (3, 3, 3, 3),
        "%10s|%-10s|" % ("a", "b"),
        "%a" % "é",
        "%i %u" % (3, 4),
        "%.3s" % "abcdef",
    )


def case_percent_var():
    t = (1, "a")
    return "%d %s" % t, "%s" % [1, 2], "%s %s" % ("a", None)


def case_percent_dict_var():
    d = {"a": 1, "b": 2}
    return "%(a)d-%(b)05d" % d


def case_ascii():
    return ascii("é\n\u20ac\U0001f600"), ascii([1, "é"]), ascii(3)


def case_encode():
    s = "aé€😀"
    return (
        s.encode(),
        s.encode("ascii", "ignore"),
        s.encode("ascii", "replace"),
        s.encode("ascii", "xmlcharrefreplace"),
        s.encode("ascii", "backslashreplace"),
        s.encode("latin-1", "replace"),
    )


def case_decode():
    b = b"a\xff\xe9b"
    return (
        b.decode("latin-1"),
        b.decode("utf-8", "replace"),
        b.decode("utf-8", "ignore"),
        b.decode("utf-8", "backslashreplace"),
        b.decode("ascii", errors="replace"),
    )


def case_surrogate():
    return b"a\xff".decode("utf-8", "surrogateescape") == "a\udcff"


def case_encode_err():
    return "é".encode("ascii")


def case_decode_err():
    return b"\xff".decode()


def case_str_ops():
    return (
        "ab" * 3,
        3 * "ab",
        "ab" * -1,
        "a" < "b",
        "abc" < "abd",
        "" < "a",
        "abcdef"[::-1],
        "abcdef"[4:1:-2],
        "abcdef"[-3:],
        "b" in "abc",
        "a" + "b",
    )


def case_fstring():
    x = 5
    s = "hi"
    d = {"k": 1}
    return (
        f"{x=}",
        f"{x = }",
        f"{s!r:>6}",
        f"{d['k']}",
        f"{x:>{x}}",
        f"{x!a}",
        f"{s=!s}",
        f"{x=:>4}",
        f"{x+1=}",
        f"{{}}",
        f"{3.14159:.{2}f}",
        f"{'nested ' + f'{x}'}",
    )


def case_spec_int():
    n = 1234567
    return (
        f"{n:,}",
        f"{n:_}",
        f"{n:e}",
        f"{n:g}",
        f"{n:n}",
        f"{n:#x}",
        f"{n:#b}",
        f"{n:#o}",
        f"{65:c}",
        f"{n:+d}",
        f"{-n:,d}",
        f"{n:*^20}",
        f"{n:=+20}",
        f"{n:020}",
        f"{n:.2f}",
        f"{n:%}",
        f"{n:_x}",
        f"{n:#010x}",
        f"{-5:=10}",
        f"{n:X}",
        f"{5: d}",
        f"{n:<20,}|",
        f"{n:020,}",
    )


def case_spec_float():
    x = 1234.5678
    return (
        f"{x:,.2f}",
        f"{x:_.1f}",
        f"{x:e}",
        f"{x:.3e}",
        f"{x:g}",
        f"{x:.2g}",
        f"{x:n}",
        f"{x:%}",
        f"{x:.1%}",
        f"{x:+.1f}",
        f"{x:010.2f}",
        f"{x:*>12.1f}",
        f"{x:=+12.1f}",
        f"{x}",
        f"{x:.0f}",
        f"{x:#.0f}",
        f"{1e100:f}",
        f"{float('nan'):f}",
        f"{float('inf'):+010f}",
        f"{x:E}",
        f"{x:G}",
        f"{0.0:.0e}",
        f"{x:12}",
        f"{1e20:,}",
        f"{x:.3}",
        f"{x:z.1f}",
        f"{-0.0:z.1f}",
    )


def case_spec_bool():
    return f"{True:d}", f"{True}", f"{True:>6}", f"{False:5}", f"{True:.1f}"


def case_spec_str():
    return f"{'abc':>5}", f"{'abc':^7}|", f"{'abc':.2}", f"{'abc':_<6.1}", f"{'abc':05}", f"{'é':>3}"


def case_spec_err():
    return f"{3:s}"


def case_spec_err2():
    return f"{'a':d}"


def case_spec_err3():
    return f"{3.0:d}"


def case_find():
    s = "abcabc"
    return (
        s.find("c", 3),
        s.rfind("a", 0, 3),
        s.index("b", 2),
        s.count("a", 1),
        s.count(""),
        s.startswith("b", 1),
        s.endswith(("x", "c")),
        s.startswith(("a", "b")),
        s.find("", 10),
        s.rindex("c"),
    )


def case_index_err():
    return "abc".index("z")


def case_join():
    return (
        ",".join(["a", "b"]),
        "".join(c for c in "abc"),
        "-".join("abc"),
        ",".join(("x", "y")),
        "".join({"a": 1}),
        "|".join(map(str, [1, 2])),
    )


def case_strip():
    return "  a ".strip(), "xxaxx".lstrip("x"), "xyaxy".rstrip("yx"), "\t a\n".strip(), "abc".strip("")


def case_replace():
    return "aaa".replace("a", "b", 2), "abc".replace("", "-"), "aaa".replace("aa", "b"), "x".replace("x", "")


def case_str_conv():
    return (
        str(None),
        str(True),
        str([1, "a", 2.5, None]),
        str({"a": (1,)}),
        str({1}),
        str(()),
        str(b"a'b"),
        repr("a'b"),
        repr('a"b'),
        repr("a'\"b"),
        repr("\x00\t\\\u200b"),
        str(range(3)),
        repr(frozenset({1})),
    )


def case_str_bytes():
    return (
        str(b"abc", "utf-8"),
        str(b"\xff", "ascii", "replace"),
        bytes("é", "utf-8"),
        bytes(3),
        bytes([1, 2]),
        bytes(b"x"),
        bytes("é", encoding="latin-1"),
    )


def case_tables_of_several_kinds():
    table = str.maketrans({"h": "H", 101: None, "l": 76})
    return "hello".translate(table), "abcd".translate({97: 65, 98: "xy", 99: None}), "".maketrans({1: "a", "c": "d"})


def case_tables_of_the_wrong_keys():
    out = []
    for table in ({"ab": 1, 3: None}, {"a": "b", 1.5: 2}):
        try:
            out.append(str.maketrans(table))
        except (ValueError, TypeError) as e:
            out.append(str(e))
    return out
