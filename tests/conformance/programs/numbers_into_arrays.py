# accepted: 8
"""Python's floats and texts becoming elements of arrays."""

import numpy as np
import math


def case_nans_in_arrays():
    x = float("nan")
    return np.array([x, math.nan, np.nan, float("inf") - float("inf")]), np.full(2, float("nan")), np.array([float("-nan")], dtype=np.float32)


def case_nans_put_into_arrays():
    a = np.zeros(2)
    a[0] = float("nan")
    a[1:] = float("-nan")
    b = np.ones(3)
    b[np.array([True, False, True])] = float("nan")
    b.fill(float("nan"))
    return a, a + float("nan"), np.ones(2) * float("nan"), np.maximum(a, float("nan")), np.where(a > 0, 1.0, float("nan")), b


def case_nans_of_numbers():
    x = float("nan")
    m = np.float64(x) * 2.0
    return np.array([m * 1.0, x + 1.0]), np.array([[x], [1.0]]).max(axis=1), np.clip(np.zeros(2), x, None), np.float32(x) + np.zeros(1, dtype=np.float32), np.concatenate([[x], [0.0]]), np.pad(np.zeros(1), 1, constant_values=x)


def case_numbers_of_texts():
    s = "2 3 6 1".split()
    starts, lengths = [np.asarray(x, dtype=int) for x in (s[0:][::2], s[1:][::2])]
    return starts - 1, lengths, np.array(["1.5", "nan", " 2 ", "-inf"], dtype=float), np.array([["1"], ["2"]], dtype=np.int32), np.array(("0.1", "3"), dtype=np.float32), np.array("1,2;3,4".replace(";", ",").split(","), float)


def case_text_is_no_int():
    return np.array(["1", "1.5"], dtype=int)


def case_text_is_no_float():
    return np.array(["x"], dtype=np.float32)


def case_text_out_of_bounds():
    return np.array(["300"], dtype=np.int8)


def case_no_texts():
    return np.array("".split(), dtype=int)
