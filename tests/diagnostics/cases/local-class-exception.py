# entry: prices
class Refused(Exception):
    def __init__(self, offer):
        super().__init__("refused")
        self.offer = offer


def ask(price: int) -> None:
    class Offer:
        def total(self) -> int:
            return price * 2

    raise Refused(Offer())


def prices(xs: list[int]) -> list[int]:
    found = []
    for x in xs:
        try:
            ask(x)
        except Refused as error:
            found.append(error.offer)
    return [offer.total() for offer in found]
