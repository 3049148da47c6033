# entry: scale
def make(factor: float):
    def multiply(x: float) -> float:
        return factor * x

    return multiply


def scale(x: float) -> float:
    return make(2.0)(x)
