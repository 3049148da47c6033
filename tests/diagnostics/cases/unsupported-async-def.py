# entry: answer
async def fetch(x: int) -> int:
    return x


def answer(x: int) -> int:
    fetch(x)
    return x
