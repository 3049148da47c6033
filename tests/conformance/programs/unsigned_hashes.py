# accepted: 8
"""Hashes of 64 bits, in numpy's unsigned integers."""

import numpy as np

OFFSET = 0xCBF29CE484222325
PRIME = np.uint64(0x100000001B3)
SEED = np.uint64(0x9E3779B97F4A7C15)


def fnv(data: bytes) -> int:
    h = np.uint64(OFFSET)
    for b in data:
        h = (h ^ np.uint64(b)) * PRIME
    return int(h % np.uint64(1000))


def splitmix(state: np.uint64) -> tuple[np.uint64, np.uint64]:
    state = state + SEED
    z = state
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return state, z ^ (z >> np.uint64(31))


def case_fnv():
    return fnv(b"hello"), fnv(b"")


def case_splitmix():
    state, a = splitmix(np.uint64(42))
    state, b = splitmix(state)
    return str(a), str(b), int(a >> np.uint64(1)), f"{b:x}", hex(int(b >> np.uint64(2)))


def case_shift():
    x = np.uint64(0xBF58476D1CE4E5B9)
    x ^= x >> np.uint64(30)
    return int(x >> np.uint64(12)), str(x), bool(x == np.uint64(3))


def case_literal_operands():
    x = np.uint64(5)
    return str(x ^ 0xBF58476D1CE4E5B9), str(x | 0xFFFFFFFFFFFFFFFF), int(0x8000000000000000 - x), str(x + 0xBF58476D1CE4E5B9)


def case_comparisons():
    x = np.uint64(0xBF58476D1CE4E5B9)
    return bool(x == 0xBF58476D1CE4E5B9), bool(x < 0xFFFFFFFFFFFFFFFF), bool(0x8000000000000000 < x), bool(x != 2**63)


def case_array():
    a = np.array([1, 2, 3], dtype=np.uint64)
    return a * 0x9E3779B97F4A7C15, (a ^ 0xFFFFFFFFFFFFFFFF) >> np.uint64(60), a == 2**63


def case_floats():
    a = np.array([1.0, 2.0])
    return a * 2**64, np.float64(3.0) + 2**70, np.float64(2**65), a < 2**80


def case_in_place():
    h = np.uint64(0)
    h += 0xFFFFFFFFFFFFFFFF
    h &= 0xF000000000000000
    return str(h)
