# accepted: 25
"""Variables that several functions share: global, nonlocal, class attributes, attributes made by methods."""

COUNTER = 0
NAME = "start"
LAST = None
TOTALS = [0, 0]
RATIO = 1


def bump(by=1):
    global COUNTER
    COUNTER += by
    return COUNTER


def case_global_counter():
    a = bump()
    b = bump(5)
    return a, b, COUNTER


def rename(text):
    global NAME, LAST
    LAST = NAME
    NAME = text


def case_global_text():
    before = NAME
    rename("next")
    rename("last")
    return before, NAME, LAST


def replace_totals():
    global TOTALS
    TOTALS = [x + 1 for x in TOTALS]


def case_global_list_rebound():
    old = TOTALS
    replace_totals()
    old.append(9)
    return old, TOTALS, old is TOTALS


def halve():
    global RATIO
    RATIO = RATIO / 2


def case_global_changes_type():
    halve()
    halve()
    return RATIO


def make_fresh():
    global FRESH
    FRESH = "made"


def read_fresh():
    return FRESH


def case_global_made_by_function():
    make_fresh()
    return read_fresh()


def case_global_missing():
    try:
        return read_fresh()
    except NameError as e:
        return str(e)
    finally:
        if len("abc") > 5:
            make_fresh()


def loop_global():
    global COUNTER
    for COUNTER in range(3):
        pass


def case_global_loop_target():
    loop_global()
    return COUNTER


def case_nonlocal_counter():
    count = 0

    def step(by):
        nonlocal count
        count += by
        return count

    a = step(1)
    b = step(10)
    count += 100
    return a, b, count, step(0)


def case_nonlocal_flag():
    found = False
    visited = []

    def search(node):
        nonlocal found
        visited.append(node)
        if node == 5:
            found = True
            return
        if not found and node < 8:
            search(node * 2)
            search(node * 2 + 1)

    search(1)
    return found, visited


def case_nonlocal_type_changes():
    best = None

    def offer(x):
        nonlocal best
        if best is None or x > best:
            best = x

    for x in [3, 9, 4]:
        offer(x)
    return best


def case_nonlocal_deeper():
    total = 0

    def outer(xs):
        def inner(x):
            nonlocal total
            total += x

        for x in xs:
            inner(x)

    outer([1, 2, 3])
    return total


def case_nonlocal_parameter():
    def run(limit):
        def lower():
            nonlocal limit
            limit -= 1
            return limit

        return lower(), lower(), limit

    return run(5), run(0)


def case_nonlocal_in_lambda_reader():
    k = 1

    def grow():
        nonlocal k
        k *= 10

    read = lambda: k  # noqa: E731
    a = read()
    grow()
    return a, read(), k


def case_nonlocal_unassigned():
    def read():
        return late

    def assign():
        nonlocal late
        late = 3

    try:
        read()
    except NameError as e:
        message = str(e)
    late = 2
    assign()
    return message, late


def case_nonlocal_passed_on():
    log = ""

    def note(text):
        nonlocal log
        log = log + text

    for _ in map(note, ["a", "b"]):
        pass
    [note(x) for x in "cd"]
    return log


def case_nested_generator_sees_changes():
    k = 1

    def g():
        for x in [1, 2, 3]:
            yield x * k

    it = g()
    a = next(it)
    k = 100
    return a, next(it), list(it)


def case_nonlocal_recursion_depth():
    deepest = 0

    def walk(tree, depth):
        nonlocal deepest
        deepest = max(deepest, depth)
        for child in tree:
            walk(child, depth + 1)

    walk([[], [[]]], 0)
    return deepest


class Robot:
    made = 0
    names: list[str] = []
    limit = 10

    def __init__(self, name):
        Robot.made += 1
        self.names.append(name)
        self.id = Robot.made

    @classmethod
    def reset(cls):
        cls.made = 0

    def raise_limit(self):
        self.limit = self.limit + 5
        return self.limit


def case_class_counter():
    a, b = Robot("a"), Robot("b")
    n = Robot.made
    Robot.reset()
    return a.id, b.id, n, Robot.made, Robot.names, a.made


def case_attribute_over_class_attribute():
    r = Robot("r")
    before = r.limit
    r.raise_limit()
    return before, r.limit, Robot.limit, Robot("s").limit


class Lazy:
    def __init__(self, ready):
        if ready:
            self.value = 5

    def fill(self, v):
        self.value = v


def case_attribute_missing():
    a = Lazy(False)
    try:
        return a.value
    except AttributeError as e:
        return str(e)


def case_attribute_made_later():
    a, b = Lazy(True), Lazy(False)
    b.fill(7)
    return a.value, b.value


class Sensor:
    def __init__(self):
        self.history = []
        self.setup()

    def setup(self):
        self.offset = 2
        self.history.append("setup")

    def read(self, x):
        self.last = x + self.offset
        return self.last


def case_attributes_made_by_methods():
    s = Sensor()
    return s.read(1), s.last, s.history


class Cache:
    hits = 0
    store: dict[str, int] = {}

    @classmethod
    def get(cls, key):
        if key in cls.store:
            cls.hits += 1
            return cls.store[key]
        cls.store[key] = len(key)
        return cls.store[key]


def case_class_level_cache():
    return Cache.get("ab"), Cache.get("ab"), Cache.hits, Cache.store


def case_nonlocal_of_a_function_in_between():
    x = 1
    seen = []

    def middle():
        x = 10

        def inner():
            nonlocal x
            x += 1

            def innermost():
                nonlocal x
                x *= 2
                return x

            seen.append(innermost())
            return x

        seen.append(inner())
        seen.append(x)

    middle()
    return seen, x


depth = 10


def shadowing():
    depth = 1

    def inner():
        nonlocal depth
        depth += 1

        def deep():
            global depth
            depth += 100
            return depth, (lambda: depth)(), [depth for _ in range(2)]

        return deep(), depth

    return inner(), depth


def case_global_past_the_variable_of_a_function_around():
    return shadowing(), shadowing(), depth
