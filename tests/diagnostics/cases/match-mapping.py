def first(d: dict[str, int] | dict[str, str]) -> bool:
    match d:
        case {"a": _}:
            return True
    return False
