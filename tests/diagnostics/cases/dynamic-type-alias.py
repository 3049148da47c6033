from typing import Generic, TypeVar

T = TypeVar("T")


class Box(Generic[T]):
    pass


def predict(n: int) -> list[bool]:
    return [Box[int] is Box[str], Box[int] == Box[int]]
