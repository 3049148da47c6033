def total(xs: list[int]) -> int:
    def add(x):
        return x

    def mark(function):
        function.seen = True

    mark(add)
    return add(xs[0])
