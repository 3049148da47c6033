# accepted: 7
"""What functions that a sort calls see of the list: it is empty until it is sorted."""


from functools import cmp_to_key


def case_compare_looks():
    xs = [3, 1, 2]
    seen = []
    def cmp(a, b):
        seen.append(len(xs))
        return a - b
    xs.sort(key=cmp_to_key(cmp))
    return xs, set(seen)  # how often it compares depends on the version


def case_compare_is_stable():
    log = []
    def cmp(a, b): return b[0] - a[0]
    return sorted([(1, "a"), (2, "b"), (1, "c"), (2, "d")], key=cmp_to_key(cmp)), sorted([(1, "a"), (2, "b"), (1, "c"), (2, "d")], key=cmp_to_key(cmp), reverse=True)


def case_key_changes_the_list():
    l = [3, 1, 2]
    def k(x):
        l.append(5)
        return x
    try:
        l.sort(key=k)
    except ValueError as e:
        return str(e), l


def case_key_raises():
    l = [3, 1, 2]
    try:
        l.sort(key=lambda x: 1 // (x - len(l) - 1))
    except ZeroDivisionError:
        return l


def case_key_looks():
    l = [3, 1, 2]
    seen = []
    def k(x):
        seen.append(len(l))
        return x
    l.sort(key=k, reverse=True)
    c = {1: 3, 2: 1, 3: 1}
    l.sort(key=lambda x: -c[x])
    l.sort(key=lambda x: abs(x - 2))
    l.sort(key=c.get)
    l.sort(key=None)
    keys = [lambda x: -x, str]
    l.sort(key=keys[0])
    l.sort(key=keys[1], reverse=True)
    return l, seen


def case_many():
    xs = [((i * 7919) % 503, i) for i in range(500)]
    ys = sorted(xs, key=cmp_to_key(lambda a, b: (a[0] > b[0]) - (a[0] < b[0])))
    zs = sorted(xs[100:] + xs[:100], key=cmp_to_key(lambda a, b: a[0] // 50 - b[0] // 50), reverse=True)
    return ys == sorted(xs), ys[:3], zs[:7], [z[1] for z in zs[-5:]]


def case_compare_raises():
    xs = [3, 1, 2]

    def compare(a, b):
        raise KeyError(len(xs))

    try:
        xs.sort(key=cmp_to_key(compare))
    except KeyError as e:
        return xs, e.args
