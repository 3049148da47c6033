def numbers(limit: int) -> range:
    return range(limit)
