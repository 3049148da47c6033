# accepted: 6
"""sys.version_info and what else Python's C code makes named tuples of; isinstance() of what is no class."""

import sys


def case_version() -> list[bool]:
    return [
        sys.version_info >= (3, 8),
        sys.version_info[0] == 3,
        sys.version_info.major == 3,
        sys.version_info[:2] >= (3, 9),
        sys.version_info < (2,),
    ]


def case_version_text() -> str:
    v = sys.version_info
    return f"{v.major}.{v.minor}" + repr(v) + ".".join(str(x) for x in v[:3])


VERSION = sys.version_info[:2]


def case_at_module() -> bool:
    return VERSION >= (3, 10)


def case_unpack() -> int:
    major, minor, *rest = sys.version_info
    return major * 100 + minor + len(rest)


def ist(x: object, t: object) -> bool:
    return isinstance(x, t)


def case_no_class() -> list[str]:
    out = [str(ist(1, int)), str(ist(1, str))]
    for f in (lambda: ist(1, 2), lambda: ist(1, "int"), lambda: ist("a", [int])):
        try:
            f()
        except TypeError as e:
            out.append(str(e))
    return out


def case_float_info() -> list[float]:
    return [sys.float_info.max, sys.float_info.epsilon, float(sys.float_info.dig), float(sys.int_info.bits_per_digit > 0)]
