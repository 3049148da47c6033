# accepted: 4
"""copy.copy and copy.deepcopy of objects with __copy__ and __deepcopy__, and of None or an object."""

import copy


class Stack:
    def __init__(self, items):
        self.items = items
        self.copies = 0

    def __copy__(self):
        made = Stack(list(self.items))
        made.copies = self.copies + 1
        return made

    def __deepcopy__(self, memo):
        made = Stack([list(x) for x in self.items])
        made.copies = self.copies + 10
        return made


def case_copy():
    s = Stack([1, 2])
    t = copy.copy(s)
    t.items.append(3)
    return s.items, t.items, t.copies


def case_deepcopy():
    s = Stack([[1], [2]])
    t = copy.deepcopy(s)
    t.items[0].append(3)
    return str(s.items), str(t.items), t.copies


class Maybe:
    def __init__(self):
        self.x = [1]


def case_optional():
    out = []
    for m in [Maybe(), None]:
        c = copy.copy(m)
        d = copy.deepcopy(m)
        out.append(c is m)
        out.append(d is m)
    return out


class Single:
    def __init__(self):
        self.log = []

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def case_itself():
    s = Single()
    return copy.copy(s) is s, copy.deepcopy(s) is s


class MadeOf(ValueError):
    def __init__(self, field, value):
        self.field = field
        super().__init__(f"{field} is {value}", value)


def case_exceptions_are_made_anew():
    copied = copy.copy(MadeOf("f", 3))
    return copied.args, copied.field
