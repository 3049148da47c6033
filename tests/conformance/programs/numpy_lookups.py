# accepted: 10
import numpy as np

P = np.array([0.75, 0.25, 3.0], dtype=np.float32)
D = P.astype(np.float64)
I = np.array([1, 0, 3])
I8 = I.astype(np.int8)
U = I.astype(np.uint64)
TABLE = {0: "zero", 2: "two", 5: "five"}


def case_bool_in_tuple():
    table = {("idle", True): "run", ("run", False): "stop"}
    return table.get(("idle", P[0] > 0.5), "?"), table.get(("run", P[1] > 0.5)), ("idle", P[0] > 0.5) in table, ("idle", P[1] > 0.5) in table


def case_numbers_in_tuple():
    t = {(1, 0.75): "a", (0, 0.25): "b"}
    u = {(1, 0): 1, (0, 3): 2}
    return [t.get((i, p)) for i, p in zip(I, P)], [t.get((i, p)) for i, p in zip(I8, D)], u.get((I[0], I[1])), u.get((I8[0], I[1])), (U[1], U[2]) in u, (P[2], 1) in {(3, 1): 0}


def case_nested():
    t = {((1, 0), "x"): 5}
    return t.get(((I[0], I8[1]), "x"), 0), t.get(((I[1], I8[1]), "x"), 0), (I[0], I[2] - 1) in {(1, 2), (0, 3)}, (I[0], D[0]) in [(1, 0.75)], [(1, 0.75)].index((I[0], D[0]))


def case_item():
    found = []
    for i in np.array([0, 1, 2, 5]):
        try:
            found.append(TABLE[i])
        except KeyError as error:
            found.append(f"missing {error}")
    return found


def case_item_raises():
    return [TABLE[i] for i in np.array([0, 7])]


def case_weak_float32():  # numpy takes 0.1 for a float32 to compare it with one; no hash says so
    x = np.array([0.1], dtype=np.float32)[0]
    return x in [0.1], x in {0.1}, x in {0.1: 1}, x in (0.1, 0.2), x in [1, 0.1], {0.1: 1}.get(x), x in [float(x)]


def case_weak_float32_in_tuples():
    x = np.array([0.1], dtype=np.float32)[0]
    return {(1, 0.1): 2}.get((1, x)), {(1, float(x)): 2}.get((1, x))


def case_weak_float32_in_tuples_of_a_list():
    x = np.array([0.1], dtype=np.float32)[0]
    return [(1, 0.1)].count((1, x)), (1, x) in [(1, 0.1)]


def case_raising():
    d = {(1, 2): "a"}
    s = {1, 2}
    out = []
    for i in np.array([1, 5]):
        try:
            out.append(d[(i, i + 1)])
        except KeyError as e:
            out.append(f"{e} {e!r} {e.args}")
        try:
            s.remove(i)
        except KeyError as e:
            out.append(str(e))
        try:
            out.append({1: "x"}.pop(i))
        except KeyError as e:
            out.append(repr(e))
        try:
            del d[(i, 2)]
        except KeyError as e:
            out.append(str(e.args[0]))
        try:
            out.append([1, 2].index(i))
        except ValueError as e:
            out.append("no index")
    h = {}
    for i in np.array([1, 5]):
        h[i] = 1
    try:
        h[np.int64(7)]
    except KeyError as e:
        out.append(str(e))
    try:
        h[7]
    except KeyError as e:
        out.append(str(e))
        out.append(str(e.args))
    return out


class Unknown(KeyError):
    pass


class TooLow(ValueError):
    def __init__(self, score, index):
        super().__init__("too low", score, index)
        self.score = score


def case_exceptions():
    found = []
    for kind in range(4):
        try:
            if kind == 0:
                raise ValueError("low score", P[0])
            if kind == 1:
                raise Unknown(I[0])
            if kind == 2:
                raise TooLow(D[1], (I[2], 7))
            raise ValueError(P[1])
        except (ValueError, KeyError) as error:
            found.append(f"{error} {error!r} {error.args} {len(error.args)}")
    return found


def case_exception_leaves():
    raise Unknown(I8[0])
