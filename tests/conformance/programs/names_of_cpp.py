# accepted: 11
"""Functions, classes and fields that bear names of C++, of the runtime and of builtins."""

from dataclasses import dataclass
from enum import Enum


class Str:
    def __init__(self, size):
        self.size = size
        self.data = [size]


class List:
    def __init__(self):
        self.items = []

    def append(self, x):
        self.items.append(x)

    def push_back(self, x):
        self.items.append(x)


class Instance:
    count = 0

    def __init__(self):
        Instance.count += 1
        self.heap = {}
        self.ctx = 1


class Result(Exception):
    pass


@dataclass
class Tuple:
    first: int
    second: str = "s"
    value: int = 0
    object: int = 1
    delete: int = 2


@dataclass
class Union:
    tag: int


class Context(Enum):
    NULL = 0
    EOF = 1
    TRUE = 2
    default = 3


class Node:
    def __init__(self, next=None):
        self.next = next
        self.this = 1
        self.class_ = 2
        self.operator = "+"


def less(a, b):
    return a < b


def equal(a, b):
    return a == b


def printf(x):
    return f"{x}"


def malloc(n):
    return [0] * n


def strlen(s):
    return len(s)


def abort(x):
    return x + 1


def run(int64_t, double):
    return int64_t + double


def make_list(n):
    return [n]


def list_append(xs, x):
    xs.append(x)
    return xs


def move(x):
    return x


def hash_(x):
    return x


def sqrt(x):
    return x * x


def max3(a, b, c):
    return max(a, b, c)


def string(x):
    return str(x)


struct = 3
typedef = [1]
NULL = 5
std = {"a": 1}
py = "py"
errno = 9
INFINITY = 1.5
EOF = "end"
stdin = 4


def case_classes():
    a, b, c, d = Str(3), List(), Tuple(1), Union(4)
    b.append(2)
    b.push_back(3)
    i = Instance()
    j = Instance()
    return (
        a.size,
        a.data,
        b.items,
        c,
        d.tag,
        Instance.count,
        i.ctx,
        j.heap,
        Context.NULL.name,
        Context.default.value,
        Node(Node()).next.operator,
        Node().class_,
    )


def case_functions():
    return (
        less(1, 2),
        equal("a", "a"),
        printf(3),
        malloc(2),
        strlen("abc"),
        abort(1),
        run(1, 2.5),
        make_list(1),
        list_append([1], 2),
        move("m"),
        hash_(3),
        sqrt(3),
        max3(1, 5, 2),
        string(5),
    )


def case_globals():
    global struct
    struct += 1
    typedef.append(2)
    return struct, typedef, NULL, std, py, errno, INFINITY, EOF, stdin


def case_raise():
    raise Result("no")


def case_shadow_builtins():
    def len(x):
        return 99

    def print(*xs):
        return xs

    int = 5
    return len([1]), print(1, 2), int + 1


def sum(xs):
    total = 1
    for x in xs:
        total *= x
    return total


def case_shadow_global():
    return sum([2, 3, 4])


def case_unicode_names():
    größe, π, 变量, naïve = 1, 3.14, "v", [1]
    return größe, π, 变量, naïve


def case_underscores():
    _, __, ___, _x, x_, __y, _1 = range(7)
    return _, __, ___, _x, x_, __y, _1


def case_keywords_like():
    match, case, type, _ = 1, 2, 3, 4
    async_, await_, None_, True_ = 5, 6, 7, 8
    return match, case, type, async_, await_, None_, True_


class Labelled:
    def __init__(self, kind: str, items: list[int]):
        self.kind = kind
        self.items = items
        self.size = len(items)
        self.start = self.end = 0


def case_fields_named_as_the_runtimes():
    made = [Labelled("a", [1]), Labelled("b", [2, 3])]
    return [(x.kind, x.items, x.size, x.start, x.end) for x in made]


def make_Tuple(first: int) -> Tuple:
    return Tuple(first + 1)


def build_Tuple(first: int) -> Tuple:
    return build_Tuple(first - 1) if first > 10 else Tuple(first + 2)


class Maker:
    def Context(self, n: int) -> Context:
        while n > 3:
            n //= 2
        return Context(n)

    def Tuple(self, n: int) -> Tuple:
        return self.Tuple(n + 1) if n < 0 else Tuple(n)

    def instance_of(self, n: int) -> Tuple:
        return self.instance_of(n - 1) if n else self.Tuple(n)


def case_functions_named_as_classes():
    made = [make_Tuple(1), build_Tuple(12), Maker().Tuple(-3), Maker().instance_of(2)]
    return [t.first for t in made], Maker().Context(12).name, Context(2).value
