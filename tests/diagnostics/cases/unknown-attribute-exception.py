def check(text: str) -> int:
    try:
        return int(text)
    except ValueError as e:
        return e.position
