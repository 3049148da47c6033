# accepted: 9
"""Methods and attributes of int and float, bytes.fromhex and int.from_bytes."""


def same(x):
    return x


def case_from_bytes():
    return (
        int.from_bytes(b"\x04\x00", "big"),
        int.from_bytes(b"\xff\xff", "little", signed=True),
        int.from_bytes(bytes([1, 2, 3]), byteorder="little"),
        int.from_bytes(b""),
        int.from_bytes([255, 0], "big"),
        (1024).to_bytes(2, "big"),
        (-1).to_bytes(4, "little", signed=True),
        (5).to_bytes(),
    )


def case_from_bytes_error():
    return int.from_bytes(b"a", "middle")


def case_fromhex():
    return bytes.fromhex("01 ff"), bytes.fromhex(""), bytes.fromhex("DEADbeef"), b"\x01\xff".hex(), b"abcd".hex(":", 2)


def case_fromhex_error():
    return bytes.fromhex("0g")


def case_fromhex_odd():
    return bytes.fromhex("01 2")


def case_parts():
    x, y, b = same(5), same(2.5), same(True)
    return (
        x.real,
        x.imag,
        x.numerator,
        x.denominator,
        y.real,
        y.imag,
        b.real,
        b.numerator,
        x.conjugate(),
        y.conjugate(),
        x.as_integer_ratio(),
        y.as_integer_ratio(),
        (0.1).as_integer_ratio(),
    )


def case_bits():
    return (255).bit_length(), (-255).bit_count(), (0).bit_length(), (2.0).is_integer(), (2.5).is_integer()


def case_hex():
    return [
        x.hex()
        for x in [1.5, -0.1, 0.0, -0.0, 1e300, 5e-324, 2.2250738585072014e-308, float("inf"), float("-inf"), float("nan"), 3.0, 1e-310]
    ]


def case_of_bools():
    x = True
    return x.bit_length(), False.bit_count(), x.to_bytes(2, "big"), x.conjugate(), x.as_integer_ratio(), [v.bit_length() for v in (True, 5)]
