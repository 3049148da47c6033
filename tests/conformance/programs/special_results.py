# accepted: 10
"""What Python asks of the results of special methods, and the methods that builtin functions look for."""


class Five:
    def __index__(self):
        return 5


class Shown:
    def __bytes__(self):
        return b"shown"


class Bad:
    def __len__(self):
        return 4.5

    def __str__(self):
        return 3

    def __repr__(self):
        return None

    def __format__(self, spec):
        return 7

    def __hash__(self):
        return "x"

    def __int__(self):
        return 2.5

    def __float__(self):
        return "y"


class Negative:
    def __len__(self):
        return -1


def said(action) -> str:
    try:
        return str(action())
    except (TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


def case_lengths():
    return said(lambda: len(Bad())), said(lambda: len(Negative())), said(lambda: bool(Negative()))


def case_texts():
    return said(lambda: str(Bad())), said(lambda: repr(Bad())), said(lambda: f"{Bad()}"), said(lambda: f"{Bad()!r}")


def case_numbers():
    return said(lambda: int(Bad())), said(lambda: float(Bad())), said(lambda: hash(Bad()))


def case_bytes():
    return bytes(Shown()), bytes(Five()), bytes([]), bytes(x for x in [1, 2])


def case_bytes_by_number():
    data = b"hello"
    found = [data.find(108), data.rfind(108), data.index(101), data.rindex(111), data.count(108), data.find(108, 3)]
    return found, said(lambda: data.index(1)), said(lambda: data.find(300)), said(lambda: data.count(-1))


class Squares:
    def __init__(self, count: int):
        self.count = count

    def __getitem__(self, i: int) -> int:
        if i >= self.count:
            raise IndexError(i)
        return i * i


def case_items_by_index():
    it = iter(Squares(4))
    return next(it), next(it), list(it), 9 in Squares(4), 5 in Squares(4), sum(iter(Squares(4)))


class Nothing:
    pass


def case_nothing_inside():
    try:
        return str(1 in Nothing())
    except TypeError as error:
        return type(error).__name__


class IteratesNumber:
    def __iter__(self):
        return 5


class IteratesList:
    def __iter__(self):
        return [1]


def case_iter_gives_no_iterator():
    out = []
    for f in (lambda: list(IteratesNumber()), lambda: [x for x in IteratesList()], lambda: list(iter(IteratesList()))):
        try:
            out.append(str(f()))
        except TypeError as e:
            out.append(str(e))
    return out


class BytesOfText:
    def __bytes__(self):
        return "a"


def case_bytes_gives_no_bytes():
    try:
        return bytes(BytesOfText())
    except TypeError as e:
        return str(e)


class ReprOfNumber:
    def __repr__(self):
        return 5


def case_str_of_a_repr_that_is_no_str():
    out = []
    for f in (lambda: str(ReprOfNumber()), lambda: f"{ReprOfNumber()}", lambda: repr(ReprOfNumber())):
        try:
            out.append(f())
        except TypeError as e:
            out.append(str(e))
    return out
