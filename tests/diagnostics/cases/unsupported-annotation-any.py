from typing import Any


def show(value: Any) -> str:
    return str(value)
