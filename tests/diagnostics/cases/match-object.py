class Row(dict):
    def get(self, key, default=None):
        return 0


def first(value: int) -> int:
    match Row(a=value):
        case {"a": x}:
            return x
    return 0
