class Unit:
    def __new__(cls) -> "Unit":
        return super().__new__(cls)


def unit(x: int) -> int:
    Unit()
    return x
