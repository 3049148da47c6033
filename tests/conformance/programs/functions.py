# accepted: 50
"""Functions: defaults, keywords, *args, recursion, lambdas, closures."""


def greet(name, greeting="Hello", *, punct="!"):
    return f"{greeting}, {name}{punct}"


def case_defaults():
    return greet("Ann"), greet("Bob", "Hi"), greet("Cy", punct="?"), greet(name="D", greeting="Yo"), greet(greeting="G", name="E", punct=".")


def total(*numbers):
    result = 0
    for n in numbers:
        result += n
    return result


def case_star_args():
    return total(), total(1), total(1, 2, 3), total(*[4, 5]), total(*(1, 2), 3)


def total_float(*numbers: float) -> float:
    return sum(numbers)


def case_star_args_float():
    return total_float(1.5, 2.5), total_float(1, 2.5)


def describe(**options):
    return sorted(options.items())


def case_keyword_args():
    return describe(a=1, b=2), describe()


def mixed(first, *rest, last="z"):
    return first, rest, last


def case_mixed_parameters():
    return mixed(1), mixed(1, 2, 3), mixed(1, 2, last="q"), mixed("a", "b")


def append_to(item, target=None):
    if target is None:
        target = []
    target.append(item)
    return target


def case_none_default():
    return append_to(1), append_to(2), append_to(3, [0])


def mutable_default(item, target=[]):  # noqa: B006
    target.append(item)
    return target


def case_mutable_default():
    a = mutable_default(1)
    b = mutable_default(2)
    return a, b, a is b


def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)


def case_factorial():
    return [factorial(n) for n in range(8)], factorial(20)


def fib(n: int) -> int:
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def case_fibonacci():
    return [fib(i) for i in range(15)]


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def case_mutual_recursion():
    return is_even(10), is_odd(7), is_even(3)


def hanoi(n, a, b, c, moves):
    if n == 0:
        return
    hanoi(n - 1, a, c, b, moves)
    moves.append((a, c))
    hanoi(n - 1, b, a, c, moves)


def case_hanoi():
    moves = []
    hanoi(3, "A", "B", "C", moves)
    return moves


def permutations(xs):
    if len(xs) <= 1:
        return [xs]
    out = []
    for i in range(len(xs)):
        for p in permutations(xs[:i] + xs[i + 1 :]):
            out.append([xs[i]] + p)
    return out


def case_permutations():
    return permutations([1, 2, 3]), permutations(["a", "b"])


def subsets(xs):
    if not xs:
        return [[]]
    rest = subsets(xs[1:])
    return rest + [[xs[0]] + r for r in rest]


def case_subsets():
    return subsets([1, 2, 3])


def flatten(x):
    if isinstance(x, list):
        out = []
        for y in x:
            out.extend(flatten(y))
        return out
    return [x]


def case_flatten_nested():
    return flatten([1, [2, 3], [[4], 5]])


def depth(n):
    return depth(n + 1)


def case_recursion_error():
    try:
        depth(0)
    except RecursionError:
        return "too deep"
    return "no"


def case_lambda():
    double = lambda x: x * 2  # noqa: E731
    add = lambda a, b=10: a + b  # noqa: E731
    return double(3), double("ab"), add(1), add(1, 2), (lambda: 7)()


def apply(f, x):
    return f(x)


def case_function_argument():
    return apply(lambda v: v + 1, 3), apply(str.upper, "a"), apply(len, [1, 2]), apply(factorial, 4), apply(str, 5)


def twice(f, x):
    return f(f(x))


def case_higher_order():
    k = 10
    return twice(lambda v: v + k, 1), twice(lambda s: s + "!", "hey")


def compose(f, g, x):
    return f(g(x))


def case_compose():
    return compose(lambda x: x + 1, lambda x: x * 10, 2), compose(len, str, 12345)


def case_nested_function():
    def square(x):
        return x * x

    def sum_squares(xs):
        s = 0
        for x in xs:
            s += square(x)
        return s

    return sum_squares([1, 2, 3]), square(1.5)


def case_closure_reads():
    factor = 3
    names = ["a", "b"]

    def scale(x):
        return x * factor

    def label(i):
        return names[i] + str(factor)

    first = scale(2)
    factor = 5
    return first, scale(2), label(1)


def case_closure_mutates_list():
    log = []

    def record(x):
        log.append(x)
        return len(log)

    record("a")
    n = record("b")
    return n, log


def case_nested_recursion():
    def count(n):
        return 0 if n == 0 else 1 + count(n - 1)

    return count(10)


def case_memo_closure():
    memo = {}

    def f(n):
        if n in memo:
            return memo[n]
        memo[n] = n if n < 2 else f(n - 1) + f(n - 2)
        return memo[n]

    return f(30), len(memo)


def case_dfs_closure():
    graph = {1: [2, 3], 2: [4], 3: [4], 4: []}
    seen = set()
    order = []

    def visit(n):
        if n in seen:
            return
        seen.add(n)
        order.append(n)
        for m in graph[n]:
            visit(m)

    visit(1)
    return order


def case_sibling_closures():
    base = 2

    def a(x):
        return x + base

    def b(x):
        return a(x) * 2

    return b(1), a(0)


def make_adder(n):
    def add(x):
        return x + n

    return add


def case_closure_factory():
    add5 = make_adder(5)
    return add5(1), make_adder(1)(1)


def case_counter_nonlocal():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    step()
    step()
    return count


def case_function_in_variable():
    f = fib if len("ab") == 2 else factorial
    return f(10)


def case_operation_table():
    ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b}
    return [ops[o](6, 3) for o in "+-*"]


def case_function_list():
    fs = [abs, lambda x: x * x]
    return [f(-3) for f in fs]


def min_max(xs):
    return min(xs), max(xs)


def case_several_results():
    lo, hi = min_max([3, 1, 2])
    pair = min_max(["b", "a"])
    return lo, hi, pair


def early(x):
    if x < 0:
        return "negative"
    if x == 0:
        return "zero"
    return "positive"


def case_early_return():
    return [early(x) for x in (-1, 0, 1)]


def no_return(xs):
    xs.append(1)


def case_no_return():
    xs = []
    r = no_return(xs)
    return r, xs


def maybe(x):
    if x > 0:
        return x
    return None


def case_returns_none_sometimes():
    a, b = maybe(1), maybe(-1)
    return a, b, a is None, b is None, (a or 0) + (b or 0)


def several_types(kind):
    if kind == "i":
        return 1
    if kind == "s":
        return "text"
    if kind == "l":
        return [1, 2]
    return None


def case_several_return_types():
    return [several_types(k) for k in "islx"]


def generic_first(xs):
    return xs[0]


def case_generic():
    return generic_first([1]), generic_first("abc"), generic_first((2.5, 1)), generic_first([[1]])


def swap(pair):
    a, b = pair
    return b, a


def case_swap():
    return swap((1, "a")), swap(swap((1, 2)))


def positional_only(a, b, /, c):
    return a - b - c


def case_positional_only():
    return positional_only(10, 2, c=3), positional_only(1, 2, 3)


def with_annotations(x: int, y: "float" = 2.0) -> float:
    z: float = x * y
    return z


def case_annotations():
    return with_annotations(3), with_annotations(3, 1.5)


def case_shadow_builtin():
    max = 5
    list = [1]
    return max, list


def case_docstring_only():
    def f():
        """Nothing."""

    return f()


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def case_ackermann():
    return ackermann(2, 3)


def count_down(n):
    if n > 0:
        return [n] + count_down(n - 1)
    return []


def case_list_recursion():
    return count_down(4)


def collatz_length(n, cache={1: 1}):  # noqa: B006
    if n not in cache:
        cache[n] = 1 + collatz_length(n // 2 if n % 2 == 0 else 3 * n + 1)
    return cache[n]


def case_default_cache():
    return [collatz_length(n) for n in range(1, 12)]


def case_keyword_order():
    out = []

    def note(x):
        out.append(x)
        return x

    def f(a, b, c):
        return a, b, c

    r = f(c=note(1), a=note(2), b=note(3))
    return r, out


def case_spread_dict():
    def f(a, b):
        return a - b

    d = {"a": 5, "b": 3}
    return f(**d)


def case_sort_with_closure():
    order = {"low": 0, "mid": 1, "high": 2}
    return sorted(["high", "low", "mid"], key=lambda k: order[k])


def case_lambda_in_loop():
    out = []
    for i in range(3):
        f = lambda x: x + i  # noqa: E731
        out.append(f(10))
    return out


def case_partial_by_hand():
    def multiply(a, b):
        return a * b

    double = lambda x: multiply(2, x)  # noqa: E731
    return list(map(double, [1, 2, 3]))
