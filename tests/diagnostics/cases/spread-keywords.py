# entry: area
def rectangle(width: float, height: float) -> float:
    return width * height


def area(sides: dict[str, float], names: dict[int, float]) -> float:
    return rectangle(**sides) + rectangle(**names)
