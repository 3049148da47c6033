# accepted: 4
import numpy as np


def case_a():
    d = {"a": np.zeros(2), "b": np.ones(2)}
    return {k: [float(x) for x in v] for k, v in d.items()}


def case_b():
    d = {"a": np.zeros(2), "b": np.ones(2)}
    out = []
    for k, v in d.items():
        out.append((k, float(v.sum())))
    for v in d.values():
        out.append(("v", float(v[0])))
    return out


def case_lists():
    d = {"a": np.zeros(2), "b": np.ones(2)}
    total = sum(float(v.sum()) for v in d.values())
    best = max(d.items(), key=lambda kv: float(kv[1][0]))
    return total, best[0], [k for k in d.keys()], list(d), "a" in d.keys(), len(d.values()), [float(v[0]) for v in list(d.values())], [k for k, _ in sorted(d.items(), key=lambda kv: -kv[1].sum())]


class Box:
    def __init__(self, a):
        self.a = a


def case_box():
    d = {"a": Box(np.zeros(2))}
    return [k for k, v in d.items() if v.a.sum() == 0]
