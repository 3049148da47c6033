"""Random sequences of container operations must answer in the runtime as they do in Python.

Usage: containers_model_test.py DRIVER [SEED [LINES]], where DRIVER is the built containers_driver.cc. Each
line of operations is carried out by the driver and by the function of the same name below; the printed lines
must be equal.
"""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable
from typing import Any

FAR = 9223372036854775807


class State:
    def __init__(self) -> None:
        self.lists: list[list[int]] = [[] for _ in range(4)]
        self.floats: list[list[float]] = [[] for _ in range(4)]
        self.dicts: list[dict[int, int]] = [{} for _ in range(4)]
        self.sets: list[set[int]] = [set() for _ in range(4)]
        self.pairs: list[set[tuple[int, int]]] = [set() for _ in range(4)]


def put(registers: list[Any], i: int, value: Any) -> None:
    registers[i] = value


def sum_naive(xs: list[float]) -> float:
    total = 0.0
    for x in xs:
        total += x
    return total


def sum_compensated(xs: list[float]) -> float:
    total, lost = 0.0, 0.0
    for x in xs:
        after = total + x
        lost += (total - after) + x if abs(total) >= abs(x) else (x - after) + total
        total = after
    return total + lost if lost and lost - lost == 0 else total


def iterate_and_append(xs: list[int]) -> int:
    seen = 0
    for x in xs:
        seen += 1
        if seen < 5:
            xs.append(x + 1)
    return seen


def iterate_and_change(d: dict[int, int], at: int, old: int, new: int) -> int:
    seen = 0
    for _ in d:
        seen += 1
        if seen - 1 == at:
            del d[old]
            d[new] = seen
    return seen


def set_iterate_and_add(s: set[int], item: int) -> int:
    seen = 0
    for _ in s:
        s.add(item)
        seen += 1
    return seen


Function = Callable[..., Any]

LISTS: dict[str, Function] = {
    "list_append": lambda s, i, x: s.lists[i].append(x),
    "list_getitem": lambda s, i, at: s.lists[i][at],
    "list_setitem": lambda s, i, at, x: s.lists[i].__setitem__(at, x),
    "list_delitem": lambda s, i, at: s.lists[i].__delitem__(at),
    "list_insert": lambda s, i, at, x: s.lists[i].insert(at, x),
    "list_pop": lambda s, i, at: s.lists[i].pop() if at is None else s.lists[i].pop(at),
    "list_remove": lambda s, i, x: s.lists[i].remove(x),
    "list_index": lambda s, i, x, start, stop: s.lists[i].index(x, start, stop),
    "list_count": lambda s, i, x: s.lists[i].count(x),
    "list_reverse": lambda s, i: s.lists[i].reverse(),
    "list_sort": lambda s, i, reverse: s.lists[i].sort(reverse=bool(reverse)),
    "list_clear": lambda s, i: s.lists[i].clear(),
    "list_copy": lambda s, i, j: put(s.lists, i, s.lists[j].copy()),
    "list_share": lambda s, i, j: put(s.lists, i, s.lists[j]),
    "list_extend": lambda s, i, j: s.lists[i].extend(s.lists[j]),
    "list_extend_tuple": lambda s, i, j: s.lists[i].extend(tuple(s.lists[j])),
    "list_extend_set": lambda s, i, j: s.lists[i].extend(s.sets[j]),
    "list_concat": lambda s, i, j, k: put(s.lists, i, s.lists[j] + s.lists[k]),
    "list_repeat": lambda s, i, j, n: put(s.lists, i, s.lists[j] * n),
    "list_imul": lambda s, i, n: put(s.lists, i, s.lists[i].__imul__(n)),
    "list_contains": lambda s, i, x: x in s.lists[i],
    "list_equal": lambda s, i, j: s.lists[i] == s.lists[j],
    "list_less": lambda s, i, j: s.lists[i] < s.lists[j],
    "list_less_equal": lambda s, i, j: s.lists[i] <= s.lists[j],
    "list_getslice": lambda s, i, a, b, c: s.lists[i][a:b:c],
    "list_setslice": lambda s, i, a, b, c, j: s.lists[i].__setitem__(slice(a, b, c), s.lists[j]),
    "list_delslice": lambda s, i, a, b, c: s.lists[i].__delitem__(slice(a, b, c)),
    "list_sort_by_keys": lambda s, i, n, reverse: s.lists[i].sort(
        key=lambda x: c_mod(x, n), reverse=bool(reverse)
    ),
    "list_reversed": lambda s, i: list(reversed(s.lists[i])),
    "list_sum": lambda s, i: sum(s.lists[i]),
    "list_min": lambda s, i: min(s.lists[i]),
    "list_max": lambda s, i: max(s.lists[i]),
    "list_zip": lambda s, i, j: list(zip(s.lists[i], enumerate(s.lists[j], 5))),
    "tuple_of": lambda s, i: tuple(s.lists[i]),
    "tuple_hash": lambda s, i: hash(tuple(s.lists[i])),
    "tuple_getslice": lambda s, i, a, b, c: tuple(s.lists[i])[a:b:c],
    "tuple_getitem": lambda s, i, at: tuple(s.lists[i])[at],
    "tuple_index": lambda s, i, x: tuple(s.lists[i]).index(x),
    "tuple_repeat": lambda s, i, n: tuple(s.lists[i]) * n,
    "iterate_and_append": lambda s, i: iterate_and_append(s.lists[i]),
}
DICTS: dict[str, Function] = {
    "dict_getitem": lambda s, i, k: s.dicts[i][k],
    "dict_setitem": lambda s, i, k, v: s.dicts[i].__setitem__(k, v),
    "dict_delitem": lambda s, i, k: s.dicts[i].__delitem__(k),
    "dict_get": lambda s, i, k: s.dicts[i].get(k),
    "dict_get_or": lambda s, i, k, v: s.dicts[i].get(k, v),
    "dict_pop": lambda s, i, k: s.dicts[i].pop(k),
    "dict_pop_or": lambda s, i, k, v: s.dicts[i].pop(k, v),
    "dict_setdefault": lambda s, i, k, v: s.dicts[i].setdefault(k, v),
    "dict_popitem": lambda s, i: s.dicts[i].popitem(),
    "dict_update": lambda s, i, j: s.dicts[i].update(s.dicts[j]),
    "dict_merge": lambda s, i, j, k: put(s.dicts, i, s.dicts[j] | s.dicts[k]),
    "dict_copy": lambda s, i, j: put(s.dicts, i, s.dicts[j].copy()),
    "dict_share": lambda s, i, j: put(s.dicts, i, s.dicts[j]),
    "dict_clear": lambda s, i: s.dicts[i].clear(),
    "dict_contains": lambda s, i, k: k in s.dicts[i],
    "dict_equal": lambda s, i, j: s.dicts[i] == s.dicts[j],
    "dict_keys": lambda s, i: s.dicts[i].keys(),
    "dict_values": lambda s, i: s.dicts[i].values(),
    "dict_items": lambda s, i: s.dicts[i].items(),
    "dict_reversed": lambda s, i: list(reversed(s.dicts[i])),
    "dict_fromkeys": lambda s, i, j, v: put(s.dicts, i, dict.fromkeys(s.lists[j], v)),
    "iterate_and_change": lambda s, i, at, old, new: iterate_and_change(s.dicts[i], at, old, new),
}
SETS: dict[str, Function] = {
    "set_add": lambda s, i, x: s.sets[i].add(x),
    "set_discard": lambda s, i, x: s.sets[i].discard(x),
    "set_remove": lambda s, i, x: s.sets[i].remove(x),
    "set_pop": lambda s, i: s.sets[i].pop(),
    "set_clear": lambda s, i: s.sets[i].clear(),
    "set_copy": lambda s, i, j: put(s.sets, i, s.sets[j].copy()),
    "set_share": lambda s, i, j: put(s.sets, i, s.sets[j]),
    "set_of_list": lambda s, i, j: put(s.sets, i, set(s.lists[j])),
    "set_of_dict": lambda s, i, j: put(s.sets, i, set(s.dicts[j])),
    "set_of_frozenset": lambda s, i, j: put(s.sets, i, set(frozenset(s.lists[j]))),
    "set_update": lambda s, i, j: s.sets[i].update(s.sets[j]),
    "set_update_list": lambda s, i, j: s.sets[i].update(s.lists[j]),
    "set_update_dict": lambda s, i, j: s.sets[i].update(s.dicts[j]),
    "set_union": lambda s, i, j, k: put(s.sets, i, s.sets[j] | s.sets[k]),
    "set_intersection": lambda s, i, j, k: put(s.sets, i, s.sets[j] & s.sets[k]),
    "set_intersection_list": lambda s, i, j, k: put(s.sets, i, s.sets[j].intersection(s.lists[k])),
    "set_intersection_update": lambda s, i, j: s.sets[i].intersection_update(s.sets[j]),
    "set_difference": lambda s, i, j, k: put(s.sets, i, s.sets[j] - s.sets[k]),
    "set_difference_list": lambda s, i, j, k: put(s.sets, i, s.sets[j].difference(s.lists[k])),
    "set_difference_dict": lambda s, i, j, k: put(s.sets, i, s.sets[j].difference(s.dicts[k])),
    "set_difference_update": lambda s, i, j: s.sets[i].difference_update(s.sets[j]),
    "set_difference_update_list": lambda s, i, j: s.sets[i].difference_update(s.lists[j]),
    "set_symmetric_difference": lambda s, i, j, k: put(s.sets, i, s.sets[j] ^ s.sets[k]),
    "set_symmetric_difference_list": lambda s, i, j, k: put(
        s.sets, i, s.sets[j].symmetric_difference(s.lists[k])
    ),
    "set_symmetric_difference_update": lambda s, i, j: s.sets[i].symmetric_difference_update(s.sets[j]),
    "set_symmetric_difference_update_list": lambda s, i, j: s.sets[i].symmetric_difference_update(s.lists[j]),
    "set_contains": lambda s, i, x: x in s.sets[i],
    "set_equal": lambda s, i, j: s.sets[i] == s.sets[j],
    "set_less": lambda s, i, j: s.sets[i] < s.sets[j],
    "set_less_equal": lambda s, i, j: s.sets[i] <= s.sets[j],
    "set_issuperset_list": lambda s, i, j: s.sets[i].issuperset(s.lists[j]),
    "set_issubset_list": lambda s, i, j: s.sets[i].issubset(s.lists[j]),
    "set_isdisjoint": lambda s, i, j: s.sets[i].isdisjoint(s.sets[j]),
    "frozenset_hash": lambda s, i: hash(frozenset(s.sets[i])),
    "frozenset": lambda s, i: frozenset(s.sets[i]),
    "set_iterate_and_add": lambda s, i, x: set_iterate_and_add(s.sets[i], x),
}
OTHERS: dict[str, Function] = {
    "float_append": lambda s, i, x: s.floats[i].append(x),
    "float_run": lambda s, i, start, n, step: s.floats[i].extend(float(start + k * step) for k in range(n)),
    "float_clear": lambda s, i: s.floats[i].clear(),
    "float_sort": lambda s, i, reverse: s.floats[i].sort(reverse=bool(reverse)) or s.floats[i],
    "float_sum_naive": lambda s, i: sum_naive(s.floats[i]),
    "float_sum_compensated": lambda s, i: sum_compensated(s.floats[i]),
    "float_set": lambda s, i: set(x for x in s.floats[i] if x == x),
    "float_less_equal": lambda s, i, j: [x + 0.0 for x in s.floats[i]] <= s.floats[j],
    "pair_add": lambda s, i, x, y: s.pairs[i].add((x, y)) or s.pairs[i],
    "pair_discard": lambda s, i, x, y: s.pairs[i].discard((x, y)) or s.pairs[i],
}
# The kinds of the arguments: r a register, x an item, i an index, b a bound or None, s a near one,
# n a small count, c a count, m a divisor, f a float.
RANGE = "iiiissn"
ARGUMENTS: dict[str, str] = {
    "list_append": "rx", "list_getitem": "ri", "list_setitem": "rix", "list_delitem": "ri",
    "list_insert": "rix", "list_pop": "rb", "list_remove": "rx", "list_index": "rxii", "list_count": "rx",
    "list_reverse": "r", "list_sort": "rn", "list_clear": "r", "list_copy": "rr", "list_share": "rr",
    "list_extend": "rr", "list_extend_tuple": "rr", "list_extend_set": "rr", "list_concat": "rrr",
    "list_repeat": "rrn", "list_imul": "rn", "list_contains": "rx", "list_equal": "rr", "list_less": "rr",
    "list_less_equal": "rr", "list_getslice": "rbbb", "list_setslice": "rbbbr", "list_delslice": "rbbb",
    "list_sort_by_keys": "rmn", "list_reversed": "r", "list_sum": "r", "list_min": "r", "list_max": "r",
    "list_zip": "rr", "tuple_of": "r", "tuple_hash": "r", "tuple_getslice": "rbbb", "tuple_getitem": "ri",
    "tuple_index": "rx", "tuple_repeat": "rn", "iterate_and_append": "r", "dict_getitem": "rx",
    "dict_setitem": "rxx", "dict_delitem": "rx", "dict_get": "rx", "dict_get_or": "rxx", "dict_pop": "rx",
    "dict_pop_or": "rxx", "dict_setdefault": "rxx", "dict_popitem": "r", "dict_update": "rr",
    "dict_merge": "rrr", "dict_copy": "rr", "dict_share": "rr", "dict_clear": "r", "dict_contains": "rx",
    "dict_equal": "rr", "dict_keys": "r", "dict_values": "r", "dict_items": "r", "dict_reversed": "r",
    "dict_fromkeys": "rrx", "iterate_and_change": "rnxx", "set_add": "rx",
    "set_discard": "rx", "set_remove": "rx", "set_pop": "r", "set_clear": "r", "set_copy": "rr",
    "set_share": "rr", "set_of_list": "rr", "set_of_dict": "rr", "set_of_frozenset": "rr", "set_update": "rr",
    "set_update_list": "rr", "set_update_dict": "rr", "set_union": "rrr", "set_intersection": "rrr",
    "set_intersection_list": "rrr", "set_intersection_update": "rr", "set_difference": "rrr",
    "set_difference_list": "rrr", "set_difference_dict": "rrr", "set_difference_update": "rr",
    "set_difference_update_list": "rr", "set_symmetric_difference": "rrr",
    "set_symmetric_difference_list": "rrr", "set_symmetric_difference_update": "rr",
    "set_symmetric_difference_update_list": "rr", "set_contains": "rx", "set_equal": "rr", "set_less": "rr",
    "set_less_equal": "rr", "set_issuperset_list": "rr", "set_issubset_list": "rr", "set_isdisjoint": "rr",
    "frozenset_hash": "r", "frozenset": "r", "set_iterate_and_add": "rx", "float_append": "rf",
    "float_run": "rxci", "float_clear": "r", "float_sort": "rn", "float_sum_naive": "r",
    "float_sum_compensated": "r", "float_set": "r", "float_less_equal": "rr", "pair_add": "rxx",
    "pair_discard": "rxx",
}  # fmt: skip
# Operations that make containers grow come more often, those that empty them more rarely.
OFTEN = ("list_append", "list_extend", "dict_setitem", "set_add", "float_append", "pair_add", "list_insert")
RARE = ("list_clear", "dict_clear", "set_clear", "float_clear", "list_imul", "list_repeat")


def c_mod(x: int, n: int) -> int:
    return x % n if x >= 0 else -(-x % n)


def answer(state: State, name: str, arguments: list[Any]) -> str:
    """The line that the driver must print."""
    text = ""
    try:
        if name == "range":
            return range_answer(*arguments)
        function = LISTS.get(name) or DICTS.get(name) or SETS.get(name) or OTHERS[name]
        text = repr(function(state, *arguments))
    except Exception as error:  # whatever Python raises, the runtime must
        text = f"{type(error).__name__}: {message_of(error, arguments[1:2])}"
    place = arguments[0]
    if name in LISTS:
        text += f" | {state.lists[place]!r}"
    elif name in DICTS:
        text += f" | {state.dicts[place]!r}"
    elif name in SETS:
        text += f" | {state.sets[place]!r}"
    return text


def range_answer(
    start: int, stop: int, step: int, x: int, a: int | None, b: int | None, c: int | None
) -> str:
    text = ""
    try:
        numbers = range(start, stop, step)
        text += f"{numbers!r} {len(numbers)} "
        if len(numbers) < 100:
            text += f"{list(numbers)!r}{list(reversed(numbers))!r} "
            if len(numbers) >= 2:
                text += repr(hash(numbers))
        else:
            text += " "
        text += repr(x in numbers)
        text += repr(numbers[a:b:c])
        text += repr(numbers[x])
        text += repr(numbers.index(a or 0))
    except Exception as error:
        text += f"{type(error).__name__}: {message_of(error, [a or 0])}"
    return text


def message_of(error: Exception, sought: list[Any]) -> str:
    """The text of the error, where versions differ as 3.12 and 3.13 have it."""
    message = str(error).replace("arg is an empty sequence", "iterable argument is empty")  # 3.11
    for kind in ("list", "range"):  # 3.14
        message = message.replace(
            f"{kind}.index(x): x not in {kind}", f"{sought[0] if sought else None} is not in {kind}"
        )
    return message


def argument(random: random.Random, kind: str, spread: int) -> Any:
    if kind == "r":
        return random.randrange(4)
    if kind == "x":
        return random.choice(
            (random.randrange(-3, spread), random.randrange(-3, 12), random.randrange(40) * 1024)
        )
    if kind == "i":
        return random.randrange(-12, 12)
    if kind == "b":
        return random.choice((None, None, random.randrange(-9, 10), random.randrange(-40, 40), -FAR - 1, FAR))
    if kind == "s":
        return random.choice((None, random.randrange(-40, 40)))
    if kind == "n":
        return random.randrange(-1, 4)
    if kind == "c":
        return random.randrange(150)
    if kind == "m":
        return random.randrange(1, 7)
    # How NaN is sorted changed in Python 3.13; the runtime does as 3.11 and 3.12.
    odd = float("nan") if sys.version_info < (3, 13) else -0.0
    return random.choice((random.random(), random.randrange(5) / 2, 1e16, -1e16, 1.0, odd, float("inf"), 0.1))


def generate(random: random.Random, count: int) -> list[tuple[str, list[Any]]]:
    names = [name for name in ARGUMENTS for _ in range(12 if name in OFTEN else 1 if name in RARE else 3)]
    operations: list[tuple[str, list[Any]]] = []
    for n in range(count):
        spread = 10 ** (1 + n * 4 // count)
        name = random.choice(names)
        operations.append((name, [argument(random, kind, spread) for kind in ARGUMENTS[name]]))
        if n % 20 == 0:
            operations.append(("range", [argument(random, kind, 30) for kind in RANGE]))
    return operations


def limit(operations: list[tuple[str, list[Any]]]) -> tuple[list[tuple[str, list[Any]]], list[str]]:
    """Carries the operations out in Python, dropping those that would make a list too long to print."""
    state, kept, lines = State(), [], []
    for name, arguments in operations:
        if name in LISTS and max(map(len, state.lists)) > 300:
            state_lists = sorted(range(4), key=lambda i: -len(state.lists[i]))
            name, arguments = "list_clear", [state_lists[0]]
        if name.startswith("float") and len(state.floats[arguments[0]]) > 1500:
            name, arguments = "float_clear", arguments[:1]
        kept.append((name, arguments))
        lines.append(answer(state, name, arguments))
    return kept, lines


def main() -> int:
    driver = sys.argv[1]
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 20000
    operations, expected = limit(generate(random.Random(seed), count))
    words = [
        "-" if argument is None else repr(argument) for _, arguments in operations for argument in arguments
    ]
    stream = iter(words)
    text = "".join(
        " ".join([name, *(next(stream) for _ in arguments)]) + "\n" for name, arguments in operations
    )
    run = subprocess.run([driver], input=text, capture_output=True, text=True)
    printed = run.stdout.splitlines()
    wrong = 0
    for (name, arguments), want, got in zip(operations, expected, printed):
        if want != got:
            wrong += 1
            print(f"{name} {arguments}\n  Python:  {want[:1000]}\n  runtime: {got[:1000]}")
            if wrong == 5:
                break
    if len(printed) != len(expected) + 1 or printed[-1] != "live 0" or run.returncode != 0:
        print(f"printed {len(printed)} lines of {len(expected) + 1}, status {run.returncode}, {printed[-1:]}")
        print(run.stderr[:4000])
        wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
