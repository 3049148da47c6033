def predict(xs: list[int]) -> int:
    best = 0
    squares = ((best := x * x) for x in xs)
    best = 7
    return next(squares) + best
