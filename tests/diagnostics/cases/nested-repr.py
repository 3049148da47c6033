class Basket:
    def __init__(self, count: int) -> None:
        self.count = count


def show(count: int) -> str:
    return str([Basket(count)])
