# accepted: 29
"""Programs that make much of their exceptions: hierarchies, causes, retries, collected errors."""
import sys


class Base(Exception):
    """base"""

    code = 1

    def __init__(self, message="default", *, level=0):
        Exception.__init__(self, message)
        self.message = message
        self.level = level

    def __str__(self):
        return f"{type(self).__name__}[{self.code}]: {super().__str__()}"


class Child(Base):
    code = 2


class GrandChild(Child):
    code = 3

    def __init__(self, x):
        super().__init__(f"grand {x}", level=x)
        self.x = x


def case_hierarchy():
    out = []
    for make in (lambda: Base(), lambda: Child("c", level=5), lambda: GrandChild(7)):
        try:
            raise make()
        except Base as e:
            out.append((str(e), e.code, e.level, e.message, e.args))
    return out


def case_exit():
    try:
        sys.exit(2)
    except SystemExit as e:
        return e.code


def case_exit_none():
    try:
        sys.exit()
    except SystemExit as e:
        return e.code


def case_context():
    try:
        try:
            1 // 0
        except ZeroDivisionError:
            raise ValueError("second")
    except ValueError as e:
        return str(e.__context__), e.__cause__ is None


def case_note():
    try:
        e = ValueError("x")
        e.add_note("more")
        raise e
    except ValueError as e:
        return str(e), e.__notes__


class Stack:
    def __init__(self):
        self.items = []

    def pop(self):
        if not self.items:
            raise IndexError("pop from empty stack")
        return self.items.pop()


def case_stack():
    s = Stack()
    try:
        s.pop()
    except IndexError as e:
        return f"caught: {e}"


class ValidationError(ValueError):
    def __init__(self, field, reason):
        super().__init__(field, reason)
        self.field = field
        self.reason = reason


def case_two_args():
    try:
        raise ValidationError("age", "negative")
    except ValueError as e:
        return str(e), e.args, e.args[0], isinstance(e, ValidationError)


def case_result_pattern():
    results = []
    for f in (lambda: 1 / 0, lambda: int("z"), lambda: {}["q"], lambda: [][1], lambda: None.x):
        try:
            results.append(("ok", f()))
        except Exception as e:
            results.append((type(e).__name__, str(e)))
    return results


def retry(f, times):
    last = None
    for i in range(times):
        try:
            return f(i)
        except ValueError as e:
            last = e
    raise RuntimeError(f"failed after {times}") from last


def flaky(i):
    if i < 2:
        raise ValueError(f"attempt {i}")
    return i


def case_retry():
    out = [retry(flaky, 5)]
    try:
        retry(flaky, 2)
    except RuntimeError as e:
        out.append(str(e))
        out.append(str(e.__cause__))
    return out


def case_errors_by_type():
    handlers = {ValueError: "value", KeyError: "key", Exception: "other"}
    out = []
    for e in (ValueError("a"), KeyError("b"), RuntimeError("c")):
        out.append(handlers.get(type(e), "none"))
    return out


def case_finally_return_value():
    def f():
        try:
            return "try"
        finally:
            pass

    def g():
        while True:
            try:
                return "a"
            finally:
                break
        return "after"

    return f(), g()


def case_else_raises():
    try:
        try:
            x = 1
        except ValueError:
            x = 2
        else:
            raise KeyError("from else")
        finally:
            x = 3
    except KeyError as e:
        return x, str(e)


def case_assert_in_function():
    def check(x):
        assert x > 0, f"bad {x}"
        assert isinstance(x, int)
        return x

    out = [check(1)]
    try:
        check(-1)
    except AssertionError as e:
        out.append(str(e))
    return out


def case_exception_in_comprehension():
    try:
        return [10 // x for x in (1, 0)]
    except ZeroDivisionError as e:
        return str(e)


def case_bool_and_compare():
    a, b = ValueError("x"), ValueError("x")
    return bool(a), a == b, a == a, a != b, a in [b, a], [b].count(a)


def case_issubclass():
    return issubclass(Child, Base), issubclass(GrandChild, Exception), issubclass(KeyError, LookupError), issubclass(ValueError, KeyError)


def case_not_implemented():
    class_ = NotImplementedError
    try:
        raise class_
    except NotImplementedError as e:
        return repr(e)


def case_star_args():
    args = ("a", 1)
    try:
        raise ValueError(*args)
    except ValueError as e:
        return e.args


def case_stop_iteration_value():
    try:
        raise StopIteration(5)
    except StopIteration as e:
        return e.value


def case_unicode_error():
    try:
        b"\xff".decode("utf-8")
    except UnicodeDecodeError as e:
        return str(e), isinstance(e, ValueError)


def case_unicode_fields():
    try:
        b"\xff".decode("utf-8")
    except UnicodeDecodeError as e:
        return e.start, e.end, e.reason, e.encoding


def case_overflow():
    try:
        return 2**62 * 4 > 0
    except OverflowError:
        return True


def case_format_exception():
    e = ValueError("bad")
    return f"{e!r} {e!s} {e}", "%s %r" % (e, e), "{}".format(e)


def case_list_of_exceptions():
    errors: list[Exception] = []
    for f in (lambda: int("x"), lambda: 1 // 0):
        try:
            f()
        except Exception as e:
            errors.append(e)
    return [f"{type(e).__name__}" for e in errors], [str(e) for e in errors], any(isinstance(e, ZeroDivisionError) for e in errors)


def process(items):
    errors = {}
    for i, item in enumerate(items):
        try:
            if item < 0:
                raise ValidationError(f"item{i}", "negative")
        except ValidationError as e:
            errors[e.field] = e
    return errors


def case_dict_of_errors():
    errors = process([1, -1, -2])
    return sorted(errors), errors["item1"].reason


# --- what Python's own classes give to a hierarchy of one's own with attributes ---


class Refused(Exception):
    def __init__(self, message: str, hint: str | None = None):
        super().__init__(message)
        self.hint = hint


class RefusedBy(Refused, PermissionError):
    def __init__(self, who: str):
        super().__init__(f"refused by {who}", "ask")
        self.who = who


class Stop(SystemExit):
    def __init__(self, code: int, step: str):
        super().__init__(code)
        self.step = step


class StopEarly(Stop):
    def __init__(self, step: str):
        super().__init__(4, step)
        self.early = True


def case_note_on_a_base_with_attributes():
    found = []
    for make in (lambda: Refused("no"), lambda: RefusedBy("ada")):
        try:
            try:
                raise make()
            except Refused as error:
                error.add_note("seen")
                raise error.with_traceback(None)
        except Refused as error:
            found.append((repr(error), error.hint, error.__notes__))
    return found


def case_code_of_a_class_with_attributes():
    try:
        raise Stop(3, "load")
    except Stop as error:
        return f"{error.code} {error.step}", getattr(error, "code", 0), hasattr(error, "code"), hasattr(error, "value")


def case_code_of_a_base_with_attributes():
    found = []
    for make in (lambda: Stop(3, "load"), lambda: StopEarly("save")):
        try:
            raise make()
        except Stop as error:
            found.append(f"{error.code} {error.step} {error}")
    return found


def case_code_of_one_of_two_hierarchies():
    found = []
    for make in (lambda: StopEarly("save"), lambda: RefusedBy("ada")):
        try:
            raise make()
        except (Stop, Refused) as error:
            try:
                found.append(f"{error.code}")
            except AttributeError as missing:
                found.append(str(missing))
    return found
