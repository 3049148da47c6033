# accepted: 23
"""Classes in variables, fields and tables: their attributes and methods, except clauses and isinstance() of them."""

from __future__ import annotations
from dataclasses import dataclass
from enum import Enum
from typing import Any, Callable


class MyError(Exception):
    code = 7


class Rich(Exception):
    code = 9
    def __init__(self, a): super().__init__(a); self.a = a


class Dog:
    sound = "woof"
    legs = 4
    def speak(self): return self.sound
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def kind(): return "dog"


class Cat:
    sound = "meow"
    def speak(self): return self.sound.upper()
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def kind(): return "cat"


def case_type_attr():
    return [type(x).sound for x in (Dog(), Cat())], [type(x).kind() for x in (Dog(), Cat())], [type(x).make().speak() for x in (Dog(), Cat())], [type(x)().speak() for x in (Dog(), Cat())], [x.__class__.sound for x in (Dog(), Cat())]


def case_type_attr_list():
    xs = [Dog(), Cat(), Dog()]
    out = []
    for x in xs:
        out.append(type(x).sound)
        out.append(type(x).make().speak())
        out.append(type(x)().speak())
        out.append(x.__class__.kind())
    return out


def case_unbound_method():
    xs = [Dog(), Cat()]
    return [c.speak(c()) for c in (Dog, Cat)]


class Color(Enum):
    R = 1
    G = 2


class Size(Enum):
    S = 1
    M = 2


def case_enum_classes():
    out = []
    for c in (Color, Size):
        out.append([m.name for m in c])
        out.append(c(1).name)
    return out


def names(cls):
    return [m.name for m in cls]


def case_enum_param():
    return names(Color), names(Size), Color.R.__class__ is Color, [m.name for m in type(Color.R)]


def case_exc_attr():
    out = []
    for c in (MyError, Rich):
        try:
            raise c("x")
        except (MyError, Rich) as e:
            out.append((type(e).code, e.code, type(e).__name__, type(e).__qualname__, type(e) is c))
    return out


def case_except_chain():
    out = []
    for kinds in ((ValueError,), (KeyError, ValueError), KeyError, MyError, (MyError, Rich)):
        for n in range(4):
            try:
                try:
                    if n == 0: int("x")
                    elif n == 1: {}["a"]
                    elif n == 2: raise MyError("m")
                    else: raise Rich(3)
                except kinds as e:
                    out.append(f"A{type(e).__name__}")
                except KeyError:
                    out.append("B")
                except Rich as e:
                    out.append(f"C{e.a}")
                else:
                    out.append("else")
                finally:
                    out.append(".")
            except Exception as e:
                out.append(f"outer {e!r}")
    return out


def case_except_return():
    def run(kinds, text):
        try:
            return int(text)
        except kinds as e:
            return str(e)
        finally:
            pass
    out = []
    for k in (ValueError, (TypeError, ValueError)):
        out.append(run(k, "1"))
        out.append(run(k, "x"))
    return out


def case_except_context():
    out = []
    for k in (ValueError, KeyError):
        try:
            try:
                int("x")
            except k as e:
                raise RuntimeError("again") from e
        except Exception as e:
            out.append((repr(e), repr(e.__cause__), repr(e.__context__)))
    return out


def case_except_name_gone():
    for k in (ValueError, KeyError):
        try:
            int("x")
        except k as e:
            pass
        except ValueError as e:
            pass
        try:
            return str(e)
        except UnboundLocalError as err:
            return str(err)


def case_issub():
    ks = [int, bool, str, Dog]
    return [issubclass(k, int) for k in ks], [issubclass(k, (int, str)) for k in ks], [[issubclass(a, b) for a in ks] for b in ks]


def case_issub_none():
    out = []
    for c in (Dog, None, Cat, 5):
        try:
            out.append(issubclass(c, Dog))
        except TypeError as e:
            out.append(str(e))
    return out


def case_isinstance_tupleof():
    ks = [int, str]
    t = tuple(ks)
    return [isinstance(x, t) for x in (1, "a", 2.0)], isinstance(1, tuple([str, bytes]))


@dataclass
class Field:
    name: str
    kind: type
    required: bool = True


FIELDS = [Field("a", int), Field("b", str), Field("c", float, False), Field("d", bool, False), Field("e", list)]


def check(row: dict) -> list[str]:
    out = []
    for f in FIELDS:
        if f.name not in row:
            if f.required:
                out.append(f"{f.name}: missing")
            continue
        v = row[f.name]
        if not isinstance(v, f.kind):
            out.append(f"{f.name}: expected {f.kind.__name__}, got {type(v).__name__}")
        if type(v) is not f.kind:
            out.append(f"{f.name} not exactly {f.kind}")
    return out


def case_check():
    return check({"a": 1, "b": 2, "c": "x", "d": 1}), check({"a": True, "b": "x", "e": [1]})


def case_repr_field():
    return repr(FIELDS[0]), str(FIELDS[2])


DEFAULTS = {int: 0, str: "", float: 0.0, list: []}


def case_defaults():
    return [DEFAULTS[f.kind] if f.kind in DEFAULTS else "none" for f in FIELDS], [DEFAULTS.get(f.kind) for f in FIELDS]


def case_new_of_kind():
    return [f.kind() for f in FIELDS]


def case_class_key_loop():
    handlers: dict[type, Callable[[Any], str]] = {int: lambda v: f"i{v}", str: lambda v: f"s{v}", list: lambda v: f"l{len(v)}"}
    out = []
    for v in (1, "a", [1, 2], True, 2.5):
        for cls, h in handlers.items():
            if isinstance(v, cls):
                out.append(h(v))
                break
        else:
            out.append("?")
    return out


def case_dict_get_type_default():
    handlers = {int: "int", str: "str"}
    return [handlers.get(type(v), "object") for v in (1, "a", None, [1], Dog(), MyError("x"))]


def case_max_by():
    return max((Dog, Cat), key=lambda c: c.__name__).__name__, sorted([Dog, Cat, Color], key=lambda c: c.__name__)[0] is Cat, [c.__name__ for c in reversed([Dog, Cat])]


def case_zip():
    return [k(v) for k, v in zip((int, float, str), ("1", "2", "3"))], list(map(int, ["1", "2"])), [list(map(k, ["1", "2"])) for k in (int, float, str)]


def case_class_eq():
    a, b = Dog, Cat
    return a == b, a != b, a is Dog, [a, b] == [Dog, Cat], (a, b) == (Dog, Dog), {a: 1} == {Dog: 1}, {a, b} == {Cat, Dog}


def case_set_of_classes():
    s = {Dog, Cat}
    s.add(Dog); s.discard(Cat)
    return len(s), Dog in s, Cat in s, [c.__name__ for c in s]
