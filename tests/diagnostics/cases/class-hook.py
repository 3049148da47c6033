class Clamped:
    def __setattr__(self, name: str, value: int) -> None:
        object.__setattr__(self, name, min(value, 10))


def clamp(n: int) -> int:
    c = Clamped()
    c.value = n
    return c.value
