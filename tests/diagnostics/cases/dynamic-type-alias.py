from typing import Generic, TypeVar

T = TypeVar("T")


class Box(Generic[T]):
    pass


def predict(n: int) -> bool:
    return Box[int] is Box[str]
