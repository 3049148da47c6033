class Single(type):
    made: dict[type, object] = {}

    def __call__(cls, *args):
        if cls not in cls.made:
            cls.made[cls] = super().__call__(*args)
        return cls.made[cls]


class Settings(metaclass=Single):
    scale = 2


def scaled(x: int) -> int:
    return Settings().scale * x
