# entry: same
class Scale:
    def __init__(self, factor: float):
        self.factor = factor

    def apply(self, x: float) -> float:
        return x * self.factor


def same(x: float) -> bool:
    a, b = Scale(x), Scale(x)
    return a.apply is b.apply
