from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2


def name(c: Color) -> str:
    match c:
        case Color.RED:
            return "red"
        case Color.GREEN:
            return "green"


def predict(x: int | str | bool | None, c: Color) -> str:
    match x:
        case None | False:
            return name(c)
        case 1 | 2:
            return "few"
        case "a":
            return x
        case True:
            return "yes"
    return "other"
