# accepted: 2
"""Numbers of several types among each other."""

def case_a():
    xs = [3, 1.5, 2, True, -0.5]
    return sorted(xs), sorted(xs, reverse=True), max(xs), min(xs), sorted(xs, key=lambda x: -x)
def case_b():
    rows = [("a", 2), ("b", 1.5), ("a", 1)]
    rows.sort()
    return rows, sorted([[1, 2.5], [1, 2]]), (1, 2.5) < (1, 3)
