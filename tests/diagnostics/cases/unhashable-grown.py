def count(size: int) -> int:
    rows = [["a"]]
    names = {(size, 1): "a"}
    rows.extend(names)
    return len(rows)
