# accepted: 9
"""Variables that are called as the compiler calls its own."""

from dataclasses import dataclass


@dataclass
class Box:
    x: int


def swap(t1, t2):
    t1.x, t2.x = t2.x, t1.x


def case_parameters():
    a, b = Box(1), Box(2)
    swap(a, b)
    return a.x, b.x


def case_tuples():
    t1: tuple[float, float] = (1.5, 2.5)
    n = int() + 5
    t2: tuple[float, float, float, float] = (n, 1.5, -7, -113)
    return t1 == tuple([1.5, 2.5]), t2 == tuple([5.0, 1.5, -7.0, -113.0]), t1, t2


def case_numbers():
    t1 = 5
    xs = [t1, len([1, 2, 3]) + t1]
    t2 = xs[1] * t1
    t3 = xs.pop() + sum(xs)
    xs.append(t2 + t3)
    t1 += 1
    return t1, t2, t3, xs


def case_loops():
    t0 = 0
    for t1 in range(3):
        for t2, t3 in enumerate([t1, t1 + 1]):
            t0 += t1 * t2 + t3
    return t0, t1, t2, t3, [t4 * t0 for t4 in range(3)]


def case_closures():
    t1 = [1]

    def add(t2):
        t1.append(t2 + len(t1))
        return t1[-1]

    return add(2), add(3), t1, (lambda t5: t5 + t1[0])(1)


def case_generators():
    def count(t1):
        t2 = 0
        while t2 < t1:
            yield t2 * len("ab")
            t2 += 1

    return list(count(3)), sum(t1 for t1 in count(4))


def case_match():
    t1 = ("a", 1)
    match t1:
        case (t2, t3) if t3 > 0:
            return t2 * 2, t3
    return t1, 0


r1_ = 7


def case_results():
    global r1_
    r1_ += 1
    xs = [r1_]
    r2_ = xs[0] // r1_
    ctx = xs[0] % 3
    return r1_, r2_, ctx, [ctx for ctx in xs]


def case_words_of_cpp():
    int64_t, auto, new, delete, template, this, operator, namespace, py, user, std, main, double, char, switch, struct = range(16)
    return [int64_t, auto, new, delete, template, this, operator, namespace, py, user, std, main, double, char, switch, struct]
