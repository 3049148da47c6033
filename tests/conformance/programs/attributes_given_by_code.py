# accepted: 6
"""hasattr(), and getattr() with a default, of attributes that code gives: it is run, and an AttributeError of its own says that there is none."""


class Counted:
    def __init__(self, value: int):
        self.value = value
        self.reads = 0

    @property
    def half(self):
        self.reads += 1
        if self.value < 0:
            raise AttributeError("negative")
        return self.value // 2

    @property
    def inverse(self):
        return 12 // self.value


class Doubled:
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        obj.reads += 1
        if obj.value < 0:
            raise AttributeError("negative")
        return obj.value * 2


class Described:
    double = Doubled()

    def __init__(self, value: int):
        self.value = value
        self.reads = 0


def case_default_of_a_property():
    found = []
    for value in (5, -5):
        each = Counted(value)
        found.append((getattr(each, "half", 99), each.reads))
    return found


def case_test_of_a_property():
    found = []
    for value in (5, -5):
        each = Counted(value)
        found.append((hasattr(each, "half"), each.reads))
    return found


def case_other_exceptions_of_a_property():
    try:
        return hasattr(Counted(0), "inverse")
    except ZeroDivisionError as error:
        return str(error), hasattr(Counted(1), "inverse")


def case_attribute_of_a_descriptor():
    found = []
    for value in (5, -5):
        each = Described(value)
        found.append((hasattr(each, "double"), getattr(each, "double", 7), each.reads))
    return found


def case_one_of_two_classes():
    found = []
    for each in (Counted(3), Described(4), Counted(-1), Described(-2)):
        found.append(f"{hasattr(each, 'double')} {getattr(each, 'half', None)} {each.reads}")
    return found


def case_name_found_at_run_time():
    found = []
    for name in ("half", "double", "value"):
        for each in (Counted(3), Counted(-1)):
            found.append(f"{hasattr(each, name)} {getattr(each, name, None)} {each.reads}")
    return found
