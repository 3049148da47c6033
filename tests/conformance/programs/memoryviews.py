# accepted: 11
"""memoryview: of bytes, and of bytearrays that keep their size."""


def case_mv():
    b = bytearray(b"hello")
    m = memoryview(b)
    m[0] = 74
    part = m[1:4]
    part[0] = 69
    return bytes(b), len(m), m[1], m[1:3].tobytes(), m.tolist(), bytes(m), m == b, m[::-1].tobytes(), part.nbytes, m.readonly


def case_mv_bytes():
    m = memoryview(b"abcdef")
    return m[2], m[-1], m[1:3] == b"bc", list(m[::2]), m.hex(), m.readonly, sum(m), m[2:][1:].tobytes()


def case_mv_readonly():
    m = memoryview(b"ab")
    m[0] = 1


def case_mv_index():
    return memoryview(b"ab")[5]


def case_mv_assign():
    b = bytearray(6)
    m = memoryview(b)
    m[1:3] = b"xy"
    m[::3] = bytes([1, 2])
    return bytes(b)


def case_mv_structure():
    m = memoryview(bytearray(3))
    m[0:2] = b"x"


def case_facts_of_a_view():
    m = memoryview(bytearray(b"abcdef"))
    step = m[::2]
    return m.itemsize, m.format, m.shape, m.ndim, m.strides, step.strides, m.contiguous, step.contiguous, step.shape, m.nbytes, b"x" + m[1:]


def case_view_of_a_view():
    data = bytearray(b"abcdef")
    m = memoryview(memoryview(data)[1:])
    m[0] = 65
    fixed = m.toreadonly()
    try:
        fixed[0] = 3
    except TypeError as error:
        return bytes(data), bytes(m), m.obj is data, m.readonly, fixed[1:].readonly, str(error)


def case_released():
    data = bytearray(b"abc")
    with memoryview(data) as m:
        m[1:] = b"YZ"
    try:
        return m[0]
    except ValueError as error:
        return bytes(data), str(error)


def case_view_of_something_else():
    out = []
    for x in ("text", [1], 3, None):
        try:
            memoryview(x)
        except TypeError as error:
            out.append(str(error))
    return out


def case_hash_of_a_view():
    try:
        return hash(memoryview(b"ab")) == hash(b"ab"), {memoryview(b"k"): 1}[b"k"], hash(memoryview(bytearray(b"ab")))
    except ValueError as error:
        return str(error)
