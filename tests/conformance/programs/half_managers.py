# accepted: 5
"""with of what is no context manager, or only half of one."""


class Half:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("in")


class Other:
    def __exit__(self, *a):
        pass


class Neither:
    pass


def case_half():
    log = []
    try:
        with Half(log):
            log.append("body")
    except TypeError as e:
        return log, "protocol" in str(e)


def case_texts():
    out = []
    try:
        with Half([]):
            pass
    except TypeError as e:
        out.append(str(e))
    try:
        with Other():
            pass
    except TypeError as e:
        out.append(str(e))
    try:
        with Neither():
            pass
    except TypeError as e:
        out.append(str(e))
    try:
        with 1:
            pass
    except TypeError as e:
        out.append(str(e))
    return out


class Whole:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self.name

    def __exit__(self, kind, error, traceback):
        return kind is KeyError


def case_manager_or_something_else():
    out = []
    for x in (Whole("a"), 5, None, Whole("b")):
        try:
            with x as name:
                out.append(name)
                raise KeyError("swallowed")
            out.append("after")
        except TypeError as error:
            out.append(str(error))
    return out


def opened(manager):
    with manager as name:
        return name


def case_manager_or_none():
    return opened(Whole("c") if len("ab") == 2 else None)


class OnlyEnters:
    def __enter__(self):
        return 1


class OnlyExits:
    def __exit__(self, *error):
        return None


class EntersAndExits:
    def __enter__(self):
        return "b"

    def __exit__(self, *error):
        return None


def case_halves_among_others():
    out = []
    for c in (OnlyEnters(), OnlyExits(), 5, None):
        try:
            with c as x:
                out.append(str(x))
        except (TypeError, AttributeError) as e:
            out.append(str(e))
    for c in (OnlyEnters(), EntersAndExits(), OnlyExits(), 5, None):
        try:
            with c as x:
                out.append(str(x))
        except (TypeError, AttributeError) as e:
            out.append(str(e))
    return out
