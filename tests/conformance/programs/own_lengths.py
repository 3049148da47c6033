# accepted: 3
"""__len__ and __bool__ of the user's classes give what Python expects, or raise."""


class Ring:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Odd:
    def __bool__(self):
        return 1


class Texty:
    def __len__(self):
        return "2"


def case_negative_length():
    out = []
    for n in (2, 0, -1):
        r = Ring(n)
        try:
            out.append(str(len(r)))
        except ValueError as e:
            out.append(str(e))
        try:
            out.append("yes" if r else "no")
        except ValueError as e:
            out.append(str(e))
    return out


def case_bool_of_another_type():
    try:
        return str(bool(Odd()))
    except TypeError as e:
        return str(e)


def case_length_of_another_type():
    try:
        return len(Texty())
    except TypeError as e:
        return str(e)
