class Registering(type):
    pass


class Shape(metaclass=Registering):
    sides = 4


def sides(x: int) -> int:
    return Shape.sides if isinstance(Shape, Registering) else x
