def extend(names: list[str], count: int) -> list[str]:
    names.append(count)
    return names
