# accepted: 11
"""statistics, rounded as exact fractions are."""

import statistics
from statistics import StatisticsError, mean, median, mode, pstdev, pvariance, stdev, variance

SAMPLES = [[1.5, 2.5, 4.0], [0.1, 0.2, 0.3], [0.1] * 7, [1e10, 1.1, -3.3], [3.14159, 2.71828, 1.41421, 1.61803], [1e-3, 5e-3, 7.7e-3]]


def lcg(n: int) -> list[float]:
    x, out = 12345, []
    for _ in range(n):
        x = (x * 1103515245 + 12345) % 2**31
        out.append(x / 2**31 * 100 - 37)
    return out


def case_mean():
    return (
        mean([1, 2, 3, 4]),
        mean([1, 2, 3]),
        mean([1.0, 2.0]),
        mean([1, 2.5]),
        mean((4, 5, 7)),
        mean(range(10)),
        [mean(s) for s in SAMPLES],
        mean(lcg(50)),
        mean([2**60, 1, 3]),
    )


def case_variance():
    return variance([1, 2, 3]), variance([1, 2, 3, 4, 5]), [variance(s) for s in SAMPLES], variance(lcg(40)), variance([1, 2.5, 4])


def case_pvariance():
    return pvariance([1, 2, 3, 4]), pvariance([5]), [pvariance(s) for s in SAMPLES], pvariance(lcg(33))


def case_stdev():
    return stdev([1, 2, 3, 4]), [stdev(s) for s in SAMPLES], [pstdev(s) for s in SAMPLES], stdev(lcg(40)), pstdev([1, 2, 3]), stdev([2, 2])


def case_many():
    xs = lcg(200)
    return (
        [mean(xs[i : i + 5]) for i in range(0, 190, 7)],
        [stdev(xs[i : i + 6]) for i in range(0, 190, 7)],
        [variance(xs[i : i + 9]) for i in range(0, 190, 9)],
    )


def case_median_mode():
    return (
        median([3, 1, 2]),
        median([4, 1, 3, 2]),
        mode([1, 1, 2]),
        mode("abca"),
        statistics.median_low([1, 2, 3, 4]),
        statistics.fmean([1, 2, 4]),
    )


def case_no_data():
    return mean([])


def case_one_value():
    return variance([1.0])


def case_caught():
    try:
        stdev([1])
    except StatisticsError as e:
        return str(e)
    return ""


def case_caught_as_value_error():
    try:
        statistics.median([])
    except ValueError as e:
        return type(e).__name__, str(e)
    return "", ""


def case_most_common():
    return statistics.multimode("aabbc"), statistics.multimode([3, 1, 3, 1]), statistics.multimode([])
