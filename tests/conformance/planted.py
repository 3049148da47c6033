"""What planted.cc is compared with: a right case, and one for each way to be wrong."""


def case_right():
    return 1


def case_wrong():
    return 1


def case_raises():
    return 1


def case_leaks():
    return 1


def case_leaks_beside_the_heap():
    return 1


def case_leaks_on_the_way():
    yield 1
    yield 2


def case_crashes():
    return 1


def case_behind_the_crash():
    return 1
