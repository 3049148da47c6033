from typing import NamedTuple


class Span(NamedTuple):
    first: int
    last: int

    def __iter__(self):
        return iter(range(self.first, self.last + 1))


def numbers(first: int, last: int) -> list[int]:
    return list(Span(first, last))
