# accepted: 11
import functools
import numpy as np

X = np.array([[1.0, 3.0, 0.5], [0.25, 2.0, 2.0]])
T = np.arange(24.0).reshape(2, 3, 4)


def softmax(x, axis=-1, keep=True):
    e = np.exp(x - np.max(x, axis=axis, keepdims=keep))
    return e / np.sum(e, axis=axis, keepdims=keep)


def log(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)

    return wrapper


@log
def mean(x, axis=None):
    return x.mean(axis=axis)


FUNCS = {"softmax": softmax, "l1": lambda x, axis=-1: x / np.abs(x).sum(axis=axis, keepdims=True)}


def case_partial():
    f = functools.partial(softmax, axis=0)
    return f(X).tolist(), [r.tolist() for r in map(softmax, [X, X[:1]])]


def case_table():
    return FUNCS["softmax"](X).tolist(), FUNCS["l1"](X).tolist(), FUNCS["l1"](X, axis=0).tolist()


def case_decorated():
    return float(mean(X)), mean(X, axis=0).tolist(), mean(X, 1).tolist()


def case_kwargs():
    opts = {"axis": 1}
    return softmax(X, **{"axis": 0}).tolist(), softmax(*(X, 1)).tolist()


def case_run_time_kwargs():
    opts = {"axis": len(X) - 1}
    return softmax(X, **opts).tolist()


def pyramid(x, axis, depth):
    if depth == 0:
        return float(x.sum())
    return pyramid(x / 2, axis, depth - 1) + float(x.max(axis=axis).sum())


def case_recursive():
    return pyramid(X, 0, 3), pyramid(X, axis=1, depth=2)


class Layer:
    axis = -1

    def __init__(self, eps=1e-5):
        self.eps = eps

    def stats(self, x, axis=None):
        axis = self.axis if axis is None else axis
        return x.mean(axis=axis, keepdims=True)

    def run(self, x, axis=1, dtype=np.float32):
        return (x - x.mean(axis=axis, keepdims=True)).astype(dtype)

    @staticmethod
    def flat(x, axis: int = 0):
        return np.concatenate([x, x], axis=axis)

    @classmethod
    def make(cls, x, axis: int = 0):
        return cls().run(x, axis)


def case_methods():
    l = Layer()
    return l.run(X).tolist(), l.run(X, 0).tolist(), Layer.flat(X).shape, l.flat(X, 1).shape, Layer.make(X).tolist(), Layer.make(X, axis=1).dtype.name


def case_class_axis():
    return Layer().stats(X).tolist()


def case_generator():
    def rows(x, axis=0):
        for r in np.sort(x, axis=-1):
            yield r.sum(axis=axis)

    return [float(v) for v in rows(X)], list(map(float, (s.max(axis=0) for s in X)))


def case_closure():
    def outer(x, axis):
        def inner(y):
            return y.sum(axis=axis)

        return inner(x) + inner(x * 2)

    return outer(X, 0).tolist(), outer(X, 1).tolist()


def case_kept():
    def make(axis):
        return lambda y: y.sum(axis=axis)

    f, g = make(0), make(1)
    return f(X).tolist(), g(X).tolist()


def case_kept_in_list():
    fs = [lambda y, a=a: y.sum(axis=a) for a in (0, 1)]
    return [f(X).tolist() for f in fs]


def case_three():
    return softmax(T).shape, softmax(T, 1).sum(axis=1).tolist(), np.stack([X, X], axis=-1).shape


def typed(values, dtype="float32", copy=True):
    return np.array(values, dtype=dtype, copy=copy)


def case_dtypes():
    return typed([1, 2]).dtype.name, typed([1.5], "int64").tolist(), typed([1], np.float64).dtype.name, typed([1, 2], dtype=float).dtype.name


def axis_of(name):
    return {"row": 0, "col": 1}[name]


def case_computed():
    return softmax(X, axis_of("row")).tolist()


def shift(x, axis=0, n=1):
    if axis == 0:
        return x[n:]
    elif axis == 1:
        return x[:, n:]
    raise ValueError(f"bad axis {axis}")


def case_branch():
    out = [shift(X).tolist(), shift(X, 1).tolist()]
    try:
        shift(X, axis=2)
    except ValueError as e:
        out.append(str(e))
    return str(out)
