# accepted: 16
"""__context__ of what is thrown into generators, and of what managers made of generators see."""

from collections.abc import Iterator
from contextlib import contextmanager


def handlers(log: list[str]) -> Iterator[int]:
    try:
        yield 1
    except ValueError as e:
        log.append(f"first {e.__context__!r}")
        try:
            yield 2
        except KeyError as k:
            log.append(f"second {k.__context__!r}")
            yield 3
            try:
                [][0]
            except IndexError as i:
                log.append(f"third {i.__context__!r}")
    log.append("end")
    yield 4


def case_thrown() -> list[str]:
    log: list[str] = []
    g = handlers(log)
    next(g)
    try:
        1 // 0
    except ZeroDivisionError:
        log.append(str(g.throw(ValueError("v"))))
        try:
            {}["q"]
        except KeyError as e:
            log.append(f"{e.__context__!r}")
            log.append(str(g.throw(e)))
    try:
        raise OSError("later")
    except OSError:
        log.append(str(next(g)))
        try:
            int("x")
        except ValueError as e:
            log.append(f"outside {e.__context__!r}")
    return log


def case_not_caught() -> str:
    g = handlers([])
    next(g)
    try:
        1 // 0
    except ZeroDivisionError:
        try:
            g.throw(IndexError("i"))
        except IndexError as e:
            return f"{e!r} {e.__context__!r}"
    return "none"


@contextmanager
def tag(name: str, out: list[str]) -> Iterator[str]:
    out.append(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        out.append(f"!{e} in {e.__context__!r}")
        try:
            raise KeyError("again")
        except KeyError as k:
            out.append(f"{k.__context__!r}")
    finally:
        out.append(f"</{name}>")


def case_manager() -> list[str]:
    out: list[str] = []
    with tag("p", out) as p:
        out.append(p)
        with tag("b", out):
            raise ValueError("body")
    try:
        {}["k"]
    except KeyError:
        with tag("q", out):
            raise ValueError("handling")
        try:
            1 // 0
        except ZeroDivisionError as e:
            out.append(f"{e.__context__!r}")
    return out


def case_manager_passes_on() -> list[str]:
    out: list[str] = []
    try:
        with tag("p", out):
            raise IndexError("i")
    except IndexError as e:
        out.append(f"{e!r} {e.__context__!r}")
    return out


def guarded(log: list[str]) -> Iterator[int]:
    try:
        for i in range(3):
            try:
                yield i
            finally:
                try:
                    raise RuntimeError(i)
                except RuntimeError as e:
                    log.append(f"{i} {e.__context__!r}")
    finally:
        log.append("closed")


def case_left() -> list[str]:
    log: list[str] = []
    for x in guarded(log):
        if x == 1:
            break
    log.append("after")
    return log


def case_closed() -> list[str]:
    log: list[str] = []
    g = guarded(log)
    next(g)
    try:
        raise ValueError("v")
    except ValueError:
        g.close()
        try:
            raise TypeError("t")
        except TypeError as e:
            log.append(f"{e.__context__!r}")
    return log


def sent(log: list[str]):
    while True:
        try:
            x = yield
            log.append(f"got {x}")
            10 // x
        except ZeroDivisionError as e:
            log.append(f"{e.__context__!r}")


def case_sent() -> list[str]:
    log: list[str] = []
    g = sent(log)
    next(g)
    try:
        raise ValueError("v")
    except ValueError:
        g.send(0)
    g.send(0)
    g.send(5)
    return log


def outer(log: list[str]) -> Iterator[int]:
    try:
        yield from handlers(log)
    except KeyError as e:
        log.append(f"outer {e.__context__!r}")
        yield 9


def case_delegated() -> list[str]:
    log: list[str] = []
    g = outer(log)
    next(g)
    log.append(str(g.throw(KeyError("k"))))
    h = outer(log)
    next(h)
    log.append(str(h.throw(ValueError("v"))))
    log.append(str(h.throw(KeyError("k"))))
    return log


def case_raised_while_handling_thrown() -> str:
    def wrong() -> Iterator[int]:
        try:
            yield 1
        except ValueError:
            raise RuntimeError("in handler")

    g = wrong()
    next(g)
    try:
        g.throw(ValueError("thrown"))
    except RuntimeError as e:
        return f"{e!r} {e.__context__!r}"
    return "none"


def case_stop_is_the_cause():
    def g():
        yield 1
        raise StopIteration(3)
    try:
        list(g())
    except RuntimeError as e:
        return str(e), repr(e.__cause__), repr(e.__context__)


def case_cause_that_is_none():
    out = []
    for c in (5, KeyError, None):
        try:
            raise ValueError("v") from c
        except (TypeError, ValueError) as e:
            out.append((type(e).__name__, str(e), repr(e.__cause__)))
    return out


def case_stop_within_a_handler():
    def g():
        yield next(iter([]))
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            next(g())
    except RuntimeError as e:
        return repr(e.__context__), repr(e.__context__.__context__), e.__suppress_context__


def _again():
    raise


def case_raised_again_by_a_function():
    out = []
    try:
        try:
            raise LookupError("L")
        except LookupError:
            _again()
    except LookupError as e:
        out.append(repr(e))
    try:
        _again()
    except RuntimeError as e:
        out.append(repr(e))
    return out


def case_raised_again_by_a_function_in_a_handler():
    out = []
    try:
        raise ValueError("1")
    except ValueError:
        try:
            raise KeyError("2")
        except KeyError:
            pass
        try:
            _again()
        except ValueError as e:
            out.append(repr(e))
            try:
                _again()
            except ValueError as f:
                out.append((e is f, f.__context__ is None))
    return out


class _Again:
    def __enter__(self):
        return self

    def __exit__(self, *raised):
        if raised[0] is not None:
            _again()


def case_raised_again_by_a_manager():
    with _Again():
        raise ValueError("in with")


def case_nothing_to_raise_again():
    _again()
