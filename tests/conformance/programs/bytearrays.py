# accepted: 29
"""bytearray."""

from dataclasses import dataclass, field

TABLE = bytearray(b"\x00\x01\x02")


def case_basic():
    b = bytearray(b"abc")
    b.append(100)
    b += b"ef"
    b.extend([1, 2])
    b[0] = 65
    return bytes(b), len(b), b[1], b == b"Abcdef\x01\x02", b"x" == b, b != b"q"


def case_repr():
    b = bytearray(3)
    return repr(b), str(b), f"{b}", repr([b])


def case_slices():
    b = bytearray(range(10))
    b[2:4] = b"xyz"
    del b[0]
    del b[::3]
    return bytes(b), bytes(b[1:3]), bytes(b[::-1])


def case_methods():
    b = bytearray(b"a,b,c")
    b.insert(0, 65)
    b.reverse()
    x = b.pop()
    b.remove(44)
    return bytes(b), x, [bytes(p) for p in b.split(b",")], bytes(b.upper()), b.find(b"b"), bytes(b.copy()), 97 in b, b"b," in b


def case_iter():
    b = bytearray(b"xyz")
    t = 0
    for v in b:
        t += v
    b.clear()
    return t, list(bytearray(b"ab")), sorted(bytearray(b"ba")), bytes(b), bool(b), len(b), sum(bytearray(3)), max(bytearray([1, 9]))


def fill(buf: bytearray, n: int) -> bytearray:
    for i in range(n):
        buf.append(i)
    return buf


def case_alias():
    b = bytearray()
    c = fill(b, 3)
    return bytes(b), c is b, b == c, b is not None


def case_err():
    b = bytearray()
    b.append(256)


def case_err2():
    b = bytearray(b"a")
    return b[3]


def case_err3():
    b = bytearray(b"a")
    b[0] = -1


def case_err4():
    return bytearray().pop()


def case_convert():
    b = bytearray("hé", "utf-8")
    return (
        b.decode(),
        b.hex(),
        bytes(b + b"!"),
        bytes(b"<" + b),
        bytes(b * 2),
        bytes(2 * b),
        bytearray(b"a") < bytearray(b"b"),
        b"a" < bytearray(b"b"),
        isinstance(b, bytearray),
        isinstance(b, bytes),
        isinstance(b, (bytes, bytearray)),
        isinstance(b"x", bytearray),
    )


def case_swap():
    b = bytearray(b"hello")
    b[0], b[4] = b[4], b[0]
    b[1:3] = bytes([120])
    i = b.index(b"l")
    return bytes(b), i, b.count(b"l"), b.startswith(b"o"), b.endswith((b"h", b"z"))


def case_sieve():
    n = 50
    flags = bytearray([1]) * (n + 1)
    flags[0] = flags[1] = 0
    for i in range(2, 8):
        if flags[i]:
            flags[i * i :: i] = bytearray(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]


def case_join():
    return bytes(bytearray(b"-").join([b"a", bytearray(b"b")])), [bytes(x) for x in bytearray(b"a=b").partition(b"=")]


def case_dict():
    d = {"buf": bytearray()}
    d["buf"].append(1)
    xs = [bytearray(b"a"), bytearray(b"b")]
    xs[0] += xs[1]
    return bytes(d["buf"]), [bytes(x) for x in xs], bytearray(b"a") in xs


def case_encode_caesar():
    out = bytearray()
    for c in b"Hello, World":
        if 65 <= c <= 90:
            out.append((c - 65 + 3) % 26 + 65)
        elif 97 <= c <= 122:
            out.append((c - 97 + 3) % 26 + 97)
        else:
            out.append(c)
    return out.decode("ascii")


def case_of_a_result() -> bytearray:
    out = bytearray(b"ab")
    out.append(0)
    return out


def case_in_containers() -> dict[str, list[bytearray]]:
    return {"a": [bytearray(b"x"), bytearray()], "b": []}


@dataclass
class Frame:
    data: bytearray
    name: str = "f"
    more: bytearray = field(default_factory=bytearray)


def case_in_fields() -> Frame:
    f = Frame(bytearray(b"xyz"))
    f.data[0] = 65
    f.more.extend(b"12")
    return f


def case_optional_results() -> list[bytearray | None]:
    return [None, bytearray(b"q")]


def case_at_module_level() -> tuple[bytearray, int]:
    TABLE.append(9)
    return TABLE, len(TABLE)


def case_text_of_frozen() -> str:
    return f"{TABLE!r} {TABLE + b'z'} {Frame(bytearray(b'a'))}"


def case_join_bytes() -> list[bytes]:
    parts = [b"a", b"bc"]
    return [b"-".join(p * 2 for p in parts), b"".join(map(bytes, [[1], [2, 3]])), b"".join((b"x", b"y")), b",".join(parts), b"".join([]), b"|".join({b"k": 1}), b"".join(bytes([i]) for i in range(3))]


def case_of_no_ints() -> list[str]:
    out = []
    for make in (lambda: bytearray(["a"]), lambda: bytes(["a"]), lambda: bytearray([1.5]), lambda: bytearray([None]), lambda: bytearray(None), lambda: bytearray(b"a").append("b")):
        try:
            out.append(str(make()))
        except TypeError as e:
            out.append(str(e))
    return out


def case_slices_with_steps():
    b = bytearray(b"abcdef")
    b[::2] = b""
    c = bytearray(b"abcdef")
    out = []
    for value in (b"xy", b"x"):
        try:
            c[::2] = value
        except ValueError as e:
            out.append(str(e))
    c[5::-2] = b"123"
    c[2:2] = b"new"
    d = bytearray(b"ab")
    d[:] = [1, 2, 3]
    del d[::2]
    return b, c, out, d


def case_fromhex():
    out = [bytearray.fromhex("68 69"), bytearray.fromhex("")]
    for text in ("6", "zz", "6g"):
        try:
            bytearray.fromhex(text)
        except ValueError as e:
            out.append(str(e))
    b = bytearray.fromhex("ff")
    b.append(1)
    return out, b


def case_quotes() -> list[str]:
    return [repr(bytearray(b"it's")), repr(bytearray(b'"')), repr(bytearray(b"'\"")), repr(b"it's"), str(bytearray(b"\\"))]


def case_numbers():
    return int(bytearray(b"12")), float(bytearray(b"1.5")), [int(x) for x in [bytearray(b"7"), "8", 9.5]], int(bytearray(b"ff"), 16)


def case_numbers_among_others():
    out = []
    for x in [bytearray(b"a"), "8", None, b"5", 2]:
        try:
            out.append(int(x))
        except (TypeError, ValueError) as e:
            out.append(str(e))
    return out
