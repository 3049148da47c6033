"""numpy's dtypes and how they combine: promotion as NEP 50 defines it (numpy 2), casting, default dtypes.

Pure functions of dtype names ("float32"); numpy itself is not imported. A Python number as operand is
*weak*: it takes the dtype of the other operand as long as its kind allows. Weak operands are named "int"
and "float"; a Python bool acts as the dtype "bool".
"""

from __future__ import annotations

BOOL = "bool"
WEAK_INT = "int"
WEAK_FLOAT = "float"

SIGNED = ("int8", "int16", "int32", "int64")
UNSIGNED = ("uint8", "uint16", "uint32", "uint64")
FLOATS = ("float16", "float32", "float64")
DTYPES = (BOOL, *SIGNED, *UNSIGNED, *FLOATS)

# The C++ element type of each dtype, as code outside the runtime names it.
CPP_TYPES = {
    "bool": "bool",
    "int8": "int8_t", "int16": "int16_t", "int32": "int32_t", "int64": "int64_t",
    "uint8": "uint8_t", "uint16": "uint16_t", "uint32": "uint32_t", "uint64": "uint64_t",
    "float16": "predictor::Half", "float32": "float", "float64": "double",
}  # fmt: skip

# The names numpy has for them: np.intp, np.double, and Python's types given as a dtype.
ALIASES = {
    "bool_": "bool", "int": "int64", "float": "float64", "int_": "int64", "intp": "int64", "uint": "uint64",
    "uintp": "uint64", "byte": "int8", "ubyte": "uint8", "short": "int16", "ushort": "uint16",
    "intc": "int32",
    "uintc": "uint32", "long": "int64", "ulong": "uint64", "longlong": "int64", "ulonglong": "uint64",
    "half": "float16", "single": "float32", "double": "float64", "float_": "float64",
    "b1": "bool", "i1": "int8", "i2": "int16", "i4": "int32", "i8": "int64", "u1": "uint8", "u2": "uint16",
    "u4": "uint32", "u8": "uint64", "f2": "float16", "f4": "float32", "f8": "float64", "?": "bool",
    "b": "int8", "h": "int16", "i": "int32", "l": "int64", "q": "int64", "B": "uint8", "H": "uint16",
    "I": "uint32",
    "L": "uint64", "Q": "uint64", "e": "float16", "f": "float32", "d": "float64",
}  # fmt: skip


def dtype_named(name: str) -> str | None:
    """The dtype that numpy means by the name: "i4", "<f4", "np.intp"'s "intp"; None of one we do not have."""
    bare = name[1:] if name[:1] in "<=|" else name
    if bare in DTYPES:
        return bare
    return ALIASES.get(bare)


def kind(dtype: str) -> str:
    """One of b, i, u, f."""
    return {"bool": "b", "uint": "u", "int": "i", "float": "f"}[dtype.rstrip("0123456789")]


def bits(dtype: str) -> int:
    return 8 if dtype == BOOL else int(dtype.lstrip("abcdefghijklmnopqrstuvwxyz"))


def item_size(dtype: str) -> int:
    """Bytes."""
    return bits(dtype) // 8


def is_float(dtype: str) -> bool:
    return dtype in FLOATS


def is_integer(dtype: str) -> bool:
    return dtype in SIGNED or dtype in UNSIGNED


def promote(a: str, b: str) -> str:
    """np.promote_types(a, b): the smallest dtype that both convert to safely."""
    if a == b or b == BOOL:
        return a
    if a == BOOL:
        return b
    if kind(a) == kind(b):
        return a if bits(a) >= bits(b) else b
    if "f" in (kind(a), kind(b)):
        real, whole = (a, b) if is_float(a) else (b, a)
        needed = {8: 16, 16: 32}.get(bits(whole), 64)
        return f"float{max(bits(real), needed)}"
    signed, unsigned = (a, b) if kind(a) == "i" else (b, a)
    if bits(signed) > bits(unsigned):
        return signed
    return f"int{2 * bits(unsigned)}" if bits(unsigned) < 64 else "float64"


def result_dtype(*operands: str) -> str:
    """np.result_type of dtypes and weak operands, at least one."""
    strong = [o for o in operands if o not in (WEAK_INT, WEAK_FLOAT)]
    # A float takes each integer by itself: uint8 with int8 alone would need int16.
    strong.sort(key=is_float, reverse=True)
    dtype = None
    for operand in strong:
        dtype = operand if dtype is None else promote(dtype, operand)
    if WEAK_FLOAT in operands:
        return dtype if dtype is not None and is_float(dtype) else "float64"
    if WEAK_INT in operands:
        return dtype if dtype is not None and dtype != BOOL else "int64"
    assert dtype is not None
    return dtype


def can_cast_same_kind(source: str, target: str) -> bool:
    """np.can_cast(source, target, "same_kind"), which in-place operators ask for."""
    order = "buif"
    if kind(source) == "i" and kind(target) == "u":
        return False
    return order.index(kind(source)) <= order.index(kind(target))


def real_function_dtype(dtype: str) -> str:
    """What sqrt, exp and their like compute in: the smallest float that holds the dtype."""
    if is_float(dtype):
        return dtype
    return {8: "float16", 16: "float32"}.get(bits(dtype), "float64")


def sum_dtype(dtype: str) -> str:
    """What sum and prod accumulate in and return: at least 64 bits for integers."""
    if is_float(dtype):
        return dtype
    return "uint64" if kind(dtype) == "u" else "int64"


def mean_dtype(dtype: str) -> str:
    return dtype if is_float(dtype) else "float64"
