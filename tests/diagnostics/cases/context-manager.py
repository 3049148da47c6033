import contextlib


def parse(text: str) -> int:
    with contextlib.suppress(ValueError):
        return int(text)
    return 0
