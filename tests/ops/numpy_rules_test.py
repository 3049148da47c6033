"""numpy_dtypes, numpy_rules and numpy_indexing against what numpy itself does."""

import functools
import itertools
import sys
import warnings

import numpy as np
import pytest

from compiler.ops import numpy_dtypes as dtypes
from compiler.ops import numpy_indexing as indexing
from compiler.ops import numpy_rules as rules
from compiler.types.types import BOOL, FLOAT, INT, ArrayType, ScalarType

OPERANDS = [
    *(ArrayType(dtype, rank) for dtype in dtypes.DTYPES for rank in (1, 2)),
    *(ScalarType(dtype) for dtype in dtypes.DTYPES),
    BOOL,
    INT,
    FLOAT,
]
OPERATORS = {
    "operator.add": lambda a, b: a + b,
    "operator.sub": lambda a, b: a - b,
    "operator.mul": lambda a, b: a * b,
    "operator.truediv": lambda a, b: a / b,
    "operator.floordiv": lambda a, b: a // b,
    "operator.mod": lambda a, b: a % b,
    "operator.pow": lambda a, b: a**b,
    "operator.and_": lambda a, b: a & b,
    "operator.or_": lambda a, b: a | b,
    "operator.xor": lambda a, b: a ^ b,
    "operator.lshift": lambda a, b: a << b,
    "operator.rshift": lambda a, b: a >> b,
    "operator.eq": lambda a, b: a == b,
    "operator.ne": lambda a, b: a != b,
    "operator.lt": lambda a, b: a < b,
    "operator.le": lambda a, b: a <= b,
    "operator.gt": lambda a, b: a > b,
    "operator.ge": lambda a, b: a >= b,
    "operator.neg": lambda a: -a,
    "operator.pos": lambda a: +a,
    "operator.invert": lambda a: ~a,
    "builtins.abs": abs,
}


def python_function(name):
    return OPERATORS[name] if name in OPERATORS else getattr(np, name.removeprefix("numpy."))


def example(type):
    if isinstance(type, ArrayType):
        return np.ones((2,) * type.rank, type.dtype)
    if isinstance(type, ScalarType):
        return np.dtype(type.dtype).type(1)
    return {BOOL: True, INT: 1, FLOAT: 1.0}[type]


def type_of(value):
    array = np.asarray(value)
    return rules.of_rank(str(array.dtype), array.ndim)


def run(function, *types):
    """The result's type, or the name of the exception class."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return type_of(function(*map(example, types)))
        except TypeError as error:
            return str(error)


@pytest.mark.parametrize("name", [*rules.ARITHMETIC, *rules.COMPARISONS])
def test_two_operands(name):
    for left, right in itertools.product(OPERANDS, OPERANDS):
        if not (rules.is_numpy(left, right) or name.startswith("numpy.")):
            continue
        expected = run(python_function(name), left, right)
        try:
            found = rules.binary(name, left, right).result
        except rules.Refused as refused:
            if refused.raised is None:
                assert name == "operator.pow", (left, right)
                continue
            assert refused.raised == "TypeError"
            found = str(refused)
        assert found == expected, (left, right)


@pytest.mark.parametrize("name", rules.UNARY)
def test_one_operand(name):
    for operand in OPERANDS:
        if not (rules.is_numpy(operand) or name.startswith("numpy.")):
            continue
        expected = run(python_function(name), operand)
        try:
            found = rules.unary(name, operand).result
        except rules.Refused as refused:
            if refused.raised is None:
                continue
            assert isinstance(expected, str), operand
            continue
        assert found == expected, operand


@pytest.mark.parametrize("name", [name for name in rules.ARITHMETIC if name.startswith("operator.")])
def test_in_place(name):
    function = "__i" + name.removeprefix("operator.").rstrip("_") + "__"
    for target, operand in itertools.product(OPERANDS, OPERANDS):
        if not isinstance(target, ArrayType):
            continue
        value = example(target)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                getattr(value, function)(example(operand))
            expected = None
        except (TypeError, ValueError) as error:
            expected = (type(error).__name__.replace("UFuncTypeError", "TypeError"), str(error))
        try:
            rules.in_place(name, target, operand)
            found = None
        except rules.Refused as refused:
            if refused.raised is None:
                continue
            found = (refused.raised, str(refused))
        if expected is None or found is None:
            assert found == expected, (target, operand)
        else:
            assert found[0] == expected[0].replace("_UFuncOutputCastingError", "TypeError"), (target, operand)


def test_where_and_clip():
    condition = ArrayType("bool", 1)
    for left, right in itertools.product(OPERANDS, OPERANDS):
        expected = run(lambda a, b: np.where(np.ones(2, bool), a, b), left, right)
        assert rules.where(condition, left, right).result == expected, (left, right)
        if "bool" in {rules.operand_dtype(left), rules.operand_dtype(right)}:
            continue
        for operand in (ArrayType("float32", 2), ArrayType("uint8", 1)):
            expected = run(np.clip, operand, left, right)
            assert rules.clip(operand, left, right).result == expected, (operand, left, right)


@pytest.mark.parametrize("name", rules.REDUCTIONS)
def test_reductions(name):
    bare = rules.REDUCTIONS[name]
    for dtype, rank in itertools.product(dtypes.DTYPES, (1, 2, 3)):
        operand = ArrayType(dtype, rank)
        for axis, keepdims in itertools.product((None, *range(-rank, rank)), (False, True)):
            reduce = functools.partial(getattr(np, bare), axis=axis, keepdims=keepdims)
            expected = run(reduce, operand)
            try:
                found = rules.reduction(name, operand, axis, keepdims).result
            except rules.Refused as refused:
                assert refused.raised is None
                continue
            assert found == expected, (operand, axis, keepdims)


def test_an_axis_that_is_not_there():
    with pytest.raises(rules.Refused) as refused:
        rules.reduction("numpy.sum", ArrayType("float32", 2), 2)
    with pytest.raises(ValueError) as raised:
        np.ones((1, 1)).sum(axis=2)
    assert str(refused.value) == str(raised.value)


def test_products():
    for a, b in itertools.product(dtypes.DTYPES, dtypes.DTYPES):
        for ranks in itertools.product((1, 2), (1, 2)):
            left, right = ArrayType(a, ranks[0]), ArrayType(b, ranks[1])
            for name, function in (("numpy.dot", np.dot), ("operator.matmul", np.matmul)):
                assert rules.product(name, left, right).result == run(function, left, right)


def test_dtype_names():
    for name in [*dtypes.DTYPES, *dtypes.ALIASES]:
        if len(name) <= 2 or hasattr(np, name):
            dtype = np.dtype(name if len(name) <= 2 else getattr(np, name))
            assert dtypes.dtype_named(name) == str(dtype), name
    assert dtypes.dtype_named("<f4") == "float32"
    assert dtypes.dtype_named("complex64") is None


def test_same_kind_casts():
    for a, b in itertools.product(dtypes.DTYPES, dtypes.DTYPES):
        assert dtypes.can_cast_same_kind(a, b) == np.can_cast(a, b, "same_kind"), (a, b)


ITEMS = [
    indexing.INTEGER,
    indexing.SLICE,
    indexing.NEW_AXIS,
    indexing.ELLIPSIS,
    ArrayType("int64", 1),
    ArrayType("int64", 2),
    ArrayType("bool", 1),
    ArrayType("bool", 2),
]


def python_item(item):
    if isinstance(item, ArrayType) and item.dtype == "bool":
        return np.array([True, False]) if item.rank == 1 else np.eye(2, dtype=bool)
    if isinstance(item, ArrayType):
        return np.zeros((2,) * item.rank, item.dtype)
    return {"integer": 1, "slice": slice(None), "newaxis": None, "ellipsis": ...}[item]


def carry_out(array, items, plan):
    """The plan as the compiled program would carry it out, in numpy's own basic steps."""
    view = array
    if plan.basic:
        view = array[tuple(slice(None) if i is None else python_item(items[i]) for i in plan.basic)]
    if plan.advanced:
        arrays = tuple(python_item(items[i]) for i in plan.advanced)
        if plan.axis is None:
            return view[arrays]
        chosen = arrays[0]
        return np.take(view, np.nonzero(chosen)[0] if chosen.dtype == bool else chosen, axis=plan.axis)
    return view


@pytest.mark.parametrize("rank", [1, 2, 3, 4])
def test_indexing(rank):
    array = np.arange(2**rank).reshape((2,) * rank).astype(np.float32)
    compiled = 0
    for items in itertools.chain.from_iterable(itertools.product(ITEMS, repeat=n) for n in (1, 2, 3, 4)):
        try:
            expected = array[tuple(map(python_item, items))]
        except IndexError:
            expected = None
        try:
            plan = indexing.index(ArrayType("float32", rank), items)
        except rules.Refused as refused:
            assert expected is None or refused.raised is None, items
            continue
        assert expected is not None, items
        found = carry_out(array, items, plan)
        assert np.array_equal(found, expected) and np.shape(found) == np.shape(expected), items
        assert plan.result == rules.of_rank("float32", np.ndim(expected)), items
        compiled += 1
    assert compiled > 10


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
