# accepted: 58
"""str: methods, slices, formatting."""


def case_slices():
    s = "hello world"
    return s[0], s[-1], s[2:5], s[:5], s[6:], s[::2], s[::-1], s[-5:-1], s[8:2:-2], s[100:], s[5:2]


def case_index_error():
    s = "abc"
    return s[3]


def case_unicode():
    s = "naïve café ☕ 😀"
    return len(s), s[2], s[-1], s[::-1], s.upper(), s.find("☕"), s.encode("utf-8"), [c for c in s if ord(c) > 127]


def case_case_methods():
    s = "Hello wOrld"
    return s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), "ß".upper(), "İ".lower()


def case_strip():
    s = "  xx hello xx \n"
    return s.strip(), s.lstrip(), s.rstrip(), "xxhixx".strip("x"), "xyhixy".lstrip("xy"), "abcba".rstrip("ab")


def case_split():
    s = "a,b,,c"
    return s.split(","), s.split(",", 1), s.rsplit(",", 1), " a  b c ".split(), "a\nb\r\nc".splitlines(), "abc".split("x"), "".split(), "".split(",")


def case_split_keepends():
    return "a\nb\r\nc\n".splitlines(True), "one two three".split(None, 1), "one two three".split(maxsplit=1)


def case_partition():
    return "key=value=x".partition("="), "key=value=x".rpartition("="), "none".partition("="), "none".rpartition("=")


def case_join():
    return ",".join(["a", "b", "c"]), "".join([]), "-".join("abc"), " ".join(str(i) for i in range(4)), ", ".join({"x": 1, "y": 2})


def case_find():
    s = "abracadabra"
    return s.find("bra"), s.rfind("bra"), s.find("zzz"), s.find("a", 1), s.find("a", 1, 3), s.index("c"), s.count("a"), s.count("ab"), s.count("")


def case_index_missing():
    return "abc".index("z")


def case_replace():
    s = "one one one"
    return s.replace("one", "two"), s.replace("one", "1", 2), s.replace("", "-"), s.replace("x", "y")


def case_tests():
    return [
        ("abc".isalpha(), "ab1".isalnum(), "123".isdigit(), " \t".isspace(), "Abc".istitle(), "ABC".isupper(), "abc".islower()),
        ("".isalpha(), "½".isnumeric(), "²".isdigit(), "abc_1".isidentifier(), "12.5".isdecimal(), "é".isascii(), True, True)[:7],
    ]


def case_prefix():
    s = "filename.tar.gz"
    return s.startswith("file"), s.endswith(".gz"), s.startswith("name", 4), s.endswith((".zip", ".gz")), s.removeprefix("file"), s.removesuffix(".gz")


def case_padding():
    return "7".zfill(3), "-7".zfill(4), "ab".center(7), "ab".center(7, "*"), "ab".ljust(5) + "|", "ab".rjust(5, "."), "abc".zfill(2)


def case_multiply():
    n = 3
    return "ab" * n, n * "-", "x" * 0, "x" * -1, "=" * 10


def case_concatenation():
    a = "x"
    b = a + "y" + a
    b += "z"
    return b, a


def case_compare():
    return "a" < "b", "abc" < "abd", "Z" < "a", "abc" == "abc", "a" != "b", "" < "a", "é" > "z", max("b", "a"), sorted("banana")


def case_contains():
    return "ell" in "hello", "" in "x", "z" not in "abc", "abc" in "ab"


def case_iterate():
    vowels = 0
    for c in "programming language":
        if c in "aeiou":
            vowels += 1
    return vowels


def case_ord_chr():
    return ord("a"), chr(97), chr(8364), ord("€"), [chr(ord("a") + i) for i in range(5)]


def case_bad_chr():
    return chr(-1)


def case_caesar():
    def shift(c, k):
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            return chr((ord(c) - base + k) % 26 + base)
        return c

    return "".join(shift(c, 3) for c in "Hello, World!")


def case_fstrings():
    name, n, x = "Ann", 42, 3.14159
    return f"{name} is {n}", f"{n:5d}|{n:<5}|{n:^5}|{n:05d}", f"{x:.2f} {x:8.3f} {x:e} {x:g}", f"{name!r} {name:>6} {name:*^9}", f"{n:x} {n:#x} {n:b} {n:,}"


def case_fstring_expressions():
    xs = [1, 2, 3]
    return f"{len(xs)} items: {xs}, sum={sum(xs)}", f"{xs[0] + xs[1]}", f"{{literal}}", f"{'yes' if xs else 'no'}", f"{xs!r:>12}"


def case_fstring_debug():
    value = 7
    text = "hi"
    return f"{value=}", f"{text=}", f"{value + 1=}", f"{value=:4d}"


def case_fstring_nested():
    width, precision = 10, 3
    return f"{3.14159:{width}.{precision}f}|", f"{'x':>{width}}|", f"{5:{'0'}{4}d}"


def case_fstring_values():
    return f"{None} {True} {1.0} {[1, 'a']} {(1,)} {{'a': 1}} {'q'!r}", f"{1e100} {0.1 + 0.2}"


def case_percent():
    return "%d items" % 3, "%s and %s" % ("a", 1), "%5.2f|" % 3.14159, "%05d" % 42, "%x" % 255, "%-6s|" % "ab", "%%", "%s" % [1, 2], "%r" % "a"


def case_format_method():
    return "{} {}".format(1, "a"), "{0} {1} {0}".format("x", "y"), "{name}: {value:.1f}".format(name="pi", value=3.14159), "{:>8}|{:<8}|".format("r", "l"), "{!r}".format("q")


def case_format_builtin():
    return format(3.14159, ".3f"), format(42, "08b"), format("x", ">4"), format(1234567, ","), format(0.256, ".1%"), format(1e10, ".3g")


def case_thousands():
    return f"{1234567:,}", f"{1234567.891:,.2f}", f"{1234567:_}", f"{-1234:,}", f"{0.5:.0%}", f"{12.5:+.1f}", f"{5:+d}", f"{-5: d}"


def case_repr():
    return repr("a'b"), repr('a"b'), repr("a'\"b"), repr("tab\t nl\n"), repr("é\x00\x7f"), repr(""), repr("\\"), repr("\u200b😀")


def case_text_of_values():
    return str(1), str(1.5), str(True), str(None), str([1, "a", 2.0, None]), str({"a": [1]}), str((1,)), str(()), str({1}), str(set())


def case_escape():
    return "a\tb\\n\x41\u00e9\N{BULLET}", r"raw\n", "con" "cat", """triple
line"""


def case_count_words():
    text = "the cat and the dog and the bird"
    counts = {}
    for w in text.split():
        counts[w] = counts.get(w, 0) + 1
    return counts


def case_palindrome():
    def clean(s):
        return "".join(c.lower() for c in s if c.isalnum())

    return [clean(s) == clean(s)[::-1] for s in ("A man, a plan, a canal: Panama", "hello")]


def case_translate_table():
    table = {"a": "1", "b": "2"}
    return "".join(table.get(c, c) for c in "abcab")


def case_expandtabs():
    return "a\tb\tc".expandtabs(4), "01\t012\t0123".expandtabs()


def case_bytes_round_trip():
    data = "héllo".encode()
    return data, len(data), data.decode("utf-8"), data[0], data[1:3], list(data)[:2], b"abc" + b"d", data.hex()


def case_decode_error():
    return b"\xff\xfe".decode("utf-8")


def case_decode_replace():
    return b"a\xffb".decode("utf-8", errors="replace"), b"a\xffb".decode("utf-8", "ignore"), b"\xe9".decode("latin-1")


def case_encode_error():
    return "é".encode("ascii")


def case_rle():
    s = "aaabbbccd"
    out = ""
    i = 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out += s[i] + str(j - i)
        i = j
    return out


def case_multiline_text():
    lines = []
    for i, name in enumerate(["apple", "fig"], 1):
        lines.append(f"{i:>2}. {name:<8}|{len(name):3d}")
    return "\n".join(lines)


def case_string_in_condition():
    words = ["", "a", None]
    return [("yes" if w else "no") for w in words]


def case_split_join_numbers():
    return sum(int(x) for x in "3 4 5".split()), [float(x) for x in "1.5,2".split(",")]


def case_startswith_in_loop():
    names = ["__init__", "run", "_private"]
    return [n for n in names if not n.startswith("_")], [n.strip("_") for n in names]


def case_maketrans():
    return "hello".translate(str.maketrans("el", "ip"))


def case_ljust_table():
    rows = [("a", 1), ("bbb", 22)]
    width = max(len(k) for k, _ in rows)
    return [k.ljust(width) + " : " + str(v).rjust(3) for k, v in rows]


def case_char_frequency():
    freq = {c: "mississippi".count(c) for c in "misp"}
    return freq, sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))


def case_walrus_in_interpolation():
    out = []
    text, n = "a", 1
    for _ in range(3):
        out.append(f"{text}{(text := text + 'b')}{text}")
        out.append(f"{n}{(n := n + 1)}{n:>3}{(n := n * 2):{n}}")
    return out


def case_formatted_parts():
    out = []
    for n, x, s, b in [(7, 1.5, "é", True), (-1234567, -0.0, "longer than that", False), (0, 1e300, "", True)]:
        out.append(f"[{n:>10,}|{n:<+8d}|{n:^#12x}|{n:_b}|{n:08.2f}|{n:e}|{n:%}|{n:*=12}]")
        out.append(f"[{x:.3f}|{x:>12.2e}|{x:+.1%}|{x:g}|{x:,}|{x:010.1f}|{x}|{x:é^15.4}]")
        out.append(f"[{s:>5}|{s:<20}|{s:^7.2}|{s:é>4}|{s!r:>8}|{s}]")
        out.append(f"[{b:d}|{b}|{b:>5}|{n}|{-n}]")
        out.append("{0:>6}|{name:<8}|{0:3d}|%d".format(n, name=s) + "%5d|%-8s|%.2f|%s" % (n, s, x, b))
    return out


def case_wrong_specifications():
    out = []
    for number in (5, 6):
        try:
            out.append("{:>3}{0}".format(number))
        except ValueError as e:
            out.append(str(e))
        try:
            out.append("{0}{}".format(number))
        except ValueError as e:
            out.append(str(e))
    for width in (1, 30):
        try:
            out.append(f"{width:.3d}")
        except ValueError as e:
            out.append(str(e))
        try:
            out.append(f"{'text':=9}" + f"{width:>9}")
        except ValueError as e:
            out.append(str(e))
        try:
            out.append(f"{width:,x}")
        except ValueError as e:
            out.append(str(e))
        try:
            out.append(f"{1.5:{width}d}")
        except ValueError as e:
            out.append(str(e))
        out.append(f"{'wide':>{width}}{2.5:<{width}.2f}|{width:0{width}}")
    return out


def case_long_interpolation():
    text = "x" * 190
    return [f"{text}{i:>12}{text}" for i in range(3)] + [f"{i:>300}|{text}" for i in range(2)]


def case_slices_without_step():
    out = []
    for s in ("", "abc", "añ€😀z", "häuser und gärten"):
        for a in (0, 1, 2, -1, -3, 9, -9):
            out.append((s[a:], s[:a], s[a:2], s[1:a], s[a:-1]))
    xs = [1, 2, 3, 4]
    return out, [(xs[a:], xs[:a], xs[a:3], xs[1:a]) for a in (0, 2, -1, 7, -7)]


def case_loops_over_pieces():
    text = " one  two\tthree\r\n\nfour,five ,, six\u2028été\x1cend\r"
    out = []
    for line in text.splitlines():
        out.append(line)
        for i, word in enumerate(line.split(), 1):
            out.append(f"{i}{word}")
        for part in line.split(","):
            if part == "five ":
                continue
            out.append("<" + part + ">")
        else:
            out.append("end")
    for line in text.splitlines(True):
        out.append(line)
        line = "other"
    for part in "".split(","):
        out.append("empty" + part)
    for word in "".split():
        out.append("never" + word)
    for part in text.split("ee"):
        text = part
    sep = ""
    try:
        for part in text.split(sep):
            out.append(part)
    except ValueError as e:
        out.append(str(e))
    out += [a + b for a, b in zip("a b c".split(), "x--y--z".split("--"))]
    return out, text, sum(len(w) for w in "a bb ccc".split()), {k: v for k, v in [p.split("=") for p in "a=1;b=2".split(";")]}


def case_order_of_strings():
    texts = [a + b for a in ("", "a", "ab", "abc", "abcd", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghijklmnopq", "zé", "z\x7f", "\0")
             for b in ("", "\0", "a", "z", "€", "abcdefghijk")]
    ordered = sorted(texts)
    pairs = sorted((t[:3], i) for i, t in enumerate(texts))
    found = sum(1 for i, a in enumerate(texts) for b in texts[i:] if a == b), sum(a < b for a in texts for b in texts)
    return ordered, pairs, found, sorted(texts, key=lambda t: (len(t), t), reverse=True)
