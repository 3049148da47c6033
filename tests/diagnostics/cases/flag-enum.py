from enum import Flag, IntFlag


class Access(IntFlag):
    READ = 1
    WRITE = 2


class Color(Flag):
    RED = 1
    BLUE = 2


class Wide(Flag):
    LOW = 1
    HIGH = 4096


def _with_any_number(mask: int) -> Access:
    return Access.READ | mask


def _of_any_number(mask: int) -> Access:
    return Access(mask)


def _of_text(text: str) -> Color:
    return Color(text)


def _with_another(color: Color) -> bool:
    return Access.READ in color


def _together(color: Color) -> Access:
    return Access.READ | color


def _with_many_bits(wide: Wide) -> Wide:
    return wide | Wide.HIGH


def _in_class(color: Color) -> bool:
    return color in Color


def check(mask: int, text: str, color: Color, wide: Wide) -> str:
    match mask:
        case 0:
            return str(_with_any_number(mask))
        case 1:
            return str(_of_any_number(mask))
        case 2:
            return str(_together(color))
        case 3:
            return str(_of_text(text))
        case 4:
            return str(_with_another(color))
        case 5:
            return str(_with_many_bits(wide))
        case _:
            return str(_in_class(color))
