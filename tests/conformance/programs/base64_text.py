# accepted: 7
"""Base64, base32, hexadecimal digits and crc32: base64 from its source, over binascii."""

import base64
import binascii


def case_encode():
    texts = [b"", b"a", b"ab", b"abc", b"\x00\xff\xfe>?", "é".encode()]
    return (
        [base64.b64encode(t) for t in texts],
        base64.b64encode(b"\xff\xfe>?", b"-_"),
        base64.urlsafe_b64encode(b"\xfb\xff"),
        base64.standard_b64encode(b"hi"),
    )


def case_decode():
    return (
        base64.b64decode("aGVsbG8="),
        base64.b64decode(b"aGVs\nbG8="),
        base64.urlsafe_b64decode("-_8="),
        base64.b64decode("YQ==").decode(),
        base64.b64decode(bytearray(b"YWI=")),
    )


def case_round_trip():
    return [base64.b64decode(base64.b64encode(bytes(range(n)))) == bytes(range(n)) for n in range(20)]


def case_wrong():
    out = []
    for text in ["a", "ab", "abc", "a===", "YWJj!", "é"]:
        try:
            out.append(base64.b64decode(text))
        except ValueError as e:
            out.append((type(e).__name__, str(e)))
    try:
        base64.b64decode("YW!j", validate=True)
    except binascii.Error as e:
        out.append(str(e))
    return out


def case_hex():
    out = [
        binascii.hexlify(b"\x00\xffa"),
        binascii.unhexlify("00ff"),
        binascii.unhexlify(b"aB"),
        base64.b16encode(b"hi"),
        binascii.hexlify(b"abc", "-"),
        binascii.hexlify(b"abcd", ":", 2),
    ]
    for text in ["abc", "zz"]:
        try:
            out.append(binascii.unhexlify(text))
        except binascii.Error as e:
            out.append(str(e))
    return out


def case_crc32():
    return binascii.crc32(b""), binascii.crc32(b"hello"), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.crc32(bytes(range(256)))


def case_base32():
    return base64.b32encode(b"hello"), base64.b32decode("NBSWY3DP")
