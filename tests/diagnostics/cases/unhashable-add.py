def unique(rows: list[list[int]]) -> int:
    seen = set()
    for row in rows:
        seen.add(row)
    return len(seen)
