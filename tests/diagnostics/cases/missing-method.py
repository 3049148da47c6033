class Basket:
    def __init__(self, items: list[str]) -> None:
        self.items = items


def size(items: list[str]) -> int:
    basket = Basket(items)
    return len(basket)
