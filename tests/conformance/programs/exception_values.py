# accepted: 37
"""Exceptions as values: classes with attributes, args, causes, their classes at run time."""
from dataclasses import dataclass


class AppError(Exception):
    def __init__(self, code, message="none"):
        super().__init__(message)
        self.code = code

    def describe(self):
        return f"[{self.code}] {self}"


class NotFound(AppError):
    def __init__(self, what):
        super().__init__(404, f"{what} not found")
        self.what = what


class Plain(Exception):
    pass


class Sub(Plain, ValueError):
    pass


class Shown(Exception):
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __str__(self):
        return f"Shown({self.a}, {self.b})"


class WithConst(Exception):
    status = 500


@dataclass
class Data(Exception):
    code: int
    text: str = "x"


def case_fields():
    out = []
    for i in range(3):
        try:
            if i == 0:
                raise AppError(3)
            if i == 1:
                raise NotFound("key")
            raise AppError(5, message="five")
        except NotFound as e:
            out.append((e.code, e.what, str(e), e.describe(), e.args[0]))
        except AppError as e:
            out.append((e.code, "", str(e), e.describe(), e.args[0]))
    return out


def case_base():
    out = []
    for i in range(4):
        try:
            if i == 0:
                raise AppError(3)
            elif i == 1:
                raise NotFound("key")
            elif i == 2:
                raise KeyError("k")
            raise Sub("s")
        except Exception as e:
            out.append((type(e).__name__, str(e), repr(e), isinstance(e, AppError), isinstance(e, LookupError), isinstance(e, (ValueError, KeyError))))
    return out


def case_value():
    err = ValueError("x", 3)
    a = err
    return err is a, err.args, repr(err), str(err), type(err).__name__, isinstance(err, ValueError), isinstance(err, KeyError), err.args == ("x", 3), len(err.args)


def case_raise_value():
    err = ValueError("x")
    try:
        raise err
    except ValueError as e:
        return e is err, str(e), repr(e), e.args


def make(i):
    if i == 0:
        return ValueError("zero")
    if i == 1:
        return KeyError("one")
    return AppError(i)


def case_made():
    out = []
    for i in range(3):
        try:
            raise make(i)
        except (ValueError, KeyError) as e:
            out.append(("a", str(e), repr(e)))
        except AppError as e:
            out.append(("b", str(e.code), repr(e)))
    return out


def case_list_of():
    errors = []
    for text in ("1", "x", "y"):
        try:
            int(text)
        except ValueError as e:
            errors.append(e)
    return [str(e) for e in errors], len(errors), [type(e).__name__ for e in errors]


def case_key_args():
    d = {1: 2}
    try:
        return d[3]
    except KeyError as e:
        return e.args, e.args[0], str(e), repr(e)


def case_cause():
    try:
        try:
            raise KeyError("k")
        except KeyError as e:
            raise ValueError("v") from e
    except ValueError as e:
        c = e.__cause__
        return c is None, str(c), type(c).__name__, repr(e.__cause__)


def case_no_cause():
    try:
        raise ValueError("v")
    except ValueError as e:
        return e.__cause__ is None


def case_shown():
    try:
        raise Shown(1, "b")
    except Shown as e:
        return str(e), e.a, e.b, e.args, f"{e}", repr(e)


def case_shown_uncaught():
    raise Shown(1, "b")


def case_app_uncaught():
    raise NotFound("thing")


def case_const():
    try:
        raise WithConst("bad")
    except WithConst as e:
        return e.status, str(e)


def case_data():
    try:
        raise Data(3)
    except Data as e:
        return e.code, e.text, e.args, repr(e), str(e)


def case_multi():
    out = []
    for i in range(2):
        try:
            raise Sub("m")
        except ValueError as e:
            out.append(str(e))
    try:
        raise Sub("p")
    except Plain as e:
        out.append(repr(e))
    return out


def case_type():
    out = []
    for i in range(2):
        try:
            if i:
                raise IndexError("i")
            raise ValueError("v")
        except Exception as e:
            out.append((type(e) is ValueError, type(e) == IndexError, e.__class__.__name__))
    return out


ERRORS = (ValueError, KeyError)
TABLE = {1: ValueError, 2: KeyError, 3: NotFound}


def case_tuple_constant():
    out = []
    for i in range(2):
        try:
            if i:
                raise KeyError(i)
            raise ValueError(i)
        except ERRORS as e:
            out.append(repr(e))
    return out


def case_table():
    out = []
    for k in (1, 2, 3):
        try:
            raise TABLE[k]("boom")
        except (ValueError, KeyError, NotFound) as e:
            out.append((type(e).__name__, str(e)))
    return out


def case_class_variable():
    for exc in (ValueError, KeyError, RuntimeError):
        try:
            raise exc("m")
        except Exception as e:
            if type(e) is RuntimeError:
                return str(e)


def case_empty_text():
    try:
        raise ValueError("")
    except ValueError as e:
        return repr(e), e.args, str(e)


def case_no_args():
    try:
        raise ValueError
    except ValueError as e:
        return repr(e), e.args, str(e), len(e.args)


def case_exit():
    try:
        raise SystemExit(3)
    except SystemExit as e:
        return e.code


def case_not_exception():
    try:
        try:
            raise KeyboardInterrupt
        except Exception:
            return "no"
    except BaseException as e:
        return type(e).__name__


def case_mutable_argument():
    xs = [1]
    try:
        raise ValueError(xs)
    except ValueError as e:
        xs.append(2)
        return str(e), repr(e), e.args


def case_assert_any():
    try:
        assert 1 == 2, [1, 2]
    except AssertionError as e:
        return str(e), e.args


def case_set_attribute():
    e = AppError(1)
    e.code = 9
    try:
        raise e
    except AppError as f:
        return f.code, f is e


def check(e: Exception) -> str:
    if isinstance(e, AppError):
        return f"app {e.code}"
    elif isinstance(e, ValueError):
        return f"value {e}"
    return "other"


def case_passed():
    return [check(AppError(2)), check(ValueError("q")), check(KeyError(1))]


def case_attribute_error():
    out = []
    for i in range(2):
        try:
            if i:
                raise AppError(7)
            raise ValueError("v")
        except Exception as e:
            try:
                out.append(str(e.code))
            except AttributeError as a:
                out.append(str(a))
    return out


def case_unpack_args():
    try:
        raise ValueError("a", "b")
    except ValueError as e:
        x, y = e.args
        return x + y


def case_reraise_from_none():
    try:
        try:
            int("q")
        except ValueError:
            raise RuntimeError("r") from None
    except RuntimeError as e:
        return str(e), e.__cause__ is None


def case_with_traceback():
    try:
        raise ValueError("x").with_traceback(None)
    except ValueError as e:
        return str(e)




def case_args_are_keys():
    found = []
    for look in (lambda: {1: 2}[5], lambda: {(1, 2): 3}[3, 4], lambda: {1.5: 2}.pop(2.5), lambda: {1}.remove(9), lambda: {"a": 1}["z"], lambda: int("x")):
        try:
            look()
        except (KeyError, ValueError) as e:
            found.append((e.args, str(e)))
    return found


def case_number_among_args():
    stock = {1: 2}
    try:
        del stock[7]
    except LookupError as e:
        key = e.args[0]
        return key + 1 if isinstance(key, int) else None


class Failing:
    def __init__(self, errors):
        self.errors = list(errors)

    def run(self, x):
        if self.errors:
            raise self.errors.pop(0)
        return x


def case_raised_from_a_list():
    failing, found = Failing([KeyError("a"), ValueError("b")]), []
    for i in range(3):
        try:
            found.append(str(failing.run(i)))
        except (KeyError, ValueError) as e:
            found.append(repr(e))
    return found


class Planned:
    """An exception that a field keeps until it is raised."""

    def __init__(self, error: Exception):
        self.error = error

    def item(self, i: int) -> int:
        if i == 2:
            raise self.error
        return i

    def __getitem__(self, i: int) -> int:
        return self.item(i)


def case_raised_out_of_a_field():
    found = []
    for error in (IndexError("far"), StopIteration(), KeyError("k")):
        planned = Planned(error)
        try:
            found.append(planned.item(1))
            planned.item(2)
        except (LookupError, StopIteration) as caught:
            found.append(caught is error)
        try:
            found.append(list(planned))
        except KeyError as caught:
            found.append(repr(caught))
    return repr(found)


# --- args that are assigned ---


class Coded(Exception):
    def __init__(self, code):
        self.args = ("msg", code)


class OwnArgs(Exception):
    @property
    def args(self):
        return ("own",)


def case_args_assigned():
    try:
        raise Coded(1)
    except Coded as e:
        out = [str(e), repr(e), e.args]
    m = Coded(2)
    for args in (["x", 2, None], (), ("only",), "ab"):
        m.args = args
        out += [str(m), repr(m), m.args]
    k = KeyError("q")
    k.args = ("z",)
    out += [str(k), k.args]
    try:
        m.args = 5
    except TypeError as e:
        out.append(str(e))
    own = OwnArgs(1)
    return out, own.args, str(own)


def case_args_extended_and_raised_again():
    out = []
    for error in (ValueError("a"), Coded(3), KeyError("k")):
        try:
            try:
                raise error
            except Exception as e:
                e.args = e.args + ("more",)
                raise
        except Exception as e:
            out.append((str(e), e.args, repr(e)))
    return out
