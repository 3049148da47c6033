class Upper(str):
    def __new__(cls, text: str) -> "Upper":
        return super().__new__(cls, text.upper())


def shout(x: str) -> int:
    return len(Upper(x))
