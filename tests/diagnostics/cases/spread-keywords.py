# entry: area
def rectangle(width: float, height: float) -> float:
    return width * height


def area(sides: dict[str, float]) -> float:
    return rectangle(**sides)
