# accepted: 10
"""Imports inside functions: modules, their members, those that fail."""


def case_modules_and_members():
    import math
    import math as m
    import os.path
    from math import sqrt as root
    from os import path

    return math.sqrt(4.0) + root(9.0) + m.pi, os.path.join("a", "b"), path.basename("x/y")


def case_constants_of_a_module():
    import string
    from string import digits

    return string.ascii_lowercase[:3], digits


def case_classes_of_a_module():
    import collections
    from collections import OrderedDict, defaultdict, deque

    counts = defaultdict(int)
    counts["a"] += 1
    return dict(counts), collections.Counter("aab")["a"], list(deque([1, 2], maxlen=1)), list(OrderedDict(a=1))


def case_in_a_nested_function():
    from functools import reduce

    def total(xs):
        import operator

        return reduce(operator.add, xs)

    return total([1, 2, 3])


def twice(x):
    return 2 * x


def case_of_this_module():
    import local_imports

    return local_imports.twice(4)


def case_a_library_in_python():
    from colorsys import rgb_to_hsv

    return rgb_to_hsv(0.5, 0.25, 0.25)


def case_no_such_module():
    try:
        import no_such_module
    except ImportError as error:
        return str(error), type(error).__name__
    return no_such_module, ""


def case_no_such_member():
    try:
        from math import no_such_function
    except ImportError:
        return "none"
    return str(no_such_function(1))


def case_instead_of_a_module():
    try:
        import no_such_fast_string as words
    except ModuleNotFoundError:
        import string as words
    return words.digits


def case_instead_of_a_function():
    try:
        from no_such_module import split
    except ImportError:

        def split(text):
            return text.split()

    return split("a b")
