# entry: half
def show(x: float) -> str:
    return "half: " + x


def half(x: int) -> int:
    result = x / 2
    print(show(result))
    return result
