"""bytes: methods, slices, decoding."""


def concatenated(b: bytes, c: bytes, small: int) -> tuple[bytes, bytes]:
    return b + c, b * small


def compare(b: bytes, c: bytes) -> tuple[bool, bool, bool, bool]:
    return b < c, b <= c, b == c, b in c


def item(b: bytes, index: int) -> int:
    return b[index]


def sliced(b: bytes, start: int | None, stop: int | None) -> bytes:
    return b[start:stop]


def stepped(b: bytes, start: int | None, stop: int | None, step: int) -> bytes:
    return b[start:stop:step]


def listed(b: bytes) -> tuple[list[int], int]:
    return list(b), len(b)


def cases(b: bytes) -> tuple[bytes, bytes, bytes, bytes]:
    return b.upper(), b.lower(), b.title(), b.swapcase()


def stripped(b: bytes, c: bytes) -> tuple[bytes, bytes]:
    return b.strip(), b.strip(c)


def split(b: bytes) -> list[bytes]:
    return b.split()


def split_at(b: bytes, c: bytes) -> list[bytes]:
    return b.split(c)


def replaced(b: bytes, c: bytes, new: bytes) -> bytes:
    return b.replace(c, new)


def found(b: bytes, c: bytes) -> tuple[int, int, int]:
    return b.find(c), b.rfind(c), b.count(c)


def ends(b: bytes, c: bytes) -> tuple[bool, bool]:
    return b.startswith(c), b.endswith(c)


def shown(b: bytes) -> tuple[str, str]:
    return repr(b), b.hex()


def decoded(b: bytes) -> str:
    return b.decode()


def decoded_with(b: bytes, error_handler: str) -> str:
    return b.decode("utf-8", error_handler)


def decoded_latin(b: bytes) -> str:
    return b.decode("latin-1")


def made(values: list[int]) -> bytes:
    return bytes(values)


def joined(b: bytes, parts: list[bytes]) -> bytes:
    return b.join(parts)
