def total(prices: list[float] | None) -> float:
    result = 0.0
    for price in prices:
        result += price
    return result
