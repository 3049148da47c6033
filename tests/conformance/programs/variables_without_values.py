# accepted: 30
"""Functions that read variables which have no value yet, or no longer; walrus targets that other functions share."""


def case_later_in_a_loop() -> list[str]:
    said: list[str] = []
    for i in range(3):
        try:
            said.append(str(max([1, 2], key=lambda k: k + n)))
        except NameError as e:
            said.append(str(e))
        n = i
    return said


def case_on_one_path() -> list[str]:
    said: list[str] = []
    for c in (False, True):
        if c:
            m = 1
        try:
            said.append(str(max([1, 2], key=lambda k: k + m)))
        except NameError as e:
            said.append(str(e))
    return said


def case_never() -> str:
    try:
        return str(sorted([3, 1], key=lambda k: k + late))
    except NameError as e:
        return str(e)
    late = 1


def case_not_called() -> int:
    f = lambda: later
    later = 4
    return later


def case_called_after() -> int:
    f = lambda: later
    later = 4
    return f() + later


def case_inner() -> str:
    def inner() -> int:
        return value + 1

    try:
        return str(inner())
    except NameError as e:
        text = str(e)
    value = 1
    return text + str(inner())


def case_mutual() -> tuple[bool, bool]:
    def even(n: int) -> bool:
        return n == 0 or odd(n - 1)

    def odd(n: int) -> bool:
        return n != 0 and even(n - 1)

    return even(10), odd(7)


def case_mutual_early_cycle() -> str:
    def even(n: int) -> bool:
        return n == 0 or odd(n - 1)

    try:
        even(3)
        said = ""
    except NameError as e:
        said = str(e)

    def odd(n: int) -> bool:
        return n != 0 and even(n - 1)

    return said + str(even(4))


def case_function_later_in_loop() -> list[str]:
    said: list[str] = []
    for i in range(3):
        try:
            said.append(str([k for k in map(lambda k: helper(k), [1, 2])]))
        except NameError as e:
            said.append(str(e))

        def helper(k: int) -> int:
            return k + i

    return said


def case_deleted() -> str:
    v = 3
    a = sorted([2, 1], key=lambda k: k * v)
    del v
    try:
        return str(sorted([2, 1], key=lambda k: k * v))
    except NameError as e:
        return str(a) + str(e)


def case_nested() -> str:
    def outer() -> int:
        def inner() -> int:
            return deep

        return inner()

    try:
        return str(outer())
    except NameError as e:
        return str(e)
    deep = 1


def case_caught_name() -> str:
    try:
        raise ValueError("x")
    except ValueError as e:
        g = lambda: str(e)
        said = g()
    try:
        return said + g()
    except NameError as err:
        return said + str(err)


def case_caught_name_loop() -> list[str]:
    said: list[str] = []
    for i in range(3):
        try:
            said.append(str(max([1, 2], key=lambda k: k + len(str(e)))))
        except NameError as n:
            said.append(str(n))
        try:
            raise ValueError(i)
        except ValueError as e:
            said.append(str(max([1, 2], key=lambda k: k + len(str(e)))))
    return said


def case_del_kept() -> list[str]:
    v = 3
    f = lambda: v + 1
    said = [str(f())]
    del v
    try:
        said.append(str(f()))
    except NameError as e:
        said.append(str(e))
    try:
        del v
    except NameError as e:
        said.append(str(e))
    v = 5
    said.append(str(f()))
    return said


def parameter_deleted(v: int) -> list[str]:
    f = lambda: v + 1
    said = [str(f())]
    del v
    try:
        said.append(str(f()))
    except NameError as e:
        said.append(str(e))
    return said


def case_parameter_deleted() -> list[str]:
    return parameter_deleted(4)


def case_augmented() -> str:
    try:
        k = sorted([3], key=lambda k: min(k, n2))
        n2 %= 0
        return str(k)
    except NameError as e:
        return type(e).__name__ + str(e)


def case_comprehension() -> str:
    try:
        a = [x + later for x in [1, 2]]
        later = 1
        return str(a)
    except NameError as e:
        return type(e).__name__ + str(e)


def case_walrus_never() -> str:
    while v1 := 0:
        pass
    return str(list(map(lambda k: k + v1, [1])))


def case_loop_variable_unassigned() -> str:
    for x in []:
        pass
    try:
        return str(max([1, 2], key=lambda k: k + x))
    except NameError as e:
        return type(e).__name__ + str(e)


def case_while_generator() -> str:
    while v1 := 0:
        pass
    return str(sum(v1 + k for k in [1, 2]))


def case_generator_inside() -> str:
    def f() -> int:
        g = (x + later for x in [1, 2])
        return sum(g)

    later = 1
    return str(f())


def case_sum_unassigned() -> str:
    try:
        return str(sum(x + later for x in [1, 2]))
    except NameError as e:
        return type(e).__name__ + str(e)
    later = 1


def case_called_in_comprehension() -> str:
    try:
        return str([(lambda: x + later)() for x in [1, 2]])
    except NameError as e:
        return type(e).__name__ + str(e)
    later = 1


def case_walrus_cell_map() -> str:
    while v1 := 0:
        pass
    return str(list(map(lambda k: k + v1, [1])))


def case_walrus_cell_called() -> int:
    while v1 := 0:
        pass
    f = lambda: v1
    return f()


def case_walrus_cell_key() -> list[int]:
    while v1 := 0:
        pass
    return sorted([3, 1], key=lambda k: v1)


def case_walrus_cell_rebound() -> list[int]:
    v1 = 0
    if not (v1 := 0):
        pass

    def gen():
        yield v1

    v1 = 5
    return list(gen())


def case_walrus_cell_generator() -> list[int]:
    while v1 := 0:
        pass

    def gen():
        yield v1

    return list(gen())


def case_walrus_cell_nonlocal() -> int:
    while (v1 := 0) and v1:
        pass

    def f():
        nonlocal v1
        v1 += 1
        return v1

    return f()


def note(said: list[int], x: int) -> None:
    said.append(x)


def case_while_test_decided() -> list[int]:
    said: list[int] = []
    while note(said, 1) is not None:
        said.append(2)
    else:
        said.append(3)
    while (x := len(said)) is None:
        said.append(4)
    return said
