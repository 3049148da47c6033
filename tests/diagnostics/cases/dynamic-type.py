def same_type(a: int | str, b: int | str) -> bool:
    return type(a) is type(b)
