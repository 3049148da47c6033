# accepted: 6
"""Classes of functions under decorators of the user's."""
import functools

def tagged(cls):
    """Gives the class a tag."""
    cls.tag = "t"
    return cls

def shown(cls):
    def __repr__(self):
        return f"{cls.__name__}({self.x!r})"
    cls.__repr__ = __repr__
    return cls

def same(cls):
    def __eq__(self, other):
        return isinstance(other, cls) and self.x == other.x
    cls.__eq__ = __eq__
    return cls

def labelled(text):
    def add(cls):
        cls.label = text
        setattr(cls, "loud", lambda self: cls.label.upper())
        return cls
    return add

def counted(cls):
    original = cls.area
    @functools.wraps(original)
    def area(self):
        return original(self) + 1
    cls.area = area
    return cls

def case_tag():
    @tagged
    class P:
        x = 1
    return P().x, P.tag, P().tag

def case_repr():
    @shown
    class P:
        def __init__(self, x):
            self.x = x
    return repr(P(1)), str(P("a")), f"{[P(2)]}"

def both(v):
    @shown
    @same
    class P:
        def __init__(self, x):
            self.x = x
    return P(v) == P(v), P(v) == v, repr(P(v)), isinstance(P(v), P)

def case_specialisations():
    return both(1), both("a"), both(2.5)

def case_factory():
    @labelled("abc")
    class P:
        pass
    return P.label, P().loud()

def case_wrapped():
    @counted
    class Square:
        def __init__(self, side):
            self.side = side
        def area(self):
            return self.side ** 2
    return Square(3).area(), Square.area.__name__

REGISTRY = {}

def registered(cls):
    REGISTRY[cls.__name__] = cls
    return cls

def case_registered():
    @registered
    class P:
        pass
    return sorted(REGISTRY)

def case_two():
    @shown
    class P:
        def __init__(self, x):
            self.x = x
    @shown
    class Q(P):
        pass
    return repr(P(1)), repr(Q(2))
