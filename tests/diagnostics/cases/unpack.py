def parse(pair: int | None) -> str:
    name, count = pair
    return name * count
