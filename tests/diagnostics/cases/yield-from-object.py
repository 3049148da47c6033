from collections.abc import Iterator


class Source:
    def __init__(self, n: int) -> None:
        self.left = n

    def __iter__(self) -> "Source":
        return self

    def __next__(self) -> int:
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left

    def close(self) -> None:
        self.left = 0


def numbers(n: int) -> Iterator[int]:
    yield from Source(n)
    yield -1
