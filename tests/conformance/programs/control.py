# accepted: 36
"""Control flow: loops with else, try in all its forms, unbound names, names that change type, closures, order."""


def case_for_else() -> str:
    for i in range(5):
        if i == 7:
            break
    else:
        return "else"
    return "broke"


def case_while_else_break() -> list[int]:
    out = []
    n = 0
    while n < 5:
        n += 1
        if n == 3:
            break
        out.append(n)
    else:
        out.append(100)
    return out


def case_nested_break_else() -> list[str]:
    out = []
    for i in range(4):
        for j in range(4):
            if i * j == 3:
                out.append(f"{i},{j}")
                break
        else:
            out.append(f"none {i}")
            continue
        out.append("after")
    return out


def case_try_finally_return() -> list[str]:
    log: list[str] = []

    def run(k: int) -> int:
        try:
            if k == 0:
                return 1
            if k == 1:
                raise ValueError("one")
            return 10 // (k - 2)
        except ValueError as e:
            log.append(f"value {e}")
            return -1
        except ZeroDivisionError as e:
            log.append(f"zero {e}")
            raise
        else:
            log.append("else")
        finally:
            log.append(f"finally {k}")

    total = 0
    for k in range(4):
        try:
            total += run(k)
        except ZeroDivisionError:
            log.append("outer")
    log.append(str(total))
    return log


def case_finally_break_continue() -> list[int]:
    out = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append(100 + i)
    return out


def case_unbound() -> int:
    xs: list[int] = []
    for x in xs:
        y = x
    return y


def case_unbound_after_loop() -> int:
    for i in range(3):
        pass
    return i


def case_del_then_read() -> int:
    x = 1
    if x > 0:
        del x
    return x


def case_rebinding_types() -> str:
    x = 1
    a = x + 1
    x = "text"
    b = x.upper()
    x = [a]
    return f"{a} {b} {x}"


def case_union_join() -> list[str]:
    out = []
    for i in range(4):
        if i % 2:
            x = i
        else:
            x = str(i) + "s"
        out.append(f"{x}")
    return out


def case_none_then_value() -> int:
    best = None
    for v in [3, 9, 2]:
        if best is None or v > best:
            best = v
    return best if best is not None else -1


def case_int_float_accumulate() -> list[float]:
    total = 0
    for x in [0.5, 1.5]:
        total += x
    empty = 0
    for x in []:
        empty += x
    return [total, empty]


def case_capture_rebinding() -> list[int]:
    k = 1
    f = lambda x: x + k  # noqa: E731
    a = f(1)
    k = 10
    return [a, f(1)]


def case_closure_in_loop() -> list[int]:
    out = []
    for i in range(3):
        def g(x: int) -> int:
            return x * i
        out.append(g(10))
    return out


def case_comprehension_scope() -> list[int]:
    x = 100
    ys = [x for x in range(3)]
    return ys + [x]


def case_walrus() -> list[int]:
    out = []
    data = [1, 2, 3, 4]
    while (n := len(data)) > 1:
        out.append(n)
        data.pop()
    return out + [n]


def case_walrus_order() -> list[int]:
    x = 1
    y = x + (x := 5) + x
    return [x, y]


def case_swap() -> list[int]:
    a, b, c = 1, 2, 3
    a, b, c = c, a, b
    xs = [1, 2, 3]
    xs[0], xs[2] = xs[2], xs[0]
    i = 0
    i, xs[i] = 2, 50
    return [a, b, c, *xs, i]


def case_evaluation_order() -> list[str]:
    log: list[str] = []

    def f(name: str, v: int) -> int:
        log.append(name)
        return v

    r = f("a", 1) + f("b", 2) * f("c", 3)
    d = {f("k", 1): f("v", 2)}
    ok = f("x", 1) < f("y", 2) < f("z", 0) < f("w", 9)
    log.append(f"{r} {d} {ok}")
    return log


def case_short_circuit() -> list[str]:
    log: list[str] = []

    def t(name: str, v: bool) -> bool:
        log.append(name)
        return v

    a = t("a", False) and t("b", True)
    b = t("c", True) or t("d", True)
    c = not t("e", False) and (t("f", False) or t("g", True))
    log.append(f"{a} {b} {c}")
    return log


def case_or_values() -> list[str]:
    name = ""
    a = name or "default"
    xs: list[int] = []
    b = xs or [1]
    c = 0 or None
    d = "x" and 5
    return [a, str(b), str(c), str(d)]


def case_mutate_while_iterating() -> list[int]:
    xs = [1, 2, 3]
    for x in xs:
        if len(xs) < 6:
            xs.append(x * 10)
    return xs


def case_dict_changed() -> int:
    d = {1: 1}
    for k in d:
        d[k + 1] = 1
    return 0


def case_range_variable_reassigned() -> list[int]:
    out = []
    for i in range(3):
        out.append(i)
        i = 10
        out.append(i)
    return out


def case_exception_variable() -> str:
    try:
        [][0]
    except IndexError as e:
        text = str(e)
    try:
        {"a": 1}["b"]
    except KeyError as e:
        text += str(e)
    try:
        int("x1")
    except (TypeError, ValueError) as e:
        text += f" {e}"
    return text


def case_raise_from() -> str:
    try:
        try:
            1 // 0
        except ZeroDivisionError as e:
            raise ValueError("bad") from e
    except ValueError as e:
        return repr(e)
    return ""


def case_assert_message() -> int:
    x = 3
    assert x == 4, f"x is {x}"
    return x


def case_nested_try() -> list[str]:
    out = []
    for i in range(3):
        try:
            try:
                if i == 0:
                    raise KeyError("k")
                if i == 1:
                    raise IndexError("i")
                out.append("fine")
            except KeyError:
                out.append("inner")
            finally:
                out.append("cleanup")
        except LookupError as e:
            out.append(f"outer {e}")
    return out


def case_try_variable_state() -> list[int]:
    x = 0
    try:
        x = 1
        y = [1][5]
        x = 2
    except IndexError:
        x += 10
    return [x]


def case_conditional_types() -> list[str]:
    out = []
    for flag in [True, False]:
        v = 1 if flag else "one"
        out.append(str(v))
        w = None if flag else [1]
        out.append(str(w))
    return out


def case_generator_pipeline() -> list[int]:
    def evens(n: int):
        for i in range(n):
            if i % 2 == 0:
                yield i

    def squares(xs):
        for x in xs:
            yield x * x

    return list(squares(evens(7)))


def case_chained_compare() -> list[bool]:
    out = []
    for x in [0, 5, 10]:
        out.append(0 < x <= 5)
        out.append(0 <= x < 10 != x)
    return out


def case_finally_before_break() -> tuple[int, str]:
    tries = 0
    while True:
        try:
            tries += 1
            if tries < 3:
                raise ValueError(f"try {tries}")
            break
        except ValueError as e:
            last = str(e)
            continue
        finally:
            tries += 10
    return tries, last


def case_finally_changes_type_before_break():
    v = 1
    for i in range(3):
        try:
            if i == 1:
                break
        finally:
            v = f"s{i}"
    return v


def case_nested_finally_on_the_way_out():
    out = []
    for i in range(6):
        try:
            try:
                if i % 2:
                    continue
                if i == 4:
                    break
                k = i
            finally:
                k = [i]
        finally:
            out.append(k)
            k = str(i)
    return out, k


def case_finally_overrides_return():
    n = 0
    while True:
        try:
            n += 1
            if n < 4:
                continue
            return n
        finally:
            n += 5
            if n > 20:
                break
    return n, "broke"
