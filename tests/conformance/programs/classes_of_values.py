# accepted: 23
"""type(x), compared and named, of the library's classes, of functions and of numpy's values; isinstance() of them."""

import datetime
import types
from collections import Counter, OrderedDict, defaultdict, deque
from decimal import Decimal
from pathlib import Path

import numpy as np


def case_bytearray():
    b = bytearray(b"a")
    return type(b) is bytearray, type(b) == bytearray, type(b) == bytes, isinstance(b, bytearray), isinstance(b, bytes)


def case_deque():
    d = deque([1])
    return type(d) is deque, type(d) != deque, type(d) is list, isinstance(d, deque), isinstance([1], deque)


def case_dicts():
    found = []
    c = Counter("abc")
    found.append((type(c) is Counter, type(c) == dict, isinstance(c, dict), isinstance(c, Counter)))
    o = OrderedDict()
    o["a"] = 1
    found.append((type(o) is OrderedDict, type(o) is dict, isinstance(o, dict), isinstance(o, Counter)))
    d = defaultdict(int)
    d["a"] += 1
    found.append((type(d) is defaultdict, type(d) is dict, isinstance(d, dict), isinstance(d, defaultdict)))
    plain = {"a": 1}
    found.append((type(plain) is dict, type(plain) is OrderedDict, isinstance(plain, dict), isinstance(plain, defaultdict)))
    return found


def case_names():
    return [type(deque([1])).__name__, type(Counter("a")).__name__, type(bytearray()).__name__, type(3).__name__]


def case_one_of_several():
    found = []
    for i in range(3):
        x = deque([1]) if i == 0 else [1] if i == 1 else bytearray(b"a")
        found.append((type(x) is deque, type(x) is list, type(x) is bytearray, isinstance(x, deque), isinstance(x, (bytearray, list))))
        found.append(type(x).__name__)
    return found


def case_numpy():
    x = np.float32(1.5)
    a = np.zeros(3)
    return type(x) is np.float32, type(x) is np.float64, type(a) is np.ndarray, type(a[0]) is np.float64, type(a[0]) is float


def case_functions():
    double = lambda x: x * 2  # noqa: E731
    return type(double) is types.FunctionType, type(double) is types.LambdaType, type(None) is types.NoneType


def case_new_of_the_same():
    d = deque([1, 2])
    return list(type(d)([3]))


class Erasing:
    def __init__(self) -> None:
        self.key = 0

    def __delitem__(self, key: int) -> None:
        self.key = key


class Storing:
    def __setitem__(self, key: int, value: int) -> None:
        pass


def case_erased_but_not_stored():
    e = Erasing()
    del e[22]
    try:
        e[1] = 2
    except AttributeError as error:
        return e.key, str(error)


def case_stored_but_not_erased():
    s = Storing()
    s[1] = 2
    try:
        del s[1]
    except AttributeError as error:
        return str(error)


def case_class_of():
    d, s = deque([1]), Storing()
    return d.__class__.__name__, d.__class__ is deque, s.__class__.__name__, s.__class__ is Storing


def name_of(k):
    return k.__name__


def case_type_passed_on():
    out = []
    for x in [1, "a", 2.5]:
        out.append(name_of(type(x)))
    return out


class Coded(Exception):
    def __init__(self):
        super().__init__("a")
        self.k = 1


def is_a(kind, e):
    return issubclass(kind, Coded)


def case_type_of_exceptions_passed_on():
    out = []
    for i in range(2):
        try:
            if i:
                raise Coded()
            int("x")
        except Exception as e:
            out.append(is_a(type(e), e))
    return out


def case_type_passed_to_a_lambda():
    f = lambda k: k is int
    out = []
    for x in [1, "a"]:
        out.append(f(type(x)))
    return out


def case_issubclass_of_type():
    out = []
    for x in [1, True, "a", None, [1]]:
        out.append((issubclass(type(x), int), issubclass(type(x), (str, list))))
    for c in (int, bool, str):
        out.append((issubclass(c, int), c is bool))
    return out


def plain(v):
    if isinstance(v, (datetime.date, datetime.datetime)):
        return v.isoformat()
    if isinstance(v, (Decimal, complex)):
        return "a number"
    if isinstance(v, Path):
        return str(v)
    if isinstance(v, dict):
        return {str(k): plain(x) for k, x in v.items()}
    if isinstance(v, (list, tuple, set)):
        return [plain(x) for x in v]
    return v


def case_classes_of_what_is_never_made():
    found = [plain(1), plain("a"), plain({"a": 1}), plain([1, 2]), plain(None), plain((1.5,))]
    return found, [plain(v) for v in (1, "x", None, 2.5)], isinstance(3, (int, Decimal)), isinstance("a", Decimal)


class Outer:
    class Wrong(Exception):
        pass

    class Coded(Exception):
        def __init__(self, code: int) -> None:
            super().__init__(code)
            self.code = code

    class Part:
        pass

    class Other:
        pass


def case_names_of_inner_exceptions() -> list[str]:
    out = []
    for e in (Outer.Wrong("a"), Outer.Coded(3), ValueError("v")):
        try:
            raise e
        except Exception as x:
            out.append(f"{type(x).__qualname__} {type(x).__name__} {x.__class__.__qualname__}")
    return out


def case_names_of_one_of_several() -> list[str]:
    return [type(x).__qualname__ + type(x).__name__ for x in (Outer.Part(), Outer.Other(), 5, "a", [1], None, (1,))]


class Registering(type):
    classes: dict[str, type] = {}

    def __new__(mcs, name, bases, namespace):
        made = super().__new__(mcs, name, bases, namespace)
        mcs.classes[name] = made
        return made


class Registered(metaclass=Registering):
    pass


def case_kept_by_a_metaclass() -> list[str]:
    return sorted(Registering.classes)


def case_instances_of_type():
    class A: pass
    return isinstance(int, type), isinstance(ValueError, type), isinstance(A, type), isinstance(A(), type), isinstance(5, type), isinstance(len, type), isinstance(lambda: 0, type), [isinstance(x, type) for x in (int, str)]


def case_type_of_type():
    x = 5
    return isinstance(type(x), type), isinstance(type(ValueError()), type)


class Numbering(type):
    numbered: dict[str, type] = {}

    def __new__(mcs, name, bases, namespace, **options):
        namespace["tag"] = name.lower()
        made = super().__new__(mcs, name, bases, namespace)
        if bases:
            mcs.numbered[name] = made
        return made

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        cls.options = len(options)


class Plugin(metaclass=Numbering):
    def run(self) -> str:
        return f"plugin {self.tag}"


class Loud(Plugin, priority=3):
    def run(self) -> str:
        return super().run().upper()


class Quiet(Plugin):
    pass


def case_objects_of_classes_with_a_metaclass():
    made = [Numbering.numbered[name]() for name in sorted(Numbering.numbered)]
    return [x.run() for x in made], Loud.options, Quiet().options, isinstance(made[0], Plugin), type(made[0]) is Loud, Plugin().tag, {Loud: 1}[Loud]


def case_type_of_one_of_several_classes():
    kept = [type(c).__name__ for c in (int, str, 5)], [type(c) is type for c in (Outer, int)]
    return kept, [str(type(c)) for c in (int, str)], type(int).__name__, type(dict) == type
