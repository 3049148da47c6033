# accepted: 9
import numpy as np

X = np.array([[1.0, 3.0, 0.5], [0.25, 2.0, 2.0]])


def softmax(x, axis=-1):
    e = np.exp(x - np.max(x, axis=axis, keepdims=True))
    return e / np.sum(e, axis=axis, keepdims=True)


def log_softmax(x: np.ndarray, axis: int = -1) -> np.ndarray:
    return np.log(softmax(x, axis=axis))


def l2_normalize(x, axis=1, eps=1e-12):
    n = np.sqrt((x * x).sum(axis=axis, keepdims=True))
    return x / np.maximum(n, eps)


def reduce(x, how="mean", axis=None, keepdims=False):
    if how == "mean":
        return x.mean(axis=axis, keepdims=keepdims)
    return x.sum(axis=axis, keepdims=keepdims)


class Norm:
    def __init__(self, eps: float = 1e-5):
        self.eps = eps

    def __call__(self, x, axis: int = -1):
        m = x.mean(axis=axis, keepdims=True)
        v = x.var(axis=axis, keepdims=True)
        return (x - m) / np.sqrt(v + self.eps)


def case_softmax():
    return softmax(X).tolist(), softmax(X, 0).tolist(), softmax(X[0]).tolist(), softmax(X, axis=1).tolist(), log_softmax(X).tolist(), log_softmax(X, 0).tolist()


def case_norm():
    return l2_normalize(X).tolist(), l2_normalize(X, axis=0).tolist(), Norm()(X).tolist(), Norm(0.1)(X, axis=0).tolist()


def case_none():
    return float(reduce(X)), reduce(X, axis=0).tolist(), reduce(X, "sum", 1).tolist(), reduce(X, axis=1, keepdims=True).tolist(), float(reduce(X, how="sum", axis=None))


def case_lambda():
    f = lambda x, axis: x.argmax(axis=axis)
    return f(X, 0).tolist(), f(X, 1).tolist()


def case_nested():
    def pick(x, axis=0):
        return np.argmax(x, axis=axis)

    def both(x, a):
        return pick(x, a).tolist(), pick(x).tolist()

    return both(X, 1), both(X, 0)


def make(shape, dtype="float32"):
    return np.zeros(shape, dtype=dtype)


def rounded(x, decimals=2):
    return np.round(x, decimals)


def case_dtype():
    return make((2,)).dtype == np.float32, make((2, 2), "int64").tolist(), rounded(X / 3).tolist(), rounded(X / 3, 1).tolist()


def stack_all(parts, axis=0):
    return np.concatenate(parts, axis=axis)


def case_stack():
    return stack_all([X, X]).shape, stack_all([X, X], 1).shape, stack_all([X, X], axis=-1).shape


AXIS = 1


def case_global():
    return softmax(X, AXIS).tolist(), len(softmax(X, AXIS))


def per_axis(x, axis=-1):
    if axis < 0:
        axis += x.ndim
    return x.sum(axis=axis)


def case_changed():
    return per_axis(X).tolist()


def in_generator(x, axis=0):
    for v in x.sum(axis=axis):
        yield float(v)


def case_generator():
    return list(in_generator(X)), list(in_generator(X, 1))


def run_time(x, axis):
    return x.sum(axis=axis)


def case_run_time():
    return [run_time(X, a).tolist() for a in (0, 1)]
