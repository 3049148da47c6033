"""What numpy's operations give: for operand types, the C++ function with its template arguments and the
result's type.

Every function is pure: compiler types in, an `Applied` out, or `Refused` where numpy always raises or where
dtype or rank would not be known when compiling. numpy itself is not imported. The C++ functions are those
of runtime/core/array_*.h; `P` there is the dtype computed in, the first of `templates`.
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler.ops import numpy_dtypes as dtypes
from compiler.types.types import BOOL, FLOAT, INT, ArrayType, ScalarType, TupleType, Type


class Refused(Exception):
    """Why an operation cannot be: str() is one sentence. `raised` is the exception CPython would raise, if
    it would."""

    def __init__(self, message: str, raised: str | None = None):
        super().__init__(message)
        self.raised = raised


@dataclass(frozen=True)
class Applied:
    """A C++ call. `strong` are the positions of arguments to be wrapped in numpy_scalar(): numpy scalars of
    a C++ type that otherwise stands for a Python number. `raises` empty means that the function returns its
    value, not a Result; every function takes the Context first unless `context` is false."""

    function: str
    templates: tuple[str, ...]
    result: Type
    raises: tuple[str, ...] = ()
    strong: tuple[int, ...] = ()
    context: bool = True
    effect: str = "read"  # or "write"


def is_operand(type: Type) -> bool:
    """An array, a numpy scalar or a Python number."""
    return isinstance(type, (ArrayType, ScalarType)) or type in (BOOL, INT, FLOAT)


def is_numpy(*types: Type) -> bool:
    """Whether numpy's rules hold for an operator on these operands."""
    return any(isinstance(t, (ArrayType, ScalarType)) for t in types) and all(is_operand(t) for t in types)


def operand_dtype(type: Type) -> str:
    """The dtype, or the weak "int" and "float" of Python numbers."""
    if isinstance(type, (ArrayType, ScalarType)):
        return type.dtype
    if type == BOOL:
        return dtypes.BOOL
    if type == INT:
        return dtypes.WEAK_INT
    if type == FLOAT:
        return dtypes.WEAK_FLOAT
    raise Refused("numpy takes numbers and arrays here")


def rank_of(type: Type) -> int:
    return type.rank if isinstance(type, ArrayType) else 0


def of_rank(dtype: str, rank: int) -> Type:
    """An array, or the scalar that numpy gives in place of a 0-d array."""
    return ArrayType(dtype, rank) if rank > 0 else ScalarType(dtype)


def cpp(dtype: str) -> str:
    return dtypes.CPP_TYPES[dtype]


def _common(types: tuple[Type, ...]) -> tuple[str, int]:
    return dtypes.result_dtype(*map(operand_dtype, types)), max(map(rank_of, types))


def _strong(types: tuple[Type, ...]) -> tuple[int, ...]:
    return tuple(
        i for i, t in enumerate(types) if isinstance(t, ScalarType) and t.dtype in ("int64", "float64")
    )


# --- operators and functions of two operands ---

ARITHMETIC = {
    "operator.add": "array_add", "operator.sub": "array_subtract", "operator.mul": "array_multiply",
    "operator.truediv": "array_divide", "operator.floordiv": "array_floor_divide",
    "operator.mod": "array_remainder",
    "operator.pow": "array_power", "operator.and_": "array_bit_and", "operator.or_": "array_bit_or",
    "operator.xor": "array_bit_xor", "operator.lshift": "array_left_shift",
    "operator.rshift": "array_right_shift",
    "numpy.add": "array_add", "numpy.subtract": "array_subtract", "numpy.multiply": "array_multiply",
    "numpy.divide": "array_divide", "numpy.true_divide": "array_divide",
    "numpy.floor_divide": "array_floor_divide",
    "numpy.remainder": "array_remainder", "numpy.mod": "array_remainder", "numpy.power": "array_power",
    "numpy.bitwise_and": "array_bit_and", "numpy.bitwise_or": "array_bit_or",
    "numpy.bitwise_xor": "array_bit_xor",
    "numpy.left_shift": "array_left_shift", "numpy.right_shift": "array_right_shift",
    "numpy.maximum": "array_maximum", "numpy.minimum": "array_minimum", "numpy.arctan2": "array_arctan2",
}  # fmt: skip

COMPARISONS = {
    "operator.eq": "array_equal_to", "operator.ne": "array_not_equal", "operator.lt": "array_less",
    "operator.le": "array_less_equal", "operator.gt": "array_greater", "operator.ge": "array_greater_equal",
    "numpy.equal": "array_equal_to", "numpy.not_equal": "array_not_equal", "numpy.less": "array_less",
    "numpy.less_equal": "array_less_equal", "numpy.greater": "array_greater",
    "numpy.greater_equal": "array_greater_equal", "numpy.logical_and": "array_logical_and",
    "numpy.logical_or": "array_logical_or", "numpy.logical_xor": "array_logical_xor",
}  # fmt: skip

_NO_BOOL_SUBTRACT = (
    "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or"
    " the logical_xor function instead."
)
_NO_BOOL_NEGATIVE = (
    "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the"
    " logical_not function instead."
)


_NO_LOOP = (
    "ufunc '{}' not supported for the input types, and the inputs could not be safely coerced to any"
    " supported types according to the casting rule ''safe''"
)


def binary(name: str, left: Type, right: Type) -> Applied:
    """An operator or function of ARITHMETIC or COMPARISONS."""
    types = (left, right)
    if name in COMPARISONS:
        dtype, rank = _common(types)
        return Applied(COMPARISONS[name], (cpp(dtype),), of_rank("bool", rank), ("ValueError",))
    function = ARITHMETIC[name]
    dtype, rank = _common(types)
    if name == "operator.pow" and left == ArrayType("bool", rank_of(left)) and right in (INT, FLOAT):
        raise Refused("the dtype of a bool array to a power depends on the exponent: convert the array first")
    dtype = _computing_dtype(function, dtype, types)
    raises = (
        ("OverflowError", "ValueError") if dtypes.WEAK_INT in map(operand_dtype, types) else ("ValueError",)
    )
    return Applied(function, (cpp(dtype),), of_rank(dtype, rank), raises)


def _computing_dtype(function: str, dtype: str, types: tuple[Type, ...]) -> str:
    if function == "array_subtract" and dtype == "bool":
        raise Refused(_NO_BOOL_SUBTRACT, "TypeError")
    if function == "array_divide":
        return dtype if dtypes.is_float(dtype) else "float64"
    if function in ("array_floor_divide", "array_remainder", "array_power") and dtype == "bool":
        return "int8"
    if function in ("array_left_shift", "array_right_shift") and dtype == "bool":
        dtype = "int8"
    if function.startswith("array_bit_") or function.endswith("_shift"):
        if dtypes.is_float(dtype):
            name = {
                "array_bit_and": "bitwise_and",
                "array_bit_or": "bitwise_or",
                "array_bit_xor": "bitwise_xor",
            }.get(function, function[len("array_") :])
            raise Refused(_NO_LOOP.format(name), "TypeError")
        return dtype
    if function == "array_arctan2":
        return _real_of(types)
    return dtype


def _real_of(types: tuple[Type, ...]) -> str:
    """The float dtype a function of several real operands computes in: the smallest that holds every one."""
    operands = [operand_dtype(type) for type in types]
    strong = [
        dtypes.real_function_dtype(o) for o in operands if o not in (dtypes.WEAK_INT, dtypes.WEAK_FLOAT)
    ]
    weak_decides = (dtypes.WEAK_FLOAT in operands and not any(o in dtypes.FLOATS for o in operands)) or (
        dtypes.WEAK_INT in operands and all(o in (dtypes.WEAK_INT, dtypes.BOOL) for o in operands)
    )
    if weak_decides:
        return "float64"
    return dtypes.result_dtype(*strong)


def in_place(name: str, target: ArrayType, operand: Type) -> Applied:
    """`target op= operand`: the operation whose result array_store(ctx, target, result) writes back."""
    applied = binary(name, target, operand)
    dtype = applied.result.dtype
    if not dtypes.can_cast_same_kind(dtype, target.dtype):
        ufunc = _UFUNC_NAMES.get(applied.function, applied.function[len("array_") :])
        raise Refused(
            f"Cannot cast ufunc '{ufunc}' output from dtype('{dtype}') to dtype('{target.dtype}')"
            " with casting rule 'same_kind'",
            "TypeError",
        )
    if target.rank < rank_of(operand):
        raise Refused(
            f"an array of {target.rank} dimensions cannot hold the result of an operation with one of"
            f" {rank_of(operand)}",
            "ValueError",
        )
    return applied


_UFUNC_NAMES = {"array_bit_and": "bitwise_and", "array_bit_or": "bitwise_or", "array_bit_xor": "bitwise_xor"}

# --- functions of one operand ---

_REAL_FUNCTIONS = (
    "exp", "expm1", "log", "log2", "log10", "log1p", "sqrt", "sin", "cos", "tan", "arcsin", "arccos",
    "arctan",
    "sinh", "cosh", "tanh", "rint",
)  # fmt: skip
_SAME_DTYPE = ("floor", "ceil", "trunc")
_PREDICATES = ("isnan", "isinf", "isfinite", "logical_not")

UNARY = {
    "operator.neg": "array_negative", "operator.pos": "array_positive", "operator.invert": "array_invert",
    "builtins.abs": "array_absolute", "numpy.negative": "array_negative", "numpy.positive": "array_positive",
    "numpy.invert": "array_invert", "numpy.bitwise_not": "array_invert", "numpy.absolute": "array_absolute",
    "numpy.abs": "array_absolute", "numpy.square": "array_square", "numpy.sign": "array_sign",
    "numpy.reciprocal": "array_reciprocal",
    **{f"numpy.{name}": f"array_{name}" for name in (*_REAL_FUNCTIONS, *_SAME_DTYPE, *_PREDICATES)},
}  # fmt: skip


def unary(name: str, operand: Type) -> Applied:
    """An operator or function of UNARY. Never raises at run time."""
    function = UNARY[name]
    dtype = dtypes.result_dtype(operand_dtype(operand))
    rank = rank_of(operand)
    bare = function[len("array_") :]
    if bare in _PREDICATES:
        return Applied(function, (cpp(dtype),), of_rank("bool", rank))
    if bare in _REAL_FUNCTIONS:
        dtype = dtypes.real_function_dtype(dtype)
    elif dtype == "bool":
        dtype = _unary_of_bool(bare)
    elif bare == "invert" and dtypes.is_float(dtype):
        raise Refused(
            _NO_LOOP.format("invert"),
            "TypeError",
        )
    elif bare == "reciprocal" and not dtypes.is_float(dtype):
        raise Refused("np.reciprocal of integers is not supported: convert to a float dtype first")
    return Applied(function, (cpp(dtype),), of_rank(dtype, rank))


def _unary_of_bool(bare: str) -> str:
    if bare == "negative":
        raise Refused(_NO_BOOL_NEGATIVE, "TypeError")
    if bare in ("positive", "sign"):
        raise Refused(f"ufunc '{bare}' did not contain a loop with signature matching types <class "
                      "'numpy.dtypes.BoolDType'> -> None", "TypeError")  # fmt: skip
    return "int8" if bare in ("square", "reciprocal") else "bool"


# --- selection ---


def where(condition: Type, left: Type, right: Type) -> Applied:
    """np.where(condition, left, right)"""
    if operand_dtype(condition) != "bool":
        raise Refused("the condition of np.where is compiled only when it is an array of bool")
    dtype, rank = _common((left, right))
    return Applied(
        "array_where", (cpp(dtype),), of_rank(dtype, max(rank, rank_of(condition))), ("ValueError",)
    )


def clip(operand: Type, low: Type, high: Type) -> Applied:
    """np.clip(operand, low, high)"""
    dtype, rank = _common((operand, low, high))
    if dtype == "bool":
        raise Refused("np.clip of bool is not supported")
    return Applied("array_clip", (cpp(dtype),), of_rank(dtype, rank), ("ValueError",))


# --- reductions ---

_REDUCTIONS = ("sum", "prod", "mean", "max", "min", "argmax", "argmin", "any", "all")
REDUCTIONS = {
    **{f"numpy.{name}": name for name in _REDUCTIONS},
    **{f"ndarray.{name}": name for name in _REDUCTIONS},
    "numpy.amax": "max", "numpy.amin": "min",
}  # fmt: skip


def normalise_axis(axis: int, rank: int) -> int:
    """The axis counted from the front. Refused as numpy's AxisError when there is none."""
    if not -rank <= axis < rank:
        raise Refused(f"axis {axis} is out of bounds for array of dimension {rank}", "ValueError")
    return axis % rank


def reduction(
    name: str, operand: Type, axis: int | None = None, keepdims: bool = False, dtype: str | None = None
) -> Applied:
    """np.sum(operand, axis, keepdims=…, dtype=…) and so on, with constants for all but the operand.

    The arguments of the C++ call are the array, then the axis when it is not None. `dtype` is for sum, prod
    and mean.
    """
    bare = REDUCTIONS[name]
    if not isinstance(operand, ArrayType):
        raise Refused(f"np.{bare} of a scalar is not compiled: it is the scalar itself")
    if axis is not None:
        normalise_axis(axis, operand.rank)
    axis = reduction_axis(operand, axis, keepdims)
    result = _reduced_dtype(bare, operand.dtype, dtype)
    function = f"array_{bare}"
    if keepdims:
        if bare not in ("sum", "mean", "max", "min"):
            raise Refused(f"np.{bare} is compiled without keepdims: use np.expand_dims on its result")
        if axis is None and bare in ("max", "min"):
            raise Refused(f"np.{bare} with keepdims is compiled with one constant axis")
        function += "_keep" if axis is not None else "_all_keep"
        rank = operand.rank
    elif axis is not None:
        function += "_axis"
        rank = operand.rank - 1
    else:
        rank = 0
    templates = (cpp(result),) if bare in ("sum", "prod", "mean") else ()
    raises = ("ValueError",) if bare in ("max", "min", "argmax", "argmin") else ()
    return Applied(function, templates, of_rank(result, rank), raises)


def reduction_axis(operand: ArrayType, axis: int | None, keepdims: bool) -> int | None:
    """The axis argument that the C++ call of `reduction` takes; None for none."""
    if operand.rank == 1 and axis is not None and not keepdims:
        return None
    if operand.rank == 1 and keepdims:
        return 0
    return axis


def _reduced_dtype(bare: str, dtype: str, asked: str | None) -> str:
    if asked is not None and bare not in ("sum", "prod", "mean"):
        raise Refused(f"np.{bare} takes no dtype", "TypeError")
    if bare in ("argmax", "argmin"):
        return "int64"
    if bare in ("any", "all"):
        return "bool"
    if bare in ("max", "min"):
        return dtype
    if bare == "mean":
        if asked is not None and not dtypes.is_float(asked):
            raise Refused("np.mean is compiled with a float dtype")
        return asked or dtypes.mean_dtype(dtype)
    return asked or dtypes.sum_dtype(dtype)


# --- products ---


def product(name: str, left: Type, right: Type) -> Applied:
    """operator.matmul, numpy.matmul, numpy.dot, for vectors and matrices."""
    if not isinstance(left, ArrayType) or not isinstance(right, ArrayType):
        raise Refused("a matrix product takes two arrays", "ValueError" if name != "numpy.dot" else None)
    if left.rank > 2 or right.rank > 2:
        raise Refused("matrix products are compiled for vectors and matrices")
    dtype = dtypes.promote(left.dtype, right.dtype)
    function = "array_dot" if name == "numpy.dot" else "array_matmul"
    return Applied(function, (cpp(dtype),), of_rank(dtype, left.rank + right.rank - 2), ("ValueError",))


# --- attributes that types alone decide ---


def shape_type(array: ArrayType) -> TupleType:
    """array.shape"""
    return TupleType((INT,) * array.rank)
