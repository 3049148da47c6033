def move(point: tuple[float, float]) -> tuple[float, float]:
    point[0] = 1.0
    return point
