# entry: depth
def nest(x, n: int):
    if n == 0:
        return 0
    return nest((x, x), n - 1)


def depth(n: int) -> int:
    return nest(1, n)
