# entry: area
def rectangle(width: float, height: float) -> float:
    return width * height


def area(side: float) -> float:
    return rectangle(side)
