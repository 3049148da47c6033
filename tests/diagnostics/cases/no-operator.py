def label(index: int) -> str:
    number = index + 1
    return "item " + number
