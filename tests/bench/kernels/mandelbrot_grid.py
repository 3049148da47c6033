"""The picture of escape times as a list of rows, with a while loop."""

ARGUMENTS = (160, 120, 200)


def picture(width: int, height: int, max_iter: int) -> list[list[int]]:
    result = []
    for py in range(height):
        row = []
        for px in range(width):
            x0 = (px / width) * 3.5 - 2.5
            y0 = (py / height) * 2 - 1
            x = 0.0
            y = 0.0
            iteration = 0
            while x * x + y * y <= 4 and iteration < max_iter:
                xtemp = x * x - y * y + x0
                y = 2 * x * y + y0
                x = xtemp
                iteration += 1
            row.append(iteration)
        result.append(row)
    return result


def run(width: int, height: int, max_iter: int) -> list[int]:
    return [sum(row) for row in picture(width, height, max_iter)]
