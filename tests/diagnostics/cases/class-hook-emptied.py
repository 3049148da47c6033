class Row:
    __iter__ = None

    def __getitem__(self, i: int) -> int:
        return i


def third(n: int) -> int:
    return Row()[2]
