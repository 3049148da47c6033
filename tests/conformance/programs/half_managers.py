# accepted: 2
"""with of what is no context manager, or only half of one."""


class Half:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("in")


class Other:
    def __exit__(self, *a):
        pass


class Neither:
    pass


def case_half():
    log = []
    try:
        with Half(log):
            log.append("body")
    except TypeError as e:
        return log, "protocol" in str(e)


def case_texts():
    out = []
    try:
        with Half([]):
            pass
    except TypeError as e:
        out.append(str(e))
    try:
        with Other():
            pass
    except TypeError as e:
        out.append(str(e))
    try:
        with Neither():
            pass
    except TypeError as e:
        out.append(str(e))
    try:
        with 1:
            pass
    except TypeError as e:
        out.append(str(e))
    return out
