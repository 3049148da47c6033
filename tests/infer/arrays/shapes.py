import numpy as np

Matrix = np.ndarray[tuple[int, int], np.dtype[np.float32]]


def predict(x: Matrix) -> tuple[int, ...]:
    h, w = x.shape
    a = x.T.reshape(1, h * w)
    b = np.concatenate([a, np.ones((1, 2))], axis=1)
    c = np.stack([x, x], axis=-1)
    d = np.expand_dims(c, 0).transpose(0, 3, 1, 2)
    e = np.squeeze(d, axis=0)
    return (b.ndim, c.size, *d.shape, len(e))
