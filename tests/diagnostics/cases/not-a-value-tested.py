class Tank:
    def full(self) -> bool:
        return False


class Glass:
    def __init__(self) -> None:
        self.full = False


def full(big: bool) -> bool:
    vessel = Tank() if big else Glass()
    return True if vessel.full else False
