# accepted: 46
"""What exceptions know of those before them: __context__, __cause__, __suppress_context__; and notes."""

from contextlib import ExitStack, suppress


def case_context():
    try:
        try:
            int("x")
        except ValueError:
            raise KeyError("k")
    except KeyError as e:
        c = e.__context__
        return f"{type(c).__name__} {c} {e.__cause__} {e.__suppress_context__}"


def case_from_none():
    try:
        try:
            int("x")
        except ValueError:
            raise KeyError("k") from None
    except KeyError as e:
        return f"{e.__context__!r} {e.__cause__} {e.__suppress_context__}"


def case_from():
    try:
        try:
            int("x")
        except ValueError as v:
            raise KeyError("k") from v
    except KeyError as e:
        return f"{e.__context__!r} {e.__cause__!r} {e.__context__ is e.__cause__} {e.__suppress_context__}"


def case_no_context():
    try:
        raise ValueError(1)
    except ValueError as e:
        return f"{e.__context__} {e.__cause__} {e.__suppress_context__}"


def case_else_chain():
    out = []
    try:
        try:
            try:
                raise ValueError("1")
            except ValueError:
                raise TypeError("2")
        except TypeError:
            raise KeyError("3")
    except KeyError as e:
        x = e
        while x is not None:
            out.append(repr(x))
            x = x.__context__
    return out


def thrower(n):
    raise IndexError(f"n{n}")


def case_in_call():
    try:
        try:
            raise ValueError("outer")
        except ValueError:
            thrower(3)
    except IndexError as e:
        return f"{e} {e.__context__!r}"


def case_notes():
    e = ValueError("x")
    e.add_note("first")
    e.add_note("second")
    return e.__notes__


def case_notes_caught():
    try:
        try:
            int("zz")
        except ValueError as e:
            e.add_note("while reading")
            raise
    except ValueError as e:
        return f"{e} {e.__notes__} {hasattr(e, '__notes__')}"


def case_no_notes():
    e = ValueError("x")
    try:
        return f"{e.__notes__}"
    except AttributeError as a:
        return str(a)


def case_note_type():
    try:
        ValueError("x").add_note(1)
    except TypeError as e:
        return str(e)


class Mine(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


def case_notes_own():
    e = Mine(3)
    e.add_note("n")
    return f"{e} {e.__notes__} {e.code}"


def case_with_traceback():
    try:
        raise ValueError("x").with_traceback(None)
    except ValueError as e:
        return f"{e} {e.with_traceback(None) is e}"


def case_set_cause():
    e = ValueError("a")
    e.__cause__ = KeyError("b")
    return f"{e.__cause__!r} {e.__suppress_context__}"


def case_set_context():
    e = ValueError("a")
    e.__context__ = KeyError("b")
    e.__suppress_context__ = True
    return f"{e.__context__!r} {e.__suppress_context__}"


def case_reraise_context():
    try:
        try:
            raise ValueError("a")
        except ValueError as e:
            try:
                raise TypeError("b")
            except TypeError:
                raise e
    except ValueError as e:
        return f"{e!r} {e.__context__!r}"


def case_cleared():
    out = []
    for i in range(2):
        try:
            try:
                raise ValueError(i)
            except ValueError:
                pass
            raise KeyError(i)
        except KeyError as e:
            out.append(repr(e.__context__))
    return out


def case_method_error():
    try:
        try:
            {}["a"]
        except KeyError:
            [][1]
    except IndexError as e:
        return f"{e} {e.__context__!r}"


def case_raised_in_finally():
    try:
        try:
            raise ValueError("a")
        finally:
            raise TypeError("b")
    except TypeError as e:
        return f"{e} {e.__context__!r}"


def chain(e):
    out = []
    while e is not None and len(out) < 9:
        out.append(repr(e))
        e = e.__context__
    return out


def inner_catches():
    try:
        [][0]
    except IndexError as e:
        return chain(e)


def case_inner_function_catches():
    try:
        raise ValueError("v")
    except ValueError:
        return inner_catches()


def case_after_handler():
    out = []
    for i in range(3):
        try:
            try:
                raise ValueError(i)
            except ValueError:
                if i == 1:
                    continue
                if i == 2:
                    break
        finally:
            out.append(str(inner_catches()))
    out.append(str(inner_catches()))
    return out


def early(n):
    try:
        raise ValueError(n)
    except ValueError:
        if n > 0:
            return inner_catches()
        return []


def case_return_in_handler():
    return early(1), early(0), inner_catches()


def case_finally_return():
    def f():
        try:
            raise ValueError("lost")
        finally:
            return 1
    return f(), inner_catches()


def numbers():
    try:
        yield 1
        yield 2
    except ValueError:
        yield 3
    try:
        raise KeyError("g")
    except KeyError:
        yield inner_len()
        yield inner_len()
    yield inner_len()


def inner_len():
    return len(inner_catches())


def case_generator_in_handler():
    g = numbers()
    out = [next(g)]
    try:
        raise TypeError("outside")
    except TypeError:
        out.append(next(g))
        out.append(next(g))
        out.append(inner_len())
    out.append(inner_len())
    out.append(next(g))
    try:
        raise TypeError("again")
    except TypeError:
        out.append(next(g))
        out.append(inner_len())
    out.append(inner_len())
    return out


def case_generator_loop():
    out = []
    for x in numbers():
        out.append((x, inner_len()))
    return out


class Manager:
    def __init__(self, swallow):
        self.swallow = swallow
        self.seen = []

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        self.seen = inner_catches()
        return self.swallow


def case_with():
    m = Manager(True)
    with m:
        raise ValueError("in with")
    first = m.seen
    k = Manager(False)
    try:
        with k:
            raise ValueError("goes on")
    except ValueError as e:
        return first, k.seen, chain(e), inner_catches()


def case_with_raises():
    class Bad:
        def __enter__(self):
            return self

        def __exit__(self, *a):
            raise KeyError("exit")

    try:
        with Bad():
            raise ValueError("body")
    except KeyError as e:
        return chain(e)


def case_suppress():
    with suppress(ValueError):
        raise ValueError("s")
    return inner_catches()


def case_raise_old():
    try:
        raise ValueError("old")
    except ValueError as e:
        old = e
    try:
        try:
            raise TypeError("t")
        except TypeError:
            raise old
    except ValueError as e:
        first = chain(e)
    try:
        try:
            raise KeyError("k")
        except KeyError:
            raise old
    except ValueError as e:
        return first, chain(e)


def case_cycle():
    try:
        try:
            raise ValueError("a")
        except ValueError as a:
            kept = a
            try:
                raise TypeError("b")
            except TypeError as b:
                raise kept
    except ValueError as e:
        return chain(e), chain(e.__context__)


def case_own_cycle():
    a = ValueError("a")
    b = TypeError("b")
    a.__context__ = b
    b.__context__ = a
    try:
        try:
            raise KeyError("k")
        except KeyError:
            raise a
    except ValueError as e:
        return chain(e)


def case_own_class():
    try:
        try:
            raise Mine(3)
        except Mine:
            raise Mine(4)
    except Mine as e:
        c = e.__context__
        return e.code, c.code if isinstance(c, Mine) else 0, chain(e)


def case_reraise_keeps():
    try:
        try:
            raise ValueError("v")
        except ValueError:
            try:
                raise TypeError("t")
            except TypeError:
                raise
    except TypeError as e:
        return chain(e)


def case_from_chain():
    try:
        try:
            raise ValueError("v")
        except ValueError as v:
            raise KeyError("k") from TypeError("c")
    except KeyError as e:
        return chain(e), repr(e.__cause__), e.__suppress_context__


def case_from_none_then():
    def f(quiet):
        try:
            raise ValueError("v")
        except ValueError as v:
            raise KeyError("k") from (None if quiet else v)
    out = []
    for quiet in (True, False):
        try:
            f(quiet)
        except KeyError as e:
            out.append((repr(e.__cause__), e.__suppress_context__, chain(e)))
    return out


def deep(n):
    try:
        raise ValueError(n)
    except ValueError:
        if n == 0:
            raise KeyError("end")
        deep(n - 1)


def case_recursion():
    try:
        deep(3)
    except KeyError as e:
        return chain(e)


def case_notes_idiom():
    e = ValueError("x")
    before = getattr(e, "__notes__", [])
    e.add_note("n")
    return before, getattr(e, "__notes__", []), hasattr(e, "__notes__"), hasattr(KeyError(), "__notes__")


def case_notes_list():
    e = ValueError()
    e.add_note("a")
    e.__notes__.append("b")
    e.add_note("c")
    return e.__notes__, len(e.__notes__)


def case_assert_context():
    try:
        try:
            raise ValueError("v")
        except ValueError:
            assert 1 == 2, ["x"]
    except AssertionError as e:
        return chain(e)


def case_zero_division():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            int("q")
    except ValueError as e:
        return chain(e)


class Fails:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, *a):
        raise KeyError(self.name)


def case_exit_stack_two_fail():
    try:
        with ExitStack() as stack:
            stack.enter_context(Fails("a"))
            stack.enter_context(Fails("b"))
            raise ValueError("body")
    except KeyError as e:
        return chain(e)


def case_exit_stack_two_fail_alone():
    try:
        with ExitStack() as stack:
            stack.enter_context(Fails("a"))
            stack.enter_context(Fails("b"))
    except KeyError as e:
        return chain(e)


def case_exit_stack_within_handler():
    try:
        try:
            raise TypeError("outer")
        except TypeError:
            with ExitStack() as stack:
                stack.enter_context(Fails("a"))
                stack.enter_context(Fails("b"))
                raise ValueError("body")
    except KeyError as e:
        return chain(e)


def case_exit_stack_within_handler_alone():
    try:
        try:
            raise TypeError("outer")
        except TypeError:
            with ExitStack() as stack:
                stack.enter_context(Fails("a"))
                stack.enter_context(Fails("b"))
    except KeyError as e:
        return chain(e)


def case_exit_stack_callback_raises():
    def inner():
        try:
            raise IndexError("i")
        except IndexError:
            raise LookupError("l")
    try:
        with ExitStack() as stack:
            stack.callback(inner)
            raise ValueError("body")
    except LookupError as e:
        return chain(e)


def case_exit_stack_nested():
    try:
        with Fails("x"):
            with Fails("y"):
                raise ValueError("body")
    except KeyError as e:
        return chain(e)


def failing(i: int) -> None:
    if i == 0:
        raise LookupError("x")
    if i == 1:
        raise KeyError(5)
    if i == 2:
        raise ZeroDivisionError("k")


def case_cause_of_several_types():
    out = []
    for i in range(4):
        wrapped = ValueError("w")
        last = None
        try:
            failing(i)
        except (LookupError, ArithmeticError) as e:
            last = e
        wrapped.__cause__ = last
        try:
            raise wrapped
        except ValueError as v:
            out.append((repr(v.__cause__), v.__suppress_context__))
    return out
