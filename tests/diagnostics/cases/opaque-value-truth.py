from decimal import Decimal

DISCOUNT = Decimal("0")


def price(cents: int) -> int:
    if DISCOUNT:
        return cents - 1
    return cents
