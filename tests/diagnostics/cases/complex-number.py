def turn(x: float) -> float:
    z = 1j
    return x
