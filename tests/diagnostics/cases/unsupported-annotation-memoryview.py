def total(data: memoryview) -> int:
    return sum(data)
