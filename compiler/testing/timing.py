"""Timing calls of Python."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def median_time(prepare: Callable[[], T], call: Callable[[T], object], seconds: float) -> float:
    """The median of what `call` of what `prepare` gives takes, after some calls to warm up."""
    times: list[float] = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(times) < 3:
        arguments = prepare()
        began = time.perf_counter()
        call(arguments)
        times.append(time.perf_counter() - began)
    return statistics.median(times[len(times) // 10 :])
