def predict(d: dict[str, int]) -> int:
    match d:
        case {"a": 1 | 2 as n, "b": m}:
            return n + m
        case {"c": n, **rest}:
            return n + len(rest)
    return 0
