# accepted: 10
"""zip() of a generator and what has a length: which of them is asked, in which order, and how often."""


def count(n, log):
    for i in range(n):
        log.append(i)
        yield i * 10


def evens(xs):
    for x in xs:
        if x % 2:
            continue
        yield x


def case_list_first():
    log = []
    xs = [1, 2, 3]
    out = [(x, y) for x, y in zip(xs, count(5, log))]
    return out, log


def case_generator_first():
    log = []
    xs = [1, 2, 3]
    out = [(y, x) for y, x in zip(count(5, log), xs)]
    return out, log


def case_generator_is_shorter():
    log = []
    xs = ["a", "b", "c", "d"]
    x, y = "none", -1
    for x, y in zip(xs, count(2, log)):
        log.append(100)
    return x, y, log


def case_generator_in_the_middle():
    log = []
    out = []
    for i, (a, g, b) in enumerate(zip([1, 2, 3], count(9, log), (7, 8, 9, 10))):
        if a == 2:
            continue
        out.append((i, a, g, b))
    else:
        out.append((-1, 0, 0, 0))
    return out, log


def case_left_early():
    log = []
    out = []
    for a, g in zip([1, 2, 3], count(9, log)):
        if g == 10:
            break
        out.append(a + g)
    else:
        out.append(-1)
    return out, log


def case_list_grows_and_shrinks():
    xs = [1, 2]
    out = []
    for x, g in zip(xs, evens(range(20))):
        out.append((x, g))
        if len(xs) < 6:
            xs.append(x + 10)
    for x, g in zip(xs, evens(range(20))):
        xs.pop()
        out.append((x, g))
    return out, xs


def case_list_assigned():
    xs = [1, 2, 3]
    out = []
    for x, g in zip(xs, evens([0, 2, 4, 6])):
        xs = [9, 9, 9, 9]
        x += 1
        out.append((x, g))
    return out, xs


def case_list_that_the_generator_changes():
    xs = [1, 2]

    def more():
        for i in range(5):
            xs.append(i)
            yield i
            if i == 3:
                xs.clear()

    out = [(x, g) for x, g in zip(xs, more())]
    return out, xs


def case_exception_of_the_generator():
    def bad():
        yield 1
        raise ValueError("bad")

    out = []
    x = 0
    try:
        for x, g in zip([5, 6, 7], bad()):
            out.append((x, g))
    except ValueError as e:
        out.append((x, -1))
        return out, str(e)
    return out, ""


def case_several_yields():
    def both(n):
        yield -1
        for i in range(n):
            yield i
        yield -2

    return [(a, b) for a, b in zip("abcd", both(3))], [(a, b) for a, b in zip(["x", "y"], both(3))], sum(a * b for a, b in zip([1, 2, 3, 4, 5], both(2)))
