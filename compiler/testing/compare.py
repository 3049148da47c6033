"""Compares two results in their JSON forms: the first place where they differ, in a sentence."""

from __future__ import annotations

import json
import math


def difference(one: object, other: object, tolerance: float = 0.0, where: str = "result") -> str | None:
    """None when equal. Types count, so do the order of keys and the sign of zero; nan equals nan.

    Two floats within `tolerance`, absolute or relative, are equal.
    """
    if isinstance(one, float) and isinstance(other, float):
        same = _same_float(one, other, tolerance)
    elif isinstance(one, list) and isinstance(other, list):
        return _list_difference(one, other, tolerance, where)
    elif isinstance(one, dict) and isinstance(other, dict):
        return _dict_difference(one, other, tolerance, where)
    else:
        same = type(one) is type(other) and one == other
    return None if same else f"{where} is {show(one)}, not {show(other)}"


def _same_float(one: float, other: float, tolerance: float) -> bool:
    if math.isnan(one) or math.isnan(other):
        return math.isnan(one) and math.isnan(other)
    if tolerance:
        return math.isclose(one, other, rel_tol=tolerance, abs_tol=tolerance)
    return one == other and math.copysign(1.0, one) == math.copysign(1.0, other)


def _list_difference(one: list, other: list, tolerance: float, where: str) -> str | None:
    if len(one) != len(other):
        return f"{where} has {len(one)} items, not {len(other)}: {show(one)}, not {show(other)}"
    found = (difference(a, b, tolerance, f"{where}[{i}]") for i, (a, b) in enumerate(zip(one, other)))
    return next((each for each in found if each), None)


def _dict_difference(one: dict, other: dict, tolerance: float, where: str) -> str | None:
    if list(one) != list(other):
        return f"{where} has the keys {show(list(one))}, not {show(list(other))}"
    found = (difference(one[key], other[key], tolerance, f"{where}[{json.dumps(key)}]") for key in one)
    return next((each for each in found if each), None)


def show(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 300 else text[:300] + "…"
