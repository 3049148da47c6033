def scaled(values: list[float], factor: float) -> list[float]:
    return values * factor
