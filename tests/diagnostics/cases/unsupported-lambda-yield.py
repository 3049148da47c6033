def halves(x: int) -> int:
    both = lambda: [(yield x), (yield x + 1)]  # noqa: E731
    return sum(both())
