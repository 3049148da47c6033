# accepted: 22
"""Builtin functions and methods called with what they do not take, where the program catches what Python raises."""

import math
import operator
from collections import Counter, OrderedDict, defaultdict, deque


def tried(f):
    try:
        return repr(f())
    except (TypeError, AttributeError) as e:
        return f"{type(e).__name__}: {e}"


def case_methods_of_lists_and_tuples():
    return [
        tried(lambda: [1].extend()),
        tried(lambda: ["a"].extend(1, 2)),
        tried(lambda: [3, 1].sort([1], 2)),
        tried(lambda: [1].pop(1, 2)),
        tried(lambda: [1].index()),
        tried(lambda: [1].insert(1)),
        tried(lambda: [1].append(x=1)),
        tried(lambda: [1].copy(1)),
        tried(lambda: [1].reverse(1)),
        tried(lambda: (1, 2).index()),
        tried(lambda: (1, 2).count(1, 2)),
        tried(lambda: [].clear(1)),
    ]


def case_methods_of_text():
    return [
        tried(lambda: "a".join()),
        tried(lambda: "a".join("a", "b")),
        tried(lambda: "a".upper(1)),
        tried(lambda: "a".upper(x=1)),
        tried(lambda: "a".zfill()),
        tried(lambda: "a".center()),
        tried(lambda: "a".partition()),
        tried(lambda: "a".strip(1, 2)),
        tried(lambda: ",".join(5)),
        tried(lambda: b"-".join(5)),
        tried(lambda: b"a".join()),
    ]


def case_methods_of_dicts():
    return [
        tried(lambda: {}.get()),
        tried(lambda: {}.get(1, 2, 3)),
        tried(lambda: {}.get(key=1)),
        tried(lambda: {}.setdefault(1, 2, 3)),
        tried(lambda: {}.items(1)),
        tried(lambda: {1: 2}.update({1: 2}, {3: 4}, 1)),
        tried(lambda: {1: 2}.pop([1], 0, default=3)),
        tried(lambda: {1: 2}.pop()),
        tried(lambda: OrderedDict(a=1).clear(3)),
        tried(lambda: OrderedDict(a=1).setdefault()),
        tried(lambda: Counter("ab").most_common(1, 2)),
        tried(lambda: Counter("ab").elements(1)),
        tried(lambda: defaultdict(int).values(x=1)),
        tried(lambda: {**5}),
        tried(lambda: {**[1]}),
        tried(lambda: dict(1, 2)),
        tried(lambda: Counter(7.0, [1])),
    ]


def case_methods_of_sets():
    return [
        tried(lambda: {1}.add()),
        tried(lambda: {1}.pop(1)),
        tried(lambda: {1, 2}.issuperset(0, -0.5)),
        tried(lambda: {1}.isdisjoint()),
        tried(lambda: {1}.symmetric_difference()),
        tried(lambda: frozenset().union()),
        tried(lambda: frozenset("a").difference()),
        tried(lambda: frozenset("a").intersection()),
        tried(lambda: {1}.union()),
        tried(lambda: {1}.update(x=1)),
        tried(lambda: {1}.copy(2)),
        tried(lambda: set(1, 2)),
        tried(lambda: frozenset(1, 2)),
    ]


def case_methods_of_numbers():
    return [
        tried(lambda: (2.5).hex(1)),
        tried(lambda: (5).bit_length(1)),
        tried(lambda: range(3).index()),
        tried(lambda: range(3).count(1, 2)),
        tried(lambda: (1.5).is_integer(1)),
        tried(lambda: (5).conjugate(1)),
    ]


def case_methods_of_deques():
    return [
        tried(lambda: deque([1]).popleft(len, obj=0.0)),
        tried(lambda: deque([1]).count()),
        tried(lambda: deque([1]).extend()),
        tried(lambda: deque([1]).copy(1)),
        tried(lambda: deque([1]).foo),
        tried(lambda: deque([1])[1.5]),
        tried(lambda: deque([1])["a"]),
        tried(lambda: deque([1, 2])[1:2]),
        tried(lambda: deque(5)),
        tried(lambda: deque([1], "a")),
        tried(lambda: deque([1]).extend(5)),
        tried(lambda: deque([1]).rotate("a")),
        tried(lambda: deque([1]) + [1]),
        tried(lambda: deque([1])()),
        tried(lambda: -deque([1])),
        tried(lambda: float(deque([1]))),
        tried(lambda: deque([1], "i", 3)),
    ]


def case_deques_compared():
    return [
        tried(lambda: "abc" == deque([1])),
        tried(lambda: deque([1]) == [1]),
        tried(lambda: [1] == deque([1])),
        tried(lambda: deque([1]) == deque([1])),
        tried(lambda: deque([1]) != deque([1], 3)),
        tried(lambda: deque([1]) == deque(["a"])),
        tried(lambda: deque([1]) < deque([2])),
        tried(lambda: deque([1]) < [2]),
        tried(lambda: deque([1]) != 5),
        tried(lambda: deque([1]) in [deque([1])]),
        tried(lambda: deque([1]) in [5]),
    ]


def case_methods_of_bytearrays():
    return [
        tried(lambda: bytearray().capitalize([1], default=1)),
        tried(lambda: bytearray().append(1, 2)),
        tried(lambda: bytearray(1.5)),
        tried(lambda: bytearray("a")),
        tried(lambda: bytearray(b"a")[1.5]),
        tried(lambda: bytearray(b"a")["a"]),
        tried(lambda: bytearray(b"a").append("a")),
        tried(lambda: bytearray(b"a").append(None)),
        tried(lambda: bytearray(b"a").extend(5)),
        tried(lambda: bytearray(b"a").find("a")),
        tried(lambda: bytearray(b"a").split("a")),
        tried(lambda: bytearray(b"a").replace("a", "b")),
        tried(lambda: bytearray(b"a").startswith("a")),
        tried(lambda: bytearray(b"a").pop("a")),
        tried(lambda: bytearray(b"abc").join(bytearray(b"abc"))),
        tried(lambda: bytearray(b"abc").join([b"x", bytearray(b"y")])),
        tried(lambda: bytearray(b"abc").join([])),
        tried(lambda: bytearray(b"a").join(["a"])),
        tried(lambda: bytearray(b"a") + "a"),
        tried(lambda: bytearray(b"a") + [1]),
        tried(lambda: "a" in bytearray(b"a")),
        tried(lambda: str(bytearray(b"a"), "ascii")),
        tried(lambda: memoryview(b"a")["a"]),
        tried(lambda: bytearray().foo),
    ]


def case_functions():
    return [
        tried(lambda: bool({(1, 2)}, 1, n=2)),
        tried(lambda: sorted([1], lambda x: x)),
        tried(lambda: {1: 2}.get(Counter("a"))),
        tried(lambda: str(0, "utf-8", [[1]])),
        tried(lambda: str("a", "utf-8")),
        tried(lambda: range(1, 2, a=3)),
        tried(lambda: bin(None, 1, iterable=())),
        tried(lambda: format({1: 1}, 3.0)),
        tried(lambda: format("1", [("a", 1)])),
        tried(lambda: max()),
        tried(lambda: oct(b"", -9, prompt=1)),
        tried(lambda: ascii({1: 2}, x=1)),
        tried(lambda: type({1, 2}, old=True)),
        tried(lambda: isinstance(1)),
        tried(lambda: isinstance(1, int, 3)),
        tried(lambda: abs()),
        tried(lambda: divmod(1)),
        tried(lambda: pow(2)),
        tried(lambda: enumerate()),
        tried(lambda: chr()),
        tried(lambda: ord("a", "b")),
        tried(lambda: [*5]),
        tried(lambda: (*5, 1)),
        tried(lambda: {*5}),
        tried(lambda: [1, *None]),
    ]


def case_math():
    return [
        tried(lambda: math.lcm(1, signed=2)),
        tried(lambda: math.gcd({3, 1})),
        tried(lambda: math.gcd(True, 1.5)),
        tried(lambda: math.gcd([None, 1])),
        tried(lambda: math.fsum("e", 9)),
        tried(lambda: math.dist([1])),
        tried(lambda: math.hypot("a", 1.0)),
        tried(lambda: math.sqrt()),
        tried(lambda: math.sqrt("a")),
        tried(lambda: math.floor([1])),
        tried(lambda: math.pow(1)),
        tried(lambda: math.comb(1)),
        tried(lambda: math.factorial("a")),
        tried(lambda: math.perm()),
        tried(lambda: math.modf("a")),
        tried(lambda: math.fsum([])),
        tried(lambda: math.prod([])),
    ]


def case_kinds_of_dicts_shown():
    return [
        tried(lambda: Counter({"a": 1.5, "b": 2})),
        tried(lambda: defaultdict(int, {1: 2})),
    ]


class Shelf:
    def put(self, name):
        return name

    @classmethod
    def made(cls, name):
        return name


def case_keywords_given_twice():
    def inner(name):
        return name

    twice = {"name": 2}
    return [
        tried(lambda: Shelf().put(name=1, **twice)),
        tried(lambda: Shelf.made(name=1, **twice)),
        tried(lambda: inner(name=1, **twice)),
        tried(lambda: Shelf().put(1, **twice)),
    ]


def case_reversed_of_one_of_several():
    out = []
    for x in ([1, 2], {3, 4}, 5, "ab"):
        try:
            out.append([str(y) for y in reversed(x)])
        except TypeError as e:
            out.append([str(e)])
    return out


def case_reversed_generator():
    g = (x for x in [1])
    return tried(lambda: list(reversed(g)))


def case_star_of_one_of_several():
    return [tried(lambda: [0, *x]) for x in ([1, 2], 5, "ab", None)]


def case_augmented_function():
    f = tried
    try:
        f += b"a"
    except TypeError as e:
        return str(e)
    return "none"


def case_one_of_several_without_items():
    out = []
    for x in (5, 1.5, None):
        for f in (lambda: sum(x), lambda: list(x), lambda: [y for y in x]):
            try:
                out.append(str(f()))
            except TypeError as e:
                out.append(str(e))
    return out


def called(function, *arguments) -> str:
    try:
        return repr(function(*arguments))
    except TypeError as e:
        return str(e)


def case_passed_on_and_called_with_another_number():
    given = called(operator.add, 1, 2, 3), called(operator.neg), called(pow, 2, 3, 5), called(math.hypot, 1, 2, 3), called(abs, 1, 2), called(len, 5, 6)
    return given, called(divmod, 7, 2), called(operator.lt, 1), called(max, 1, 2)


def case_kept_and_called_with_any_number():
    kept = {"add": operator.add, "neg": operator.neg, "pow": pow, "sqrt": math.sqrt, "max": max, "len": len}
    out = []
    for name, function in kept.items():
        for arguments in ((), (1,), (2, 3), (2, 3, 5)):
            try:
                out.append((name, repr(function(*arguments))))
            except TypeError as e:
                out.append((name, str(e)))
        try:
            out.append((name, repr(function(4, 2))))
        except TypeError as e:
            out.append((name, str(e)))
    return out


def case_texts_of_what_is_no_bytes():
    return [tried(lambda: str(5, "ascii")), tried(lambda: str("a", "ascii")), tried(lambda: str(None, "utf-8")), tried(lambda: str(b"a", "ascii")), tried(lambda: str([1], "ascii"))]


def case_bytes_of_what_has_none():
    return [tried(lambda: bytearray(1.5)), tried(lambda: bytearray(None)), tried(lambda: bytearray(["a"])), tried(lambda: bytes(1.5)), tried(lambda: bytes(None)), tried(lambda: bytes("a"))]


def case_defaults_of_several():
    return [tried(f) for f in (lambda: max(1, 2, default=0), lambda: min(1, 2, default=None), lambda: max([1], default=3), lambda: max([], default=3))]
