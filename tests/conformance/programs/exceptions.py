# accepted: 40
"""raise, try, except, else, finally."""


def case_catch():
    try:
        x = 1 // 0
    except ZeroDivisionError as e:
        return "caught", str(e), type(e).__name__
    return x


def case_else_finally():
    log = []
    for d in (1, 0):
        try:
            log.append(10 // d)
        except ZeroDivisionError:
            log.append("error")
        else:
            log.append("fine")
        finally:
            log.append("done")
    return log


def classify(f):
    try:
        return f()
    except (KeyError, IndexError) as e:
        return f"lookup {e}"
    except ValueError as e:
        return f"value {e}"
    except Exception as e:
        return f"other {type(e).__name__}: {e}"


def case_kinds():
    d = {"a": 1}
    return [classify(lambda: d["b"]), classify(lambda: [1][5]), classify(lambda: int("x")), classify(lambda: 1 / 0), classify(lambda: d["a"])]


def case_uncaught_value_error():
    raise ValueError("bad value: 3")


def case_uncaught_without_message():
    raise RuntimeError


def case_uncaught_key_error():
    raise KeyError("name")


def case_several_arguments():
    raise ValueError("a", 1)


def case_assert():
    x = 3
    assert x > 0
    assert x > 5, f"x is {x}"
    return x


def case_assert_plain():
    assert 1 == 2


class AppError(Exception):
    pass


class NotFound(AppError):
    """Something is missing."""


def find(name):
    if name != "x":
        raise NotFound(f"no {name}")
    return 1


def case_custom():
    out = []
    for n in ("x", "y"):
        try:
            out.append(find(n))
        except AppError as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


def case_custom_uncaught():
    return find("zz")


def case_reraise():
    log = []
    try:
        try:
            int("q")
        except ValueError:
            log.append("first")
            raise
    except ValueError as e:
        log.append(str(e))
    return log


def case_raise_from():
    try:
        try:
            {}["k"]
        except KeyError as e:
            raise ValueError("wrapped") from e
    except ValueError as e:
        return str(e)


def case_raise_other_uncaught():
    try:
        [][0]
    except IndexError:
        raise TypeError("converted") from None


def finally_order(x):
    log = []
    try:
        log.append("try")
        if x == 0:
            return log
        if x == 1:
            raise ValueError("one")
        log.append("end")
    except ValueError:
        log.append("except")
    finally:
        log.append("finally")
    log.append("after")
    return log


def case_finally_order():
    return [finally_order(i) for i in range(3)]


def return_in_finally():
    try:
        raise ValueError("lost")
    finally:
        return "kept"  # noqa: B012


def case_return_in_finally():
    return return_in_finally()


def case_finally_on_break():
    log = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.append(i)
        finally:
            log.append("f")
    return log


def case_finally_uncaught():
    xs = []
    try:
        xs.append(1)
        raise KeyError(3)
    finally:
        xs.append(2)


def return_value_before_finally():
    x = 1
    try:
        return x
    finally:
        x = 2


def case_return_value_before_finally():
    return return_value_before_finally()


def case_nested_finally():
    log = []
    try:
        try:
            raise ValueError("in")
        finally:
            log.append("inner")
    except ValueError:
        log.append("outer")
    finally:
        log.append("last")
    return log


def parse(text):
    try:
        return int(text)
    except ValueError:
        return None


def case_parse_or_none():
    return [parse(t) for t in ("1", "x", " 3 ")]


def parse_default(text, default=-1):
    try:
        value = float(text)
    except ValueError:
        value = default
    return value


def case_value_from_handler():
    return parse_default("2.5"), parse_default("oops"), parse_default("no", 0.5)


def case_try_in_loop():
    total, bad = 0, []
    for t in "1,2,x,4".split(","):
        try:
            total += int(t)
        except ValueError as e:
            bad.append(str(e))
    return total, bad


def case_exception_variable_scope():
    e = "before"
    try:
        raise ValueError("x")
    except ValueError as err:
        message = str(err)
    return e, message


def deep(n):
    if n == 0:
        raise LookupError("bottom")
    return deep(n - 1)


def case_propagates():
    try:
        deep(5)
    except LookupError as e:
        return str(e)


def case_arithmetic_hierarchy():
    out = []
    for k in range(3):
        try:
            if k == 0:
                1 // 0
            elif k == 1:
                [1].index(9)
            else:
                raise NotImplementedError("todo")
        except ArithmeticError as e:
            out.append(("arith", str(e)))
        except ValueError as e:
            out.append(("value", str(e)))
        except RuntimeError as e:
            out.append(("runtime", str(e)))
    return out


def validate(age):
    if not isinstance(age, int):
        raise TypeError("age must be int")
    if age < 0:
        raise ValueError("age must be >= 0")
    return age


def case_validate():
    out = []
    for a in (5, -1):
        try:
            out.append(str(validate(a)))
        except (TypeError, ValueError) as e:
            out.append(f"{e}")
    return out


def case_validate_type():
    try:
        validate("x")
    except TypeError as e:
        return str(e)


class ParseError(ValueError):
    def __init__(self, line, text):
        super().__init__(f"line {line}: {text}")
        self.line = line


def case_exception_with_fields():
    try:
        raise ParseError(3, "oops")
    except ParseError as e:
        return str(e), e.line


def case_except_all():
    try:
        raise KeyError("k")
    except:  # noqa: E722
        return "all"


def case_exception_repr():
    try:
        raise ValueError("x'y")
    except ValueError as e:
        return repr(e), e.args


def case_stop_iteration():
    it = iter([1])
    next(it)
    return next(it)


def case_handler_raises():
    try:
        try:
            raise ValueError("a")
        except ValueError:
            raise KeyError("b")
    except KeyError as e:
        return str(e)


def case_try_returns_in_else():
    def f(d):
        try:
            v = d["k"]
        except KeyError:
            return "missing"
        else:
            return f"found {v}"

    return f({"k": 1}), f({})


def case_loop_else_with_try():
    for x in ["a", "b"]:
        try:
            int(x)
            break
        except ValueError:
            continue
    else:
        return "none is a number"
    return "some"


def case_cleanup_list():
    resources = []

    def use(fail):
        resources.append("open")
        try:
            if fail:
                raise RuntimeError("used badly")
            return "ok"
        finally:
            resources.append("close")

    out = [use(False)]
    try:
        use(True)
    except RuntimeError as e:
        out.append(str(e))
    return out, resources


def case_assert_message_types():
    try:
        assert False, ("code", 7)
    except AssertionError as e:
        return str(e)


def case_index_error_messages():
    out = []
    for f in (lambda: (1, 2)[len("abc")], lambda: "abc"[5], lambda: [][0], lambda: b"a"[3]):
        try:
            f()
        except IndexError as e:
            out.append(str(e))
    return out


def early(kind, log):
    for i in range(3):
        try:
            if kind == 0:
                return "r"
            if kind == 1:
                break
            if kind == 2:
                continue
        finally:
            log.append(i)
            if i == 1 or kind < 2:
                raise ValueError("from finally")
    return "end"


def case_finally_raises():
    out = []
    for k in range(4):
        log = []
        try:
            out.append(early(k, log))
        except ValueError as e:
            out.append(str(e))
        out.append(str(log))
    return out


def nested(log):
    try:
        try:
            return 1
        finally:
            log.append("inner")
            raise KeyError("k")
    except KeyError:
        log.append("caught")
        return 2
    finally:
        log.append("outer")


def case_finally_raises_inside():
    log = []
    return nested(log), log
