# accepted: 4
"""Objects in a class's body with __get__, __set__ and __delete__."""


class Doubled:
    def __get__(self, obj, owner=None):
        if obj is None:
            return -1
        return obj.base * 2


class Checked:
    def __init__(self, limit: int):
        self.limit = limit

    def __get__(self, obj, owner=None):
        return obj.kept

    def __set__(self, obj, value):
        if value > self.limit:
            raise ValueError(f"more than {self.limit}")
        obj.kept = value

    def __delete__(self, obj):
        obj.kept = 0


class Box:
    doubled = Doubled()
    value = Checked(10)

    def __init__(self, base: int):
        self.base = base
        self.value = base + 1


class Crate(Box):
    pass


def case_read():
    box = Box(3)
    return box.doubled, Box.doubled, box.value, Crate(4).doubled


def case_assigned():
    box = Box(3)
    box.value = 9
    try:
        box.value = 11
    except ValueError as error:
        return box.value, str(error)
    return box.value, ""


def case_deleted():
    box = Crate(3)
    del box.value
    return box.value


def case_objects_may_have_their_own():
    box = Box(3)
    box.doubled = 1
    other = Box(5)
    box.value += 2
    return box.doubled, other.doubled, box.value
