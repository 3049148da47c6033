"""How many points of a grid stay bounded, and for how long the others do."""

ARGUMENTS = (160, 120, 200)


def escape_time(x: float, y: float, limit: int) -> int:
    zr = 0.0
    zi = 0.0
    for i in range(limit):
        zr, zi = zr * zr - zi * zi + x, 2.0 * zr * zi + y
        if zr * zr + zi * zi > 4.0:
            return i
    return limit


def run(width: int, height: int, limit: int) -> int:
    total = 0
    for row in range(height):
        y = 2.0 * row / height - 1.0
        for column in range(width):
            x = 3.0 * column / width - 2.0
            total += escape_time(x, y, limit)
    return total
