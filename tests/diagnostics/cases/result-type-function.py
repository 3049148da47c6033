def scaling(factor: float):
    def multiply(x: float) -> float:
        return factor * x

    return multiply
