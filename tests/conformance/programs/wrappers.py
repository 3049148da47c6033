"""Objects that hand attributes on to another, or make them, in __getattr__."""
# accepted: 6


class Wrapper:
    def __init__(self, inner):
        self._inner = inner

    def __getattr__(self, name):
        return getattr(self._inner, name)


class Inner:
    def __init__(self):
        self.a = 1
        self.name = "n"

    def hello(self, x: int) -> int:
        return x + self.a

    def text(self) -> str:
        return self.name * 2


def case_wrapper():
    w = Wrapper(Inner())
    return w.a, w.hello(3), w.text(), w.name, hasattr(w, "zz"), hasattr(w, "a"), getattr(w, "q", 5)


class Counted:
    def __init__(self, inner):
        self._inner = inner
        self.calls = 0

    def __getattr__(self, name):
        attr = getattr(self._inner, name)
        if callable(attr):
            def wrapped(*args, **kwargs):
                self.calls += 1
                return attr(*args, **kwargs)
            return wrapped
        return attr


def case_counted():
    w = Counted(Inner())
    return w.a, w.hello(3), w.text(), w.name, w.calls


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)


def case_proxy():
    w = Proxy(Inner())
    w.a = 10
    return w.a, w.hello(3), w._target.a


class Config:
    def __init__(self, **values):
        self._values = values

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError(f"no {name}") from None


def case_config():
    c = Config(a=1, b=2)
    try:
        c.z
    except AttributeError as e:
        return c.a + c.b, str(e)


class Chain:
    def __init__(self, path=""):
        self._path = path

    def __getattr__(self, name):
        return Chain(f"{self._path}/{name}")

    def __call__(self, x):
        return Chain(f"{self._path}/{x}")

    def __str__(self):
        return self._path


def case_chain():
    c = Chain("http")
    return str(c.users.list("ab").items)


class Math:
    def __getattr__(self, name):
        if name == "double":
            return lambda x: x * 2
        if name == "names":
            return ["a", "b"]
        return name


def case_math():
    m = Math()
    return m.double(4), m.names[1], m.other
