def merged(rows, size):
    if size > 3:
        rows = {(size, 1): "a"}
    rows += rows
    return len(rows)


def count(size: int) -> int:
    return merged([["a"]], size)
