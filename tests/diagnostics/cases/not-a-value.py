def pick(name: str) -> int:
    table = {"len": len, "sum": sum}
    return table[name]([1, 2])
