class Registering(type):
    names: list[str] = []

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls.names.append(name)

    def count(cls) -> int:
        return len(cls.names)


class Shape(metaclass=Registering):
    sides = 4


def sides(x: int) -> int:
    if hasattr(Shape, "count"):
        return Shape.count()
    return Shape.sides * x
