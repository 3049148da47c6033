# accepted: 24
"""dtypes as values: their names, texts and ==, and what numpy tells of them."""

import numpy as np

WANTED = np.dtype("float32")
LOWEST = np.finfo(np.float32).min
BY_NAME = {"a": np.float32, "b": np.int64}


def case_equal():
    a = np.zeros(3, dtype=np.float32)
    return a.dtype == np.float32, a.dtype == "float32", a.dtype == np.int64, a.dtype != np.float32, a.dtype is np.float32


def case_equal_to_names():
    a = np.zeros(3)
    names = a.dtype == "f8", a.dtype == "<f8", a.dtype == "float", a.dtype == "double", a.dtype == "d", a.dtype == "f4", "f8" == a.dtype
    return names, a.dtype == "nonsense", a.dtype == float, a.dtype == int, np.float64 == a.dtype, a.dtype != np.double, a.dtype == 3


def case_equal_to_dtypes():
    a, b = np.zeros(3), np.zeros(2, np.uint8)
    return a.dtype == np.dtype(float), a.dtype == b.dtype, a.dtype is np.dtype("float64"), np.dtype("float64") == a.dtype


def case_equal_to_none():
    return np.zeros(3).dtype == None, np.zeros(3, int).dtype == None  # noqa: E711


def case_equal_to_names_at_run_time():
    a = np.zeros(3)
    return [a.dtype == name for name in ["f8", "float64", "f4", "", "<f8", "double", "x"]], [a.dtype != name for name in ["f8", "x"]]


def case_in():
    a = np.zeros(3, dtype=np.float32)
    return a.dtype in (np.float32, np.float64), a.dtype in ("float64", "float32"), a.dtype not in [np.int64, np.int32]


def case_texts():
    a = np.zeros((2, 3), dtype=np.float32)
    return str(a.dtype), repr(a.dtype), f"{a.dtype} {a.dtype!r} {a.shape}", "%s" % a.dtype, "{} {!r}".format(a.dtype, a.dtype)


def case_texts_of_others():
    x = np.array([True])
    return str(x.dtype), str(x.astype(int).dtype), repr((x + 1.5).dtype), str(np.float32(3).dtype)


def case_attributes():
    d, e = np.dtype("float32"), np.zeros(2, np.uint8).dtype
    return [(x.name, x.kind, x.itemsize, x.char, x.str, x.num, x.alignment, x.byteorder) for x in (d, e, np.dtype(bool))]


def case_type():
    a = np.zeros(3, dtype=np.float32)
    return a.dtype.type == np.float32, float(a.dtype.type(1.1)), np.arange(3).astype(a.dtype.type).tolist()


def case_kept_in_a_variable():
    d = np.zeros(3, dtype=np.float32).dtype
    return d.name, np.ones(3, d).dtype.name, np.zeros_like(np.ones(2), dtype=d), np.array([1, 2], dtype=d)


def case_returned():
    def of(x):
        return x.dtype

    return str(of(np.zeros(2))), of(np.zeros(2, int)) == np.int64


def case_checked():
    def check(x):
        if x.dtype not in (np.float32, np.float64):
            raise TypeError(f"expected floats, got {x.dtype}")
        return float(x.sum())

    out = [check(np.ones(3)), check(np.ones(2, np.float32))]
    try:
        check(np.ones(2, int))
    except TypeError as error:
        out.append(str(error))
    return out


def case_converted_where_needed():
    x = np.array([1, 2, 3])
    if x.dtype == np.int64 and x.dtype != np.uint8:
        x = x.astype(np.float32)
    if x.dtype != np.float32:
        raise TypeError(f"bad dtype {x.dtype}")
    return x


def case_of_one_of_several():
    a, b = np.zeros(3, np.float32), np.zeros((3, 2), np.uint8)
    return [(str(z.dtype), z.dtype.kind, z.dtype == np.uint8, z.itemsize, z.nbytes) for z in (a, b)]


def case_in_containers():
    xs = [np.zeros(2, dtype=np.float32).dtype, np.zeros(2).dtype, np.dtype("float32")]
    return str(xs), [x.name for x in xs], xs[0] == xs[2], xs[0] == xs[1], xs.count(np.dtype("float32")), {xs[0]: 1, xs[1]: 2}[np.dtype(float)]


def case_of_the_module():
    return np.zeros(2, dtype=WANTED), str(WANTED), WANTED.name, np.zeros(1, dtype=BY_NAME["a"]).dtype.name, isinstance(WANTED, np.dtype)


def case_limits_of_floats():
    i, j = np.finfo(np.float32), np.finfo(np.zeros(2).dtype)
    small = [float(x) for x in (i.eps, i.max, i.min, i.tiny, i.smallest_subnormal, i.resolution, i.epsneg, i.smallest_normal)]
    return small, float(j.max), float(j.eps), float(j.resolution), i.bits, i.precision, i.nmant, i.nexp, i.machep, i.maxexp, i.minexp, str(i.dtype)


def case_limits_of_halves():
    h = np.finfo(np.float16)
    return [float(x) for x in (h.eps, h.max, h.tiny, h.smallest_subnormal, h.resolution)], h.bits, h.maxexp, h.minexp


def case_limits_of_ints():
    b, c, d = np.iinfo(np.uint8), np.iinfo(np.int32), np.iinfo(int)
    return b.min, b.max, b.bits, c.min, c.max, d.min, d.max, np.iinfo(np.uint64).max == 18446744073709551615, b.kind


def case_masked():
    s = np.array([1.0, 2.0], dtype=np.float32)
    seen = np.array([True, False])
    return np.where(seen, s, LOWEST), np.where(seen, s, np.finfo(s.dtype).min), np.clip(s, np.finfo(np.float32).tiny, None)


def case_subdtypes():
    a = np.zeros(2, np.uint8)
    kinds = np.issubdtype(a.dtype, np.integer), np.issubdtype(a.dtype, np.signedinteger), np.issubdtype(a.dtype, np.floating)
    return kinds, np.issubdtype(bool, np.number), np.issubdtype(np.int32, np.int64), np.issubdtype(np.float64, float), np.issubdtype(np.uint8, np.generic)


def case_promoted():
    a, b = np.zeros(3, np.uint8), np.zeros(3, np.float32)
    return str(np.promote_types(a.dtype, b.dtype)), str(np.result_type(a, b, np.int64)), np.zeros(2, np.result_type(a, b)).dtype.name


def case_in_a_loop():
    return [f"{x.dtype}:{x.shape}" for x in [np.zeros(2), np.ones(3)]]
