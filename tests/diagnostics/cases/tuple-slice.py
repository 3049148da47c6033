def rest(point: tuple[int, int, int], start: int) -> int:
    return len(point[start:])
