"""A predictor without an entry named: it has one public annotated function."""

CALLS = [0]


def shout(text: str, times: int = 2) -> str:
    CALLS[0] += 1
    return _louder(text) * times + f" {CALLS[0]}"


def _louder(text: str) -> str:
    return text.upper() + "!"
