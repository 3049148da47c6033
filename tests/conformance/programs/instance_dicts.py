# accepted: 4
"""The dict of an object's attributes, looked at: vars(x) and x.__dict__."""

from dataclasses import dataclass, field


class Record:
    def __init__(self, a, b=None):
        self.a, self.b = a, b

    def to_dict(self):
        return {k: v for k, v in self.__dict__.items() if v is not None}

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"

    def __eq__(self, o):
        return self.__dict__ == o.__dict__


class Longer(Record):
    def __init__(self, a, c):
        super().__init__(a)
        self.c = [c]
        self.__hidden = 1


def case_looked_at_by_methods():
    return Record(1).to_dict(), repr(Record(1, "x")), Record(1) == Record(1), Record(1) == Record(2), repr(Longer(2.5, "q")), Longer(1, 2).to_dict()


@dataclass
class Row:
    x: int
    y: list = field(default_factory=list)
    z: float = 0.5

    def __post_init__(self):
        self.w = self.x * 2


def case_of_a_dataclass():
    d = Row(3)
    out = []
    for k, v in vars(d).items():
        out.append((k, v))
    for k in d.__dict__:
        out.append((k, 0))
    return [str(o) for o in out], sorted(vars(d)), list(d.__dict__), "w" in vars(d), dict(vars(d)), {**d.__dict__, "q": None}, vars(d)["x"], vars(d).get("nope"), len(vars(d)), f"{d.__dict__}", str(vars(d)), max(vars(d).items())


def show(**kw):
    return sorted(kw.items())


class Mixin:
    def to_json(self):
        return "{" + ", ".join(f'"{k}": {v!r}' for k, v in sorted(self.__dict__.items())) + "}"

    def copy(self, **kw):
        return type(self)(**{**vars(self), **kw})


class Pair(Mixin):
    def __init__(self, x, y):
        self.x = x
        self.y = y


def case_of_a_mixin():
    p = Pair(1, 2.5)
    return p.to_json(), p.copy(y=7).to_json(), show(**vars(p)), dict(p.__dict__) == {"x": 1, "y": 2.5}


class Slotted:
    __slots__ = ("a",)

    def __init__(self):
        self.a = 1


def case_none_beside_slots():
    try:
        return list(Slotted().__dict__)
    except AttributeError as e:
        return str(e)
