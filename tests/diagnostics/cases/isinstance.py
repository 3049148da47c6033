from contextlib import AbstractContextManager


def is_resource(n: int) -> bool:
    return isinstance(n, AbstractContextManager)
