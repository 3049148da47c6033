from contextlib import AbstractAsyncContextManager


def is_resource(n: int) -> bool:
    return isinstance(n, AbstractAsyncContextManager)
