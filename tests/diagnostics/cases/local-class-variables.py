# entry: scaled
def scale(factor: float):
    class Scale:
        def apply(self, x: float) -> float:
            return x * factor

    return Scale()


def scaled(x: float) -> list[float]:
    scales = [scale(2.0), scale(3.0)]
    return [s.apply(x) for s in scales]
