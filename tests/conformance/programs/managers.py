# accepted: 16
"""with: what __exit__ is given, and exceptions that it ends."""

class Manager:
    def __init__(self, name, log, swallow=False):
        self.name = name
        self.log = log
        self.swallow = swallow

    def __enter__(self):
        self.log.append(f"enter {self.name}")
        return self

    def __exit__(self, exc_type, exc, tb):
        self.log.append(f"exit {self.name} {exc_type is None} {exc is None} {tb is None}")
        if exc_type is not None:
            self.log.append(f"{exc_type.__name__}: {exc}")
        return self.swallow


class Ignore:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        pass

    def __exit__(self, kind, value, traceback):
        return kind is not None and issubclass(kind, self.kinds)


class OnlyValue:
    def __enter__(self):
        return 5

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is ValueError:
            return True
        if isinstance(exc_value, LookupError):
            return True


class Custom(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


class OnCustom:
    def __init__(self):
        self.codes = []

    def __enter__(self):
        return self.codes

    def __exit__(self, exc_type, exc, tb):
        if isinstance(exc, Custom):
            self.codes.append(exc.code)
            return True
        return False


def case_swallow():
    log = []
    with Manager("a", log, True) as m:
        log.append(m.name)
        raise ValueError("lost")
    log.append("after")
    return log


def case_not_swallowed():
    log = []
    try:
        with Manager("a", log):
            raise ValueError("kept")
    except ValueError as e:
        log.append(str(e))
    return log


def case_several():
    log = []
    with Manager("a", log, True), Manager("b", log) as b, Manager("c", log, True) as c:
        log.append(b.name + c.name)
        raise KeyError("k")
    return log


def case_parenthesised():
    log = []
    with (
        Manager("a", log) as x,
        Manager("b", log, True),
    ):
        log.append(x.name)
        log.append(str(1 // 0))
    return log


def case_ignore():
    out = []
    for i in range(3):
        with Ignore(ValueError, KeyError):
            if i == 0:
                raise ValueError("v")
            if i == 1:
                raise KeyError("k")
            out.append(i)
        out.append("next")
    return out


def case_only_value():
    out = []
    for i in range(4):
        try:
            with OnlyValue() as five:
                out.append(five)
                if i == 0:
                    raise ValueError
                if i == 1:
                    raise IndexError("i")
                if i == 2:
                    raise UnicodeError("subclass of ValueError is not ValueError")
        except Exception as e:
            out.append(type(e).__name__)
    return out


def case_on_custom():
    on = OnCustom()
    with on as codes:
        raise Custom(7)
    with on:
        pass
    try:
        with on:
            raise ValueError("x")
    except ValueError:
        codes.append(0)
    return codes


def returns(log, swallow):
    with Manager("r", log, swallow):
        return len(log)
    return -1


def raises_then(log):
    with Manager("r", log, True):
        raise ValueError("x")
    return "went on"


def case_return():
    log = []
    return returns(log, False), returns(log, True), raises_then(log), log


def case_loop():
    log = []
    for i in range(4):
        with Manager(str(i), log, True):
            if i == 0:
                continue
            if i == 1:
                raise ValueError(i)
            if i == 2:
                break
    return i, log


class Bad:
    def __init__(self, log, where):
        self.log = log
        self.where = where

    def __enter__(self):
        if self.where == "enter":
            raise ValueError("in enter")
        return 1

    def __exit__(self, *details):
        self.log.append(len(details))
        if self.where == "exit":
            raise KeyError("in exit")


def case_raise_in_enter_exit():
    log = []
    for where in ("enter", "exit", "none"):
        try:
            with Bad(log, where) as one:
                log.append(one)
        except Exception as e:
            log.append(repr(e))
    try:
        with Bad(log, "exit"):
            raise TypeError("body")
    except KeyError as e:
        log.append(repr(e))
    return log


class Box:
    def __init__(self):
        self.lock = Manager("lock", [])
        self.value = 0

    def add(self, n):
        with self.lock:
            self.value += n
            return self.value


def case_lock_in_field():
    box = Box()
    return box.add(2), box.add(3), box.lock.log


def case_targets():
    log = []
    xs = [0, 0]
    with Manager("t", log) as xs[1]:
        pass

    class_log = log
    return len(class_log), xs[0]


class Pair:
    def __enter__(self):
        return 1, (2, 3)

    def __exit__(self, a, b, c):
        return None


def case_unpacked_target():
    with Pair() as (a, (b, c)):
        return a + b + c


def case_assigned_inside():
    with Manager("x", [], True):
        x = 1
        raise ValueError
    return x


def case_maybe_unassigned():
    with Manager("x", [], True):
        raise ValueError
        x = 1
    try:
        return x
    except UnboundLocalError as e:
        return str(e)


class Telling:
    def __init__(self):
        self.told = []

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.told += [type(kind).__name__, type(value).__name__, type(trace).__name__]
        return True


def case_what_exit_is_given():
    first, second = Telling(), Telling()
    with first:
        pass
    with second:
        raise ValueError("x")
    return first.told, second.told
