from typing import Protocol


class Closable(Protocol):
    def close(self) -> None: ...


def is_closable(n: int) -> bool:
    return isinstance(n, Closable)
