# accepted: 7
"""__doc__ of functions, methods and classes, and of objects that have their own."""

import functools


def helper():
    """Helps."""


def long_text():
    """Helps

    with two
      paragraphs.
    """


class Plain:
    """A plain class."""

    def method(self):
        "What it does."

    @classmethod
    def of_class(cls):
        """Of the class."""

    @staticmethod
    def alone():
        pass


class Bare(Plain):
    pass


def case_functions():
    return helper.__doc__, long_text.__doc__, case_functions.__doc__, (lambda: 0).__doc__


def case_methods():
    p = Plain()
    return Plain.method.__doc__, p.method.__doc__, p.of_class.__doc__, Plain.of_class.__doc__, Plain.alone.__doc__


def case_classes():
    return Plain.__doc__, Bare.__doc__, Plain().__doc__, Bare().__doc__


def case_nested_functions():
    def inner():
        """Inside."""
        return 1

    def bare():
        return 2

    return inner.__doc__, bare.__doc__


class Documented:
    """The class."""

    def __init__(self, own):
        if own:
            self.__doc__ = "its own"


class Wrapper:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f = f

    def __call__(self, *args):
        return self.f(*args)


@Wrapper
def wrapped(x):
    """What is wrapped."""
    return x + 1


def case_of_an_object_itself():
    return Documented(True).__doc__, Documented(False).__doc__, Documented.__doc__


def case_of_a_wrapped_function():
    return wrapped(1), wrapped.__name__, wrapped.__doc__


def traced(log):
    def deco(f):
        @functools.wraps(f)
        def w(*a, **k):
            """The wrapper."""
            log.append(f.__name__)
            return f(*a, **k)
        return w
    return deco


def bare(f):
    def w(*a):
        """Bare wrapper."""
        return f(*a)
    return w


@traced([])
def documented_top(x: int) -> int:
    """Top."""
    return x


def case_what_wraps_documents() -> list[object]:
    log = []
    @traced(log)
    def add(a: int, b: int = 1) -> int:
        """Add two numbers."""
        return a + b
    @traced(log)
    def no(a: int) -> int:
        return a
    @bare
    def other(a: int) -> int:
        """Other."""
        return a
    @traced(log)
    @traced(log)
    def twice(a: int) -> int:
        """Twice."""
        return a
    return [add(1), add.__doc__, add.__name__, no.__doc__, other.__doc__, other.__name__, twice(2), twice.__doc__, documented_top.__doc__, log]
