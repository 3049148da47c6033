# accepted: 29
"""Module-level names, calls, literals, conversions: each form once."""

MAX: int = 100
PI: float = 3.14
NAMES: tuple[str, ...] = ("a", "b")
LOOKUP = {1: "one", 2: "two"}
MATRIX = [[1, 2], [3, 4]]
state = {"count": 0, "log": []}
flag = False
history = []
a, b = 1, 2
c = d = 5


def set_flag():
    global flag, history
    flag = True
    history = history + ["set"]


def case_module_flags():
    set_flag()
    set_flag()
    state["count"] += 1
    return flag, history, state["count"], a + b, c, d


def case_state_log():
    state["log"].append("x")
    return state


def f_default(x: int, y: int = 2, *args: int, z: int = 3, **kw: int) -> int:
    return x + y + sum(args) + z + sum(kw.values())


def case_calls():
    return f_default(1), f_default(1, 5), f_default(1, 2, 3, 4), f_default(1, z=10), f_default(x=1, y=1), f_default(1, q=5, r=6)


def mutable_default(x, acc=[]):
    acc.append(x)
    return acc


def case_mutable_default():
    mutable_default(1)
    return mutable_default(2), mutable_default(3, []), mutable_default(4)


def returns_several():
    return 1, "a", [2.5]


def case_multiple_return():
    x, y, z = returns_several()
    _, w, *_ = returns_several()
    return x, y, z, w, returns_several()[1], returns_several()


def none_or_int(x):
    if x > 0:
        return x


def case_implicit_none():
    r = none_or_int(-1)
    return r, none_or_int(5), r is None, print is None


def early(x: int) -> str:
    if x < 0:
        return "neg"
    elif x == 0:
        return "zero"
    elif x < 10 and x % 2 == 0:
        return "small even"
    else:
        if x > 1000:
            return "huge"
    return "other"


def case_early():
    return [early(i) for i in (-5, 0, 4, 5, 5000)]


def loop_else(n):
    for i in range(2, n):
        if n % i == 0:
            break
    else:
        return True
    return False


def case_loop_else():
    i = 0
    while i < 3:
        i += 1
        if i == 5:
            break
    else:
        i = 99
    return [n for n in range(2, 20) if loop_else(n)], i


def case_loop_variable_after():
    for i in range(5):
        pass
    for j, k in enumerate("ab"):
        pass
    return i, j, k


def case_empty_loop_var():
    for i in range(0):
        pass
    return i


def case_nested_functions():
    x = 10

    def outer():
        y = 20

        def inner():
            nonlocal y
            y += x
            return y

        inner()
        return inner()

    return outer(), (lambda q: q * x)(3), [(lambda z: z + i)(1) for i in range(3)]


def case_string_escapes():
    return (
        "tab\there",
        "nl\n",
        r"raw\n",
        "uni\u00e9",
        "\x41",
        "ab",
        """multi
line""",
        'q"uote',
        "it's",
        b"by\x00te",
        "\\",
        "nul\0",
        f"{'nested'!r:>10}",
        "😀"[0],
        len("😀é"),
    )


def case_chained():
    x = 5
    return 1 < x < 10, 1 < x > 3, x == 5 != 6, not x < 3, 1 < 2 < 3 < 4, (1 < 3) == True, x in [5] == True


def case_numeric_literals():
    return (
        1_000_000,
        0xFF,
        0b101,
        0o17,
        1e3,
        1.5e-3,
        0.5,
        5.0,
        1_0.5,
        00,
        10**18,
        -(2**2),
        (-2) ** 2,
        2**3**2,
        7 // -2,
        -7 % 3,
        7.5 // 2,
        -7.5 % 2,
        1 / 3,
    )


def case_aug():
    x = 10
    x += 5
    x -= 3
    x *= 2
    x //= 5
    x **= 2
    x %= 7
    x <<= 3
    x |= 1
    x ^= 2
    x &= 0xFF
    x >>= 1
    y = 10
    y /= 4
    s = "a"
    s += "b"
    s *= 3
    l = [1]
    l += [2]
    l *= 2
    l += (3,)
    l += "z" and [4]
    t = (1,)
    t += (2,)
    return x, y, s, l, t


def case_del():
    l = [1, 2, 3, 4, 5]
    del l[0], l[-1]
    del l[0:1]
    d = {"a": 1, "b": 2}
    del d["a"]
    x = 5
    del x
    x = 6
    return l, d, x


def case_type_changes():
    x = 5
    y = x + 1
    x = "five"
    z = x + "!"
    x = [x]
    return y, z, x


def case_conditional_types():
    out = []
    for v in [1, "a", 2.5, None, [1], (2,), {"k": 1}, True]:
        if isinstance(v, bool):
            out.append("bool")
        elif isinstance(v, int):
            out.append("int")
        elif isinstance(v, (str, float)):
            out.append("str or float")
        elif v is None:
            out.append("none")
        elif isinstance(v, list):
            out.append("list")
        else:
            out.append(type(v).__name__)
    return out


def case_isinstance_more():
    x = 5
    return (
        isinstance(x, int),
        isinstance(True, int),
        isinstance(x, (str, float)),
        type(x) == int,
        type(x) is int,
        type("a") == type("b"),
        type(x).__name__,
        type([]).__name__,
        type(None).__name__,
    )


def case_try_forms():
    out = []
    for text in ["1", "x", "0"]:
        try:
            v = 10 // int(text)
        except ValueError as e:
            out.append(f"value: {e}")
        except (ZeroDivisionError, KeyError):
            out.append("zero")
        else:
            out.append(str(v))
        finally:
            out.append("done")
    return out


def case_print_forms():
    print("a", "b", sep="", end="")
    print()
    print(1, 2.0, True, None, "x", [1, "a"], (1,), {"a": 1}, {1}, range(3), b"x", 1e100)
    print("%s and %r" % ("a", "b"), "{} {}".format(1, 2), f"{1}")
    print(*[1, 2, 3])
    print(*"abc", sep="-")


def case_ord_chr():
    return (
        [chr(ord("a") + i) for i in range(3)],
        ord("é"),
        chr(8364),
        "z" > "a",
        "a" < "B",
        max("hello"),
        sorted("hello"),
        "".join(sorted(set("hello"))),
    )


def case_int_parsing():
    return (
        int("42"),
        int("-7"),
        int(" 5 "),
        int("1_000"),
        int("0b11", 2),
        int("z", 36),
        int(3.99),
        int(-3.99),
        int(True),
        float("1e5"),
        float(" -2.5 "),
        float("inf"),
        str(1.0),
        str(1e20),
        repr(0.1 + 0.2),
        bool(""),
        bool("0"),
        bool(0.0),
        bool([0]),
    )


def case_bad_int():
    return int("4.5")


def case_bad_float():
    return float("abc")


def case_index_error():
    return [1, 2][5]


def case_negative_index():
    xs = [1, 2, 3]
    return xs[-1], xs[-3], "abc"[-2], (1, 2)[-1], xs[1:-1], xs[::-1], xs[-2:], xs[5:], "hello"[1:4:2]


def case_list_methods():
    xs = [3, 1, 2]
    ys = xs
    ys.append(4)
    zs = list(xs)
    zs.sort(reverse=True)
    xs.extend(range(2))
    xs.insert(0, 9)
    xs.insert(100, 8)
    xs.insert(-1, 7)
    p = xs.pop(), xs.pop(0), xs.pop(-2)
    return (
        xs,
        ys is xs,
        zs,
        p,
        xs.index(1),
        xs.count(1),
        [0] * 3,
        [[0] * 2 for _ in range(2)],
        xs + [1],
        3 in xs,
        len(xs),
        min(xs),
        sum(xs),
        list("abc"),
        [x for x in xs if x > 1],
        sorted(xs),
    )


def case_list_compare():
    return [1, 2] < [1, 3], [1, 2] == [1, 2], [1] < [1, 0], [] < [1], [2] > [1, 5], [1, 2] != [2, 1], (1, "a") < (1, "b"), "abc" < "abd"
