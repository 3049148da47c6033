def total(prices: list) -> float:
    return sum(prices)
