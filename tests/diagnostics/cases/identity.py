def same(a: str, b: str) -> bool:
    return a is b
