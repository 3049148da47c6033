def number(flag: bool) -> int:
    part = 1 if flag else [1]
    return hash((part, "c"))
