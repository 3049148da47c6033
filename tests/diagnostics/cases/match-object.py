class Row(dict):
    pass


def first(value: int) -> int:
    match Row(a=value):
        case {"a": x}:
            return x
    return 0
