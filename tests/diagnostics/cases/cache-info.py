# entry: kept
from functools import lru_cache


@lru_cache
def length(x):
    return len(x)


def kept(text: str, data: bytes) -> int:
    length(text)
    length(data)
    return length.cache_info().currsize
