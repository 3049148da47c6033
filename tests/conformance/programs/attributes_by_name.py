# accepted: 10
"""getattr() and hasattr() of names that are found out at run time, and __class_getitem__."""

from dataclasses import dataclass


@dataclass
class Num:
    v: int


@dataclass
class Add:
    a: "Num | Add"
    b: "Num | Add"


class Visitor:
    def visit(self, node):
        method = getattr(self, "visit_" + type(node).__name__, self.generic)
        return method(node)

    def visit_Num(self, node):
        return node.v

    def visit_Add(self, node):
        return self.visit(node.a) + self.visit(node.b)

    def generic(self, node):
        return -1


def case_visitor():
    return Visitor().visit(Add(Num(1), Add(Num(2), Num(3))))


class Machine:
    def __init__(self):
        self.log = []
        self.x = 1
        self.y = 2.5

    def do_add(self, n):
        self.log.append(f"add {n}")

    def do_sub(self, n):
        self.log.append(f"sub {n}")

    def run(self, command, n):
        handler = getattr(self, f"do_{command}", None)
        if handler is None:
            self.log.append(f"unknown {command}")
        else:
            handler(n)


def case_commands():
    m = Machine()
    for c, k in [("add", 1), ("sub", 2), ("mul", 3)]:
        m.run(c, k)
    return m.log


def case_fields():
    m = Machine()
    out = []
    for name in ["x", "y", "z", "run"]:
        out.append(str(hasattr(m, name)))
        try:
            value = getattr(m, name)
            if isinstance(value, (int, float)):
                out.append(f"{value + 1}")
        except AttributeError as e:
            out.append(str(e))
    return out


def case_dataclass_fields():
    p = Num(4)
    return [getattr(p, n) for n in ["v"]], [hasattr(p, n) for n in ("v", "w")]


def case_union():
    out = []
    for o in [Num(1), Add(Num(1), Num(2))]:
        for n in ["v", "a"]:
            out.append(repr(getattr(o, n, None)))
    return out


class Hooked:
    def __init__(self):
        self.a = 1

    def __getattr__(self, name):
        return len(name)


def case_hook():
    h = Hooked()
    return [getattr(h, n) for n in ["a", "abc"]]


class Table:
    def __init__(self, rows):
        self.rows = rows

    @property
    def size(self):
        return len(self.rows)

    kind = "table"


def case_property():
    t = Table([1, 2])
    return [str(getattr(t, n)) for n in ["size", "kind", "rows"]]


class Vec:
    def __class_getitem__(cls, k):
        return f"{cls.__name__}[{k}]"


def case_class_getitem():
    return Vec[3], Vec["a"]


class Node:
    def __init__(self, key):
        self.key = key
        self.left = self.right = None


class Tree:
    def __init__(self, keys):
        self.root = None
        for key in keys:
            self.add(key)

    def add(self, key):
        if self.root is None:
            self.root = Node(key)
            return
        node = self.root
        while True:
            side = "left" if key < node.key else "right"
            child = getattr(node, side)
            if child is None:
                setattr(node, side, Node(key))
                return
            node = child
            node.seen = True

    def walked(self, side):
        node = self.root
        while node is not None:
            yield node.key
            node = getattr(node, side)


def case_object_or_none():
    tree = Tree([4, 2, 7, 1, 9])
    keys = lambda tree, side: [key for key in tree.walked(side) if isinstance(key, int)]
    return keys(tree, "left"), keys(tree, "right"), keys(Tree([]), "left")


class Leaf:
    def __init__(self, key):
        self.key = key

    def __repr__(self):
        return f"Leaf {self.key}"


def case_of_what_may_be_none_or_a_number():
    said = []
    for node in [Leaf(1), None, 5]:
        for name in ["key", "other"]:
            said.append((hasattr(node, name), str(getattr(node, name, "-"))))
            for act in (lambda: getattr(node, name), lambda: setattr(node, name, 5), lambda: delattr(node, name), lambda: delattr(node, name)):
                try:
                    said.append((True, str(act())))
                except AttributeError as error:
                    said.append((False, str(error)))
    return said
