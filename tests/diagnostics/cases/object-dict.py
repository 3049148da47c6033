class Point:
    def __init__(self, x: float) -> None:
        self.x = x


def moved(x: float) -> float:
    p = Point(x)
    attributes = p.__dict__
    attributes["x"] = 2.0
    return p.x
