def show(numbers: list[int]) -> str:
    return ", ".join(numbers)
