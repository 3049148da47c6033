# accepted: 9
import numpy as np

F = np.array([0.1, 2.5, -3.75], dtype=np.float32)
D = np.array([0.1, 2.5, -3.75])
I = np.array([3, 1, 2])
U = np.array([200, 100], dtype=np.uint8)
M = np.array([[1.0, 2.0], [3.0, 4.0]])
E = np.zeros(0)
N = np.array([np.nan, 1.0, 2.0])
B = D > 0


def case_sum():
    return repr(sum(F)), repr(sum(D)), repr(sum(I)), repr(sum(B)), repr(sum(E)), repr(sum(D, 1.5)), repr(sum(I, 10)), sum(M).tolist(), repr(sum(D[D > 100])), repr(sum(D * 2) / len(D))


def case_extreme():
    return repr(max(F)), repr(min(D)), repr(max(I)), repr(min(B)), repr(max(N)), repr(min(N[::-1])), repr(max(I, key=lambda v: -v)), repr(max(D, default=0)), repr(max(E, default=None)), repr(min(M[0])), repr(max(max(r) for r in M))


def case_empty():
    return max(E)


def case_quantifiers():
    return any(B), all(B), any(E), all(E), any(I), all(I > 0), any(D > 3), all(x > -10 for x in D), any(M[0])


def case_others():
    return sorted(I.tolist()), [float(v) for v in sorted(D)], [float(v) for v in reversed(D)], list(enumerate(I.tolist())), len(M), [int(a) for a in map(int, D)], [float(v) for v in filter(lambda v: v > 0, D)], list(zip(I.tolist(), "abc")), str(list(I)), str(tuple(F)), set(I.tolist()), [str(v) for v in list(D)], bool(sum(list(D)) == sum(D)), repr(dict(zip("ab", F))), str(sorted(F)), repr(max(list(I)))


def case_wrap():
    return int(sum([int(u) for u in U])), repr(sum(int(u) for u in U))


def case_sum_small():
    return repr(sum(np.array([1, 2], dtype=np.int8)))


def case_in():
    return 1 in I, 9 in I, 2.5 in D, 0.1 in F, np.float32(0.1) in F, 2 in M, 1.5 in M, 5 not in I, I[0] in I, np.nan in N


def case_sum_2d():
    return sum(sum(M)), sum(sum(r) for r in M), sum(M[:, 0])
