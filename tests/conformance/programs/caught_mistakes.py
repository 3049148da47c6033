# accepted: 28
"""Operations that no type fits, where the program catches what Python raises for them."""

import copy
import dataclasses
import heapq
import itertools
import operator
import re


def tried(f):
    try:
        return f()
    except (TypeError, AttributeError, NameError) as e:
        return f"{type(e).__name__}: {e}"


def case_add():
    try:
        return 1 + "a"
    except TypeError as e:
        return str(e)


def case_operators():
    out = []
    try:
        out.append(str("a" + 1))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str("a" - "b"))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str([1] + (2,)))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str({} | [1]))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(-"a"))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(~1.5))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(1 < "a"))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str([1] < 3))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(1.5 << 2))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str("a" * 1.5))
    except TypeError as e:
        out.append(str(e))
    return out


def case_subscripts():
    out = []
    xs = [1, 2]
    t = (1, 2)
    s = "abc"
    d = {"a": 1}
    try:
        out.append(str(xs["a"]))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(t["a"]))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(s["a"]))
    except TypeError as e:
        out.append(str(e))
    try:
        s[0] = "x"
    except TypeError as e:
        out.append(str(e))
    try:
        t[0] = 5
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(xs[0][0]))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(set(xs)[0]))
    except TypeError as e:
        out.append(str(e))
    try:
        del t[0]
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(d[[1]]))
    except TypeError as e:
        out.append(str(e))
    return out


def case_iterate():
    out = []
    try:
        for x in 5:
            out.append("never")
    except TypeError as e:
        out.append(str(e))
    try:
        a, b = 5
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str([x for x in None]))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(list(3)))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(sum(3)))
    except TypeError as e:
        out.append(str(e))
    return out


def case_call():
    out = []
    s = "abc"
    x = 5
    try:
        x()
    except TypeError as e:
        out.append(str(e))
    try:
        s()
    except TypeError as e:
        out.append(str(e))
    return out


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self, dx):
        return self.x + dx


def two(a, b):
    return a + b


def case_arguments():
    out = []
    try:
        two(1)
    except TypeError as e:
        out.append(str(e))
    try:
        two(1, 2, 3)
    except TypeError as e:
        out.append(str(e))
    try:
        two(1, c=3)
    except TypeError as e:
        out.append(str(e))
    try:
        two(1, a=3)
    except TypeError as e:
        out.append(str(e))
    try:
        two()
    except TypeError as e:
        out.append(str(e))
    return out


def case_arguments_of_methods():
    out = []
    try:
        Point(1)
    except TypeError as e:
        out.append(str(e))
    p = Point(1, 2)
    try:
        p.move()
    except TypeError as e:
        out.append(str(e))
    try:
        p.move(1, 2)
    except TypeError as e:
        out.append(str(e))
    return out


def case_attributes():
    out = []
    p = Point(1, 2)
    try:
        out.append(str(p.z))
    except AttributeError as e:
        out.append(str(e))
    try:
        out.append(str((5).foo))
    except AttributeError as e:
        out.append(str(e))
    try:
        "abc".push("d")
    except AttributeError as e:
        out.append(str(e))
    try:
        [1].add(2)
    except AttributeError as e:
        out.append(str(e))
    try:
        out.append(str(Point.origin))
    except AttributeError as e:
        out.append(str(e))
    try:
        p.fly()
    except AttributeError as e:
        out.append(str(e))
    return out


def case_names():
    out = []
    try:
        out.append(str(undefined_name))
    except NameError as e:
        out.append(str(e))
    return out


def case_unhashable():
    out = []
    try:
        out.append(str({[1]: 2}))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str({[1], [2]}))
    except TypeError as e:
        out.append(str(e))
    try:
        s = set()
        s.add({})
    except TypeError as e:
        out.append(str(e))
    return out


def case_builtins():
    out = []
    try:
        out.append(str(len(5)))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(abs("a")))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(int([])))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(float([])))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(ord(5)))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(chr("a")))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(max(1, "a")))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str("abc".replace(1, 2)))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(sum(["a", "b"])))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(range(1.5)))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(int("a", "b")))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(round("a")))
    except TypeError as e:
        out.append(str(e))
    return out


def helper(x):
    return x + "suffix"


def case_in_helper():
    try:
        return helper(5)
    except TypeError as e:
        return str(e)


def case_lambda():
    return tried(lambda: 1 + "a")


def case_exception_base():
    try:
        return len(5)
    except Exception as e:
        return str(e)


def case_bare():
    try:
        return [] + 1
    except:
        return "bare"


def case_membership():
    out = []
    try:
        out.append(str(1 in 5))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(1 in "abc"))
    except TypeError as e:
        out.append(str(e))
    return out


def case_none():
    x = None
    out = []
    try:
        out.append(str(x + 1))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(x.upper()))
    except AttributeError as e:
        out.append(str(e))
    try:
        out.append(str(x[0]))
    except TypeError as e:
        out.append(str(e))
    return out


def case_objects():
    p = Point(1, 2)
    out = []
    try:
        out.append(str(p + 1))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(p < p))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(p[0]))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(len(p)))
    except TypeError as e:
        out.append(str(e))
    try:
        p()
    except TypeError as e:
        out.append(str(e))
    try:
        for x in p:
            pass
    except TypeError as e:
        out.append(str(e))
    try:
        with p:
            pass
    except TypeError as e:
        out.append(str(e))
    return out


def case_dict_key_types():
    d = {}
    try:
        d[[1]] = 2
    except TypeError as e:
        d["x"] = 3
        return str(e), d


def case_not_reached():
    xs = [1, 2]
    try:
        xs[0] = 5
        xs.append("a" + 1)
    except TypeError as e:
        return str(e), xs


def case_argument_of_another_type():
    xs = [1]
    try:
        xs[0] = 7
        n = int("5") + len(xs)
    except TypeError:
        n = 0
    return n, xs


class Ignore:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        return kind is TypeError


def case_swallowed():
    with Ignore():
        return 1 + "a"
    return "went on"


def joined(xs) -> str:
    try:
        return "-".join(xs)
    except TypeError as error:
        return str(error)


def case_join_what_is_no_text():
    gone = [1]
    gone.clear()
    return joined([1, 2]), joined(["a"]), joined([2.5]), joined(("a", 1)), joined([b"x"]), joined(range(0)), joined(x for x in [[1]]), joined({1: 2}), joined(gone)


@dataclasses.dataclass
class Fields:
    x: int


def case_names_that_functions_of_modules_do_not_take():
    return [
        tried(f)
        for f in (
            lambda: list(itertools.islice([1, 2], 1, bogus=1)), lambda: list(itertools.zip_longest([1], bogus=1)),
            lambda: list(itertools.chain.from_iterable([[1]], bogus=1)), lambda: re.escape("a", bogus=1), lambda: copy.copy([1], 2),
            lambda: len(dataclasses.asdict(Fields(1), bogus=1)), lambda: len(dataclasses.fields(Fields(1), 2)), lambda: getattr(Fields(1), "x", bogus=1),
        )
    ]  # fmt: skip


def case_names_that_getters_do_not_take():
    return [
        tried(f)
        for f in (
            lambda: operator.itemgetter(0)([1], bogus=1), lambda: operator.itemgetter(0)(), lambda: operator.attrgetter("real")(1, k=1),
            lambda: operator.methodcaller("upper")("a", b=1),
        )
    ]  # fmt: skip


def case_heaps_that_are_no_lists():
    return [tried(f) for f in (lambda: heapq.heapify((1, 2)), lambda: heapq.heappush((1,), 2), lambda: heapq.heappop((1,)))]


def case_sums_and_joins_of_the_wrong_kind():
    return tried(lambda: sum([b"a"], b"")), tried(lambda: sum(["a"], "")), tried(lambda: operator.concat(1, 2)), operator.concat([1], [2])


def case_a_generic_with_arguments():
    return tried(lambda: isinstance([], list[int])), tried(lambda: isinstance(1, int, bogus=2))
