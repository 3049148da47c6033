def doubled(xs: list[int]) -> str:
    return f"doubled: {(x * 2 for x in xs)}"
