# entry: area
def rectangle(width: float, height: float) -> float:
    return width * height


def area(sides: list[float]) -> float:
    return rectangle(*sides)
