# accepted: 2
import numpy as np

I = np.array([3, 7])


def case_repr():
    return repr(I[0]), repr([I[0], I[1]]), str({I[0]: 1}), f"{[I[0]]}"


def case_show():
    x = np.array([0.5, 2.0])
    mixed = [x[0], 0.25, None]
    d = {int(i): i for i in I}
    return str((I[0],)), str((x[0], "a", I[0])), repr([[x[0]], []]), f"{mixed}", repr(d), str([(I[0], "x"), (I[1], "y")]), str([x[0] > 1]), repr({I[0]}), str(list(x)), f"{dict(zip('ab', x))!r:>50}", str([np.float32(0.1)]), repr(sorted(I)), repr(frozenset([I[0]])), print([I[0]])
