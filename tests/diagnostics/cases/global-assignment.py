calls = 0


def count(x: int) -> int:
    global calls
    calls = calls + 1
    return calls
