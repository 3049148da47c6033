# accepted: 9
"""UnicodeDecodeError and UnicodeEncodeError: their text, args and attributes."""

def case_args():
    try:
        b"ab\xff".decode("utf-8")
    except UnicodeDecodeError as e:
        return e.args


def case_args2():
    try:
        "aé".encode("ascii")
    except UnicodeEncodeError as e:
        return repr(e)


def case_args3():
    try:
        "aé".encode("ascii")
    except ValueError as e:
        return e.args, str(e)


def case_args4():
    try:
        "aé".encode("ascii")
    except Exception as e:
        return len(e.args), str(e)


def decoded(data: bytes):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as e:
        return data[:e.start].decode() + f"<{e.reason} {e.start}-{e.end} {e.encoding} {e.object!r}>" + decoded(data[e.end:])


def case_decoded():
    return [decoded(b"abc"), decoded(b"a\xffb\xc3"), decoded("äö".encode("latin-1")), decoded(b"\xe2\x82")]


def case_encoded():
    out = []
    for text, enc in [("aé", "ascii"), ("a\u20acb", "latin-1"), ("ab\u20ac\u20ac\U0001f600", "ascii"), ("x\ud800", "utf-8")]:
        try:
            out.append(text.encode(enc))
        except UnicodeEncodeError as e:
            out.append((e.start, e.end, e.reason, e.encoding, len(e.object), e.args[2:], str(e), repr(e)))
    return out


def case_other_has_none():
    out = []
    for data in (b"1", b"\xff", b"x"):
        try:
            out.append(int(data.decode()))
        except ValueError as e:
            try:
                out.append(e.start)
            except AttributeError as err:
                out.append(str(err))
    return out


def case_chained():
    try:
        try:
            b"\xff".decode()
        except UnicodeError as e:
            raise RuntimeError(f"bad: {e}") from e
    except RuntimeError as e:
        return str(e), repr(e.__cause__), e.__cause__.args[4]


def case_bytearray():
    try:
        bytearray(b"a\xff").decode()
    except UnicodeDecodeError as e:
        return e.start, e.args[0], str(e)
