import numpy as np

from tests.operators.images import halve, histogram, largest


def shades(rows: list[list[int]], bins: int = 4) -> dict[str, list[float]]:
    image = np.array(rows, dtype=np.uint8).reshape(len(rows), -1)
    try:
        half = halve(image)
    except ValueError as error:
        return {str(error): []}
    turned = halve(image.T, brighter=0.5)  # no rows in order
    top = largest([half, turned, halve(image[1:])]) if len(rows) > 2 else largest([])
    return {
        "half": [float(x) for x in half.reshape(-1)],
        "turned": [float(x) for x in turned.reshape(-1)],
        "shape": [float(size) for size in (*half.shape, *turned.shape)],
        "histogram": [float(count) for count in histogram(image, bins)],
        "reversed": [float(count) for count in histogram(image[::-1, ::-1], bins)],
        "largest": [] if top is None else [top],
    }
