# accepted: 12
"""Templates of str.format and specifications of format() that are found out at run time."""

import random
from collections import defaultdict
from dataclasses import dataclass
from enum import Enum

TEMPLATES = [
    "", "plain", "{}", "{} {}", "{0}{1}{0}", "{:>5}|{:<5}|", "{0:d}", "{0:x}", "{1!r:>8}", "{{}} {0}", "{", "}", "{0", "{0!",
    "{0!r", "{0!rx}", "{0!z}", "{0!é}", "{0:{1}}", "{:{}}", "{0}{}", "{}{0}", "{a}", "{2}", "{0.real}", "{0.nope}", "{0[0]}",
    "{1[0]}", "{1[x]}", "{0[}", "{0[]}", "{0.}", "{0[1]x}", "{:{:{}}}", "{0:{{}}}", "{a{b}", "{0:abc", "{99999999999999999999}",
    "{00}", "{01}", "{ 0}", "{0 }", "{-1}", "}}{{", "{0}}", "{!r}", "{:}", "{!r:}", "{:.2f}", "{0!s:5}|", "{0:5", "{0!r:{1}",
    "{1.upper}", "{}{}{}", "{:%}", "{:,}", "{:_d}", "é{}ü{}", "{0!}", "{0!:}", "{[0]}", "{.real}", "{[a]}", "{]}", "{a]}", "{:}}",
]


def case_int_and_text():
    out = []
    for t in TEMPLATES:
        if t == "{1.upper}":
            continue
        try:
            out.append(t.format(7, "ab"))
        except (ValueError, IndexError, KeyError, TypeError, AttributeError) as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


def case_none():
    out = []
    for t in TEMPLATES:
        try:
            out.append(t.format())
        except (ValueError, IndexError, KeyError, TypeError, AttributeError) as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


@dataclass
class Point:
    x: int
    y: float
    tags: list[str]
    label = "p"

    @property
    def total(self):
        return self.x + self.y


@dataclass
class Tree:
    value: int
    child: "Tree | None" = None


class Kind(Enum):
    A = 1
    B = "b"


def case_objects():
    p = Point(1, 2.5, ["u", "v"])
    tree = Tree(1, Tree(2, Tree(3)))
    out = []
    templates = [
        "{0.x} {0.y:.2f}", "{0.tags}", "{0.tags[1]}", "{0.total}", "{0.label:>4}", "{0.z}", "{p.x}", "{p}", "{0!r}",
        "{t.child.value}", "{t.child.child.child}", "{t.child.child.child.value}", "{k.name} {k.value}", "{k}", "{0.tags[9]}",
        "{0.tags[a]}",
    ]
    for t in templates:
        try:
            out.append(t.format(p, p=p, t=tree, k=Kind.B))
        except (ValueError, IndexError, KeyError, TypeError, AttributeError) as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


def case_mapping():
    d = {"a": 1, "b": 2}
    mixed = {"name": "x", "n": 3, "xs": [1, 2], "in": {"k": "v"}}
    out = []
    for t in ["{a}", "{b:>4}|{a}", "{c}", "{}", "{0}", "{name} {n:03d} {xs[1]} {in[k]}", "{in[zz]}", "{n[0]}"]:
        for m in (0, 1, 2, 3):
            try:
                if m == 0:
                    out.append(t.format_map(d))
                elif m == 1:
                    out.append(t.format(**d))
                elif m == 2:
                    out.append(t.format_map(mixed))
                else:
                    out.append(t.format(**mixed))
            except (ValueError, IndexError, KeyError, TypeError, AttributeError) as e:
                out.append(f"{type(e).__name__}: {e}")
    return out


def case_default():
    d = defaultdict(int)
    d["a"] = 5
    t = "{a} {b}" if len(d) else ""
    first = t.format_map(d)
    e = defaultdict(int)
    try:
        second = t.format(**e)
    except KeyError as err:
        second = f"KeyError {err}"
    return [first, second, "{q}".format_map(e)]


def case_static_default():
    e = defaultdict(int)
    try:
        return "{b}".format(**e)
    except KeyError as err:
        return f"KeyError {err}"


def case_lists():
    out = []
    for xs in [[], [1], [1, 2, 3]]:
        for t in ["{}", "{0} {2}", "{:{}}"]:
            try:
                out.append(t.format(*xs))
            except (ValueError, IndexError, KeyError, TypeError) as e:
                out.append(f"{type(e).__name__}: {e}")
    return out


def case_specifications():
    out = []
    for spec in ["", ">5", "d", ".2f", "s", "x", "é^7", ",", "%", "zz"]:
        row = []
        for value in [1, 2.5, "a", True, None, [1], (1, 2), {"a": 1}]:
            try:
                row.append(format(value, spec))
            except (ValueError, TypeError) as e:
                row.append(f"{type(e).__name__}: {e}")
        out.append(" / ".join(row))
    return out


def case_format_of_list():
    out = []
    for spec in ["", ">5"]:
        try:
            out.append(format([1, 2], spec))
        except TypeError as e:
            out.append(str(e))
        try:
            out.append(f"{Point(1, 2.0, []):{spec}}")
        except TypeError as e:
            out.append(str(e))
    return out


def case_loop_of_templates():
    rows = [("%s", 1), ("{}", 2)]
    header = "{:<6}|{:>6}|"
    lines = [header.format(*row) for row in rows]
    row_template = "|".join(["{:>4}"] * 3)
    lines.append(row_template.format(1, "b", 2.5))
    lines.append(row_template.format("x", *[1, 2, 3]))
    return lines


def case_map_static():
    try:
        return "{}".format_map({"a": 1})
    except ValueError as e:
        return str(e)


RANDOM = random.Random(5)
CHARACTERS = "{{{{}}}}[].!:01ar x<5d"
RANDOM_TEMPLATES = ["".join(RANDOM.choice(CHARACTERS) for _ in range(RANDOM.randrange(1, 9))) for _ in range(1000)]
RANDOM_TEMPLATES += ["{" + "".join(RANDOM.choice("0a[].!:rs1x{}") for _ in range(RANDOM.randrange(1, 6))) + "}" for _ in range(1000)]


def case_random_templates():
    out = []
    for t in RANDOM_TEMPLATES:
        try:
            out.append(t.format(7, [3, "b"], a="xyz"))
        except (ValueError, IndexError, KeyError, TypeError, AttributeError) as e:
            out.append(f"{type(e).__name__}: {e}")
    return out
