# accepted: 8
"""What of sys and os only computes."""

import os
import os.path
import posixpath
import statistics
import sys


def case_stdout():
    n = sys.stdout.write("hello\n")
    sys.stderr.write("hé\n")
    sys.stdout.flush()
    print("x", file=sys.stdout, flush=True)
    return n


def case_join():
    return (
        os.path.join("a", "b.txt"),
        os.path.join("a/", "b"),
        os.path.join("a", "/b", "c"),
        os.path.join("", "x"),
        os.path.join("a", ""),
        os.path.join("x"),
    )


def case_parts():
    out = []
    for p in ("/x/y.z", "f.tar.gz", "/", "a/b/", ".bashrc", "a.b/c", "...x", "//a", "a//b"):
        out.append((os.path.basename(p), os.path.dirname(p), os.path.split(p), os.path.splitext(p), os.path.isabs(p)))
    return out


def case_normpath():  # of older Pythons, whose own is written in Python
    return [os.path.normpath(p) for p in ("a//b/../c", "", "./x", "/..", "//a/b", "///a", "a/..", "../x", "/a/./b/")]


def case_posixpath():
    return posixpath.join("a", "b"), os.sep


def case_median_of_nothing():
    return statistics.median([])


def case_median_caught():
    try:
        statistics.mode([])
    except statistics.StatisticsError as e:
        return str(e)
    return ""


def case_fmean():
    return (
        statistics.fmean([1, 2, 4]),
        statistics.median_low([1, 2, 3, 4]),
        statistics.median_high([4, 1, 2, 3]),
        statistics.mode("aab"),
        statistics.median([2.5, 1.0]),
    )


def case_maxsize():
    return sys.maxsize, sys.float_info.max, sys.float_info.epsilon, sys.float_info.mant_dig, sys.maxunicode
