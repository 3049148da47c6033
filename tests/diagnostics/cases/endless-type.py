def nested(depth: int) -> int:
    x = []
    for _ in range(depth):
        x = [x]
    return len(x)
