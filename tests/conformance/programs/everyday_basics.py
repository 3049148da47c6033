# accepted: 21
"""Declarations, globals and small statements as people write them in annotated programs."""

from typing import TypeVar, Callable, Optional, Union, Any, Final, cast
import sys

T = TypeVar("T")
eps: float
eps = 1e-12
counter: int = 0
LIMIT: Final = 10
names: list[str] = []
table: dict[str, int] = {"a": 1}


def f(x: T, y: T) -> T:
    return x + y


def fill(size: int) -> list[int]:
    out: list[int] = [0, 1, 2]
    i: int
    for i in range(size):
        out.append(i + 5)
    return out


def bump() -> None:
    global counter
    counter += 1


def add_name(s: str) -> None:
    names.append(s)
    table[s] = len(names)


def case_generic():
    assert f(1, 2) == 3
    assert f("a", "b") == "ab"
    return f(1.5, 2), f([1], [2])


def case_declared():
    a: list[int] = []
    x: int
    y: float
    a = fill(4)
    x = len(a)
    y = float(x) / 3
    s: str = ""
    for j in range(x):
        s += str(a[j]) + ","
    return a, x, y, s


def case_globals():
    for _ in range(LIMIT):
        bump()
    add_name("x")
    add_name("y")
    return counter, names, table


def case_cast_any():
    x: Any = 5
    y: Any = "s"
    z = cast(int, x)
    w: Optional[int] = None
    u: Union[int, str] = 3
    return x, y, z, w, u


def apply(g: Callable[[int], int], x: int) -> int:
    return g(x)


def sq(x: int) -> int:
    return x * x


def case_callback():
    return apply(sq, 4), apply(lambda t: t + 1, 4)


def case_print():
    print("hello", 1, 2.5, True, None, [1, 2], {"a": (1, 2)}, sep=" | ", end="!\n")
    print()
    print([1.0, 2.5], (1,), set([3]), {}, [], sep="")


def main0():
    x: int
    x = (2 + 3) * 5
    print(x)
    assert x == 25, "message"


def case_main0():
    main0()


def case_sys():
    return sys.maxsize, sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.min, sys.byteorder


def case_assert_msg():
    x = 3
    assert x == 4, f"x is {x}"


def case_assert_plain():
    assert [], "empty"


def case_shadow():
    list = [1, 2, 3]
    str = "abc"
    sum = 0
    for id in list:
        sum += id
    input = {"k": sum}
    len = 5
    max = min = 4
    type = "t"
    return list, str, sum, input, len, max, min, type


def case_bits():
    x: int = 0b1011
    n = 0
    while x:
        x &= x - 1
        n += 1
    y = 0xFF
    return n, y << 4, y >> 3, ~y, y ^ 0x0F, -y >> 2, (1 << 62), 5 & -5, y.bit_length(), y.bit_count()


def case_boolops():
    b1: bool = True
    b2: bool = False
    return b1 and b2, b1 or b2, not b1, b1 & b2, b1 | b2, b1 ^ b2, b1 + b1, int(b1), float(b2), b1 == 1, b1 > b2, -b1, ~5, b1 * 3, b1 / 2


def case_if_exp():
    x = 5
    y = "big" if x > 3 else 0
    z = x if x else "none"
    return y, z, (x and "yes") or "no"


def case_nested_loops():
    res: list[list[int]] = []
    for i in range(3):
        row: list[int] = []
        for j in range(3):
            if i == j:
                continue
            row.append(i * j)
        else:
            row.append(-1)
        res.append(row)
    i: int = 0
    while True:
        i += 1
        if i > 5:
            break
    else:
        i = 100
    return res, i


def case_tuples():
    t: tuple[int, str, float] = (1, "a", 2.0)
    a, b, c = t
    n: tuple[tuple[int, int], tuple[str, list[int]]] = ((1, 2), ("x", [3]))
    (p, q), (r, s) = n
    s.append(4)
    return a, b, c, p, q, r, s, n, t[0], t[-1], t[1:], len(t), t + (3,), t == (1, "a", 2.0), (1, 2) < (1, 3)


def case_str_ops():
    s: str = "Hello, World"
    return (
        s[0],
        s[-1],
        s[1:5],
        s[::-1],
        s.lower(),
        s.upper(),
        s.find("W"),
        s.find("z"),
        s.replace("l", "L"),
        s.split(", "),
        s.count("l"),
        s.startswith("He"),
        s.endswith("d"),
        s * 2,
        "lo" in s,
        "z" not in s,
        s.isalpha(),
        s.title(),
        s.swapcase(),
        s.center(20, "*"),
        s.partition(", "),
        len(s),
        ord("a"),
        chr(98),
    )


def case_print_neg():
    print(-0.0, 1e16, 1e-7, 123456789.123456789, 1e22, float("inf"), float("nan"), 10**15, -5 // 2, -5 % 3, 5 % -3, 2**10, 2**-1, 7 / 2)
    print("%d %s %.2f %5d|%-5d|%05d %x %o %e %g" % (1, "s", 2.345, 42, 42, 42, 255, 8, 12345.678, 0.0001))
    print(f"{3.14159:.2f} {42:>6} {'x':^5} {1000000:,} {0.25:.1%} {255:#x} {5:08b}")
    print("a\tb\\n", "it's", 'say "hi"', ["it's", 'q"'], repr("x\n"))


def case_dict_ops():
    d: dict[str, int] = {}
    d["x"] = 1
    d["y"] = d["x"] + 1
    d.update({"z": 3})
    total = 0
    for k in d:
        total += d[k]
    for k, v in d.items():
        total += v
    e = d.pop("x")
    return d, total, e, list(d.keys()), list(d.values()), "x" in d, d.get("q", -1), len(d), sorted(d), max(d, key=lambda k: d[k])


def case_missing_key():
    d: dict[int, str] = {1: "a"}
    return d[2]


def case_set_ops():
    s: set[int] = set()
    s.add(1)
    s.add(2)
    s.add(1)
    s.discard(5)
    t = {2, 3}
    return s, s | t, s & t, s - t, s ^ t, len(s), 2 in s, s <= {1, 2, 3}, s.isdisjoint({9})
