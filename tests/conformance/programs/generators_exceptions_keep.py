# accepted: 18
"""An exception keeps what the frames hold that it left: generators in parameters, containers, objects and cells close when it goes."""


def steps(log, name):
    try:
        yield 1
        yield 2
    finally:
        log.append(name)


def case_gen_param_drop(): 
    log = []
    def g():
        try:
            yield 1
        finally:
            log.append("closed")
    def use(it):
        next(it)
        raise ValueError("x")
    try:
        use(g())
    except ValueError as e:
        log.append("handler")
    log.append("end")
    return log


def use(it):
    next(it)
    raise ValueError("x")


def case_param_twice_held():
    log = []
    g = steps(log, "closed")
    try:
        use(g)
    except ValueError:
        log.append("handler")
    log.append(str(next(g)))
    return log


def case_param_reassigned():
    log = []
    def f(it):
        next(it)
        it = steps(log, "second")
        next(it)
        raise ValueError
    try:
        f(steps(log, "first"))
    except ValueError:
        log.append("handler")
    return log


def case_param_no_error():
    log = []
    def f(it):
        log.append(next(it))
        return 5
    log.append(f(steps(log, "a")))
    log.append("end")
    return log


def case_param_through_two():
    log = []
    def outer(it):
        use(it)
    try:
        outer(steps(log, "a"))
    except ValueError:
        log.append("handler")
    log.append("after")
    return log


def case_optional_param():
    log = []
    def f(it=None):
        if it is not None:
            next(it)
        raise ValueError
    for given in (True, False):
        try:
            f(steps(log, "a") if given else None)
        except ValueError:
            log.append("handler")
    return log


def case_method_param():
    log = []
    class C:
        def f(self, it):
            next(it)
            [][1]
    try:
        C().f(steps(log, "a"))
    except IndexError:
        log.append("handler")
    log.append("after")
    return log


def case_closure_kept():
    log = []
    def outer():
        it = steps(log, "a")
        def inner():
            return next(it)
        fs = [inner]
        fs[0]()
        raise ValueError
    try:
        outer()
    except ValueError:
        log.append("handler")
    log.append("after")
    return log


def case_in_tuple_local():
    log = []
    def outer():
        pair = (steps(log, "a"), 1)
        next(pair[0])
        raise ValueError
    try:
        outer()
    except ValueError:
        log.append("handler")
    log.append("after")
    return log


def case_in_list_local():
    log = []
    def outer():
        xs = [steps(log, "a"), steps(log, "b")]
        for x in xs:
            next(x)
        raise ValueError
    try:
        outer()
    except ValueError:
        log.append("handler")
    log.append("after")
    return log


def case_object_field():
    log = []
    class Box:
        def __init__(self, g):
            self.g = g
    def outer():
        b = Box(steps(log, "a"))
        next(b.g)
        raise ValueError
    try:
        outer()
    except ValueError:
        log.append("handler")
    log.append("after")
    return log


def case_cell():
    log = []
    def outer():
        it = None
        def start():
            nonlocal it
            it = steps(log, "a")
            next(it)
        start()
        raise ValueError
    try:
        outer()
    except ValueError:
        log.append("handler")
    log.append("after")
    return log


def case_args():
    log = []
    def f(*its):
        for i in its:
            next(i)
        raise ValueError
    try:
        f(steps(log, "a"), steps(log, "b"))
    except ValueError:
        log.append("handler")
    log.append("after")
    return log


def case_cell_lives():
    log = []
    def outer():
        it = None
        def start():
            nonlocal it
            it = steps(log, "a")
            next(it)
        start()
        log.append("still")
    outer()
    log.append("after")
    return log


def case_dropped_while_unwinding():
    log = []
    def wrap(it):
        for x in it:
            yield x
    def f():
        for x in wrap(steps(log, "inner")):
            raise ValueError
    try:
        f()
    except ValueError:
        log.append("handler")
    return log


def case_dropped_while_unwinding_kept():
    log = []
    def wrap(it, n):
        for x in it:
            yield x + n
    def f(flag):
        gs = [wrap(steps(log, "inner"), 1), wrap(steps(log, "other"), 2)] if flag else []
        for x in zip(*gs):
            raise ValueError
    try:
        f(True)
    except ValueError:
        log.append("handler")
    return log


def case_recursive_param():
    log = []
    def f(n, it):
        if n == 0:
            next(it)
            raise ValueError
        f(n - 1, it)
    try:
        f(50, steps(log, "a"))
    except ValueError:
        log.append("handler")
    log.append("after")
    return log


def case_exception_stored():
    log = []
    errs = []
    def f(it):
        next(it)
        raise ValueError("x")
    try:
        f(steps(log, "a"))
    except ValueError as e:
        errs.append(e)
    log.append("stored")
    errs.clear()
    log.append("cleared")
    return log
