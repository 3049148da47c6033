# entry: shades
from functools import lru_cache


@lru_cache(maxsize=2)
def shade(level: int, gamma: float = 2.2) -> int:
    return round((level / 255) ** gamma * 255)


def shades(levels: list[int]) -> list[int]:
    return [shade(level) for level in levels] + [shade(level, 1.8) for level in levels]
