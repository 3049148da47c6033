# accepted: 9
"""Names such as __total in a class: Python keeps them apart by the class."""


class A:
    def __init__(self) -> None:
        self.__v = 1

    def a(self) -> int:
        return self.__v


class B(A):
    def __init__(self) -> None:
        super().__init__()
        self.__v = 2

    def b(self) -> int:
        return self.__v


def case_attribute_of_each_class() -> list[int]:
    return [B().a(), B().b()]


class P:
    def __h(self, x: int) -> int:
        return x

    def k(self) -> int:
        return self.__h(2)

    __c = 5

    def m(self) -> int:
        return self.__c + P.__c


class Q(P):
    def __h(self, x: int) -> int:
        return x * 100

    def kk(self) -> int:
        return self.__h(2)


def case_methods() -> list[int]:
    return [P().k(), Q().k(), Q().kk()]


def case_class_attribute() -> int:
    return P().m()


def case_from_outside() -> int:
    return B()._A__v * 10 + B()._B__v


class _R:
    def __init__(self) -> None:
        self.__items: list[int] = []

    def __iter__(self):
        return iter(self.__items)

    def add(self, x: int, __scale: int = 2) -> "_R":
        def __twice(y: int) -> int:
            return y * 2

        self.__items.append(__twice(x) * __scale)
        self.__count = len(self.__items)
        return self

    @property
    def __size(self) -> int:
        return self.__count

    @staticmethod
    def __stat(x: int) -> int:
        return x + 1

    def size(self) -> int:
        return _R.__stat(self.__size)


class Node:
    class __Inner:
        def __init__(self) -> None:
            self.__z = 3

        def z(self) -> int:
            return self.__z

    def make(self) -> int:
        return Node.__Inner().z() + self.__lam(4)

    __lam = lambda self, x: x * 5


def case_parameter_and_property() -> list[int]:
    return [*_R().add(3).add(4, 10), _R().add(1).size()]


def case_nested() -> int:
    return Node().make()


def case_message() -> str:
    try:
        return str(P().__h(3))
    except AttributeError as e:
        return str(e)


class Counter2:
    __total = 0

    def hit(self) -> None:
        Counter2.__total += 1

    @classmethod
    def total(cls) -> int:
        return cls.__total


def case_assigned_on_the_class() -> int:
    Counter2().hit()
    Counter2().hit()
    return Counter2.total()


class Holder:
    def f(self, d: dict[str, int]) -> str:
        match d:
            case {"a": __x}:
                return f"{__x=} {self.__class__.__name__}"
        return ""

    def g(self) -> list[int]:
        return [__i for __i in range(3)]

    def h(self) -> int:
        __w = 4

        def inner() -> int:
            nonlocal __w
            __w += 1
            return __w

        return inner() + __w


def case_local_names() -> str:
    return Holder().f({"a": 2}) + str(Holder().g()) + str(Holder().h())
