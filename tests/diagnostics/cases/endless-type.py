def chained(depth: int) -> int:
    x = iter([0])
    for _ in range(depth):
        x = iter([x])
    return len(list(x))
