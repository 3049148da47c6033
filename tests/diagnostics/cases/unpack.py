def parse(pair: tuple[str, int] | None) -> str:
    name, count = pair
    return name * count
