def kind(x: int | str) -> str:
    return type(x).__name__
