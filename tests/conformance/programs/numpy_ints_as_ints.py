# accepted: 10
import math
from dataclasses import dataclass, asdict, astuple, replace
from enum import Enum, IntEnum
import copy
from collections import deque
import numpy as np

I = np.array([4, 2, 9])
F = np.array([0.25, 0.5], dtype=np.float32)


class Cls(IntEnum):
    BG = 0
    CAR = 2


class Word(Enum):
    A = "a"
    TWO = 2


@dataclass
class Det:
    score: float
    box: tuple[float, float] = (0.0, 0.0)


def case_enum_bad():
    out = []
    for v in (np.int64(7), np.int32(2), np.float64(2.0), np.int8(3)):
        try:
            out.append(Cls(v).name)
        except ValueError as e:
            out.append(str(e))
        try:
            out.append(Word(v).name)
        except ValueError as e:
            out.append(str(e))
    return out


def case_methods():
    n = I[0]
    xs = [1, 2, 3, 4, 5]
    xs.insert(I[1], 9)
    p = xs.pop(I[1])
    ys = [1, 2, 1]
    return "a,b,c".split(",", I[1]), "abc".center(I[2], "*"), "x".zfill(n), "abcabc".find("c", n - 1), "ab".ljust(n) + "|", "aXbXc".replace("X", "-", I[1] - 1), "abc".startswith("c", I[1]), b"abc".find(b"c", I[1]), xs, p, ys.index(1, I[1]), math.factorial(I[0]), math.gcd(I[0], 6), math.comb(I[0], I[1]), "ab".expandtabs(I[0]), "a b c".rsplit(" ", I[1] - 1)


def case_copies():
    d = Det(F[0], (F[1], 1.0))
    c = copy.deepcopy(d)
    return str(asdict(d)), str(astuple(d)), repr(replace(d, score=F[1])), repr(c), repr(copy.copy(d)), str(copy.deepcopy([F[0], I[0]]))


def case_unlike():
    x, f, b = I[1], F[0], F[0] > 0
    mixed = [x, "a", None, 2]
    return repr(x == "a"), repr("a" == f), repr(x == None), repr(None != b), repr(f != "a"), repr(x == b"a"), x in ["a", 2], [repr(v == 2) for v in mixed], [v == "a" and True for v in mixed][1]


def case_bytes_of_arrays():
    a = np.array([1, 2, 3], dtype=np.uint8)
    return bytes(a), bytes(np.array([1, 300])), bytes([x for x in a]), bytes([a[0], 5]), bytes(list(np.array([65, 66]))), bytes(np.array([0.5], dtype=np.float32)), bytes(np.array([True, False]))


def case_bytearrays_of_arrays():
    b = bytearray(np.array([1, 300]))
    b.extend(np.array([1], dtype=np.int16))
    return bytes(b), bytes(bytearray(np.array([1.5])))


def case_bytearray_given_an_array():
    b = bytearray(b"ab")
    b[0:1] = np.array([258], dtype=np.uint16)
    return bytes(b)


def case_byte_out_of_range():
    return bytes([np.uint8(3), 300])


def case_del_and_enumerate():
    a = np.array([1, 2])
    xs = [1, 2, 3, 4]
    del xs[a[0]]
    return xs, list(enumerate("ab", a[1]))


def case_deque_of_a_numpy_length():
    try:
        return list(deque([1], maxlen=np.array([2])[0]))
    except TypeError as e:
        return str(e)
