# accepted: 45
"""Types that hold themselves: JSON values, nested lists, lists in dicts in lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Union

Json = Union[None, bool, int, float, str, list["Json"], dict[str, "Json"]]
Nested = Union[int, list["Nested"]]

# --- JSON ---


class Reader:
    def __init__(self, text: str):
        self.text = text
        self.at = 0

    def peek(self) -> str:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        return self.text[self.at] if self.at < len(self.text) else ""

    def take(self, wanted: str) -> None:
        if self.peek() != wanted:
            raise ValueError(f"expected {wanted!r} at {self.at}")
        self.at += 1

    def value(self) -> Json:
        c = self.peek()
        if c == "{":
            return self.members()
        if c == "[":
            return self.items()
        if c == '"':
            return self.string()
        for word, meant in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return meant
        return self.number()

    def number(self) -> int | float:
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "+-0123456789.eE":
            self.at += 1
        digits = self.text[start : self.at]
        return float(digits) if any(c in digits for c in ".eE") else int(digits)

    def string(self) -> str:
        self.take('"')
        out = ""
        while self.text[self.at] != '"':
            if self.text[self.at] == "\\":
                self.at += 1
                out += {"n": "\n", "t": "\t"}.get(self.text[self.at], self.text[self.at])
            else:
                out += self.text[self.at]
            self.at += 1
        self.at += 1
        return out

    def items(self) -> list[Json]:
        out: list[Json] = []
        self.take("[")
        while self.peek() != "]":
            if out:
                self.take(",")
            out.append(self.value())
        self.at += 1
        return out

    def members(self) -> dict[str, Json]:
        out: dict[str, Json] = {}
        self.take("{")
        while self.peek() != "}":
            if out:
                self.take(",")
            self.peek()
            key = self.string()
            self.take(":")
            out[key] = self.value()
        self.at += 1
        return out


def read(text: str) -> Json:
    return Reader(text).value()


def dump(value: Json) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, list):
        return "[" + ",".join(map(dump, value)) + "]"
    return "{" + ",".join(f"{dump(k)}:{dump(v)}" for k, v in value.items()) + "}"


TEXT = '{"name": "box", "sizes": [1, 2.5, [3]], "open": false, "lid": null, "inside": {"b": [{}], "a": "\\"x\\""}}'


def case_json_read() -> str:
    return repr(read(TEXT))


def case_json_round() -> tuple[str, bool]:
    return dump(read(TEXT)), read(dump(read(TEXT))) == read(TEXT)


def case_json_malformed() -> list[str]:
    out = []
    for text in ("[1 2]", "{1}", "[", "truth"):
        try:
            out.append(dump(read(text)))
        except (ValueError, IndexError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


def case_json_equal() -> list[bool]:
    value = read(TEXT)
    return [value == read(TEXT), read("[1, [2]]") == [1, [2]], read("[1]") == read("[1.0]"), read("[1]") == read('["1"]'), read("{}") == {}, read("null") is None]


def sort_keys(value: Json) -> Json:
    if isinstance(value, dict):
        return {key: sort_keys(value[key]) for key in sorted(value)}
    return [sort_keys(each) for each in value] if isinstance(value, list) else value


def case_json_sort_keys() -> str:
    return dump(sort_keys(read(TEXT)))


def depth(value: Json) -> int:
    if isinstance(value, dict):
        return 1 + max(map(depth, value.values()), default=0)
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


def case_json_depth() -> list[int]:
    return [depth(read(text)) for text in (TEXT, "1", "[[[]]]", '{"a": {"b": []}}')]


def paths(value: Json, at: str = "") -> Iterator[tuple[str, Json]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from paths(each, f"{at}.{key}")
    elif isinstance(value, list):
        for i, each in enumerate(value):
            yield from paths(each, f"{at}[{i}]")
    else:
        yield at, value


def case_json_paths() -> list[str]:
    return [f"{path} = {value!r}" for path, value in paths(read(TEXT))]


def merge(a: Json, b: Json) -> Json:
    if isinstance(a, dict) and isinstance(b, dict):
        out = dict(a)
        for key, value in b.items():
            out[key] = merge(out[key], value) if key in out else value
        return out
    return a + b if isinstance(a, list) and isinstance(b, list) else b


def case_json_merge() -> str:
    return dump(merge(read(TEXT), read('{"sizes": ["more"], "lid": 1, "inside": {"a": {}, "c": null}}')))


def case_json_subscripts() -> str:
    value = read(TEXT)
    return f"{value['sizes'][2][0] + 1} {value['inside']['a'].upper()} {value['sizes'][-2]!r}"


def case_json_changed() -> str:
    value = read(TEXT)
    inside = value["inside"]
    value["sizes"].append({"new": [None]})
    value["sizes"][2][0] = inside
    inside["b"] = 7
    del value["name"]
    value["lid"] = value.pop("open")
    return dump(value)


def case_json_wrong_operations() -> list[str]:
    out = []
    for text in ("[1]", "3", '"abc"', "null", '{"a": 1}'):
        value = read(text)
        for attempt in (lambda: value["a"], lambda: value[0], lambda: len(value), lambda: value + 1, lambda: value.keys()):
            try:
                out.append(repr(attempt()))
            except (TypeError, KeyError, AttributeError) as error:
                out.append(f"{type(error).__name__}: {error}")
    return out


def case_json_missing_key() -> str:
    return dump(read(TEXT)["inside"]["missing"])


def case_json_item_of_number() -> str:
    return repr(read("[1]")[0][0])


def case_json_unhashable() -> list[str]:
    out = []
    for text in ("[1]", "{}", "1"):
        try:
            out.append(repr({read(text): 1}))
            out.append(repr(len({read(text), 1})))
        except TypeError as error:
            out.append(str(error)[-25:])
    return out


def kind(value: Json) -> str:
    match value:
        case {"kind": "point", "at": [x, y]}:
            return f"point {x} {y}"
        case {"kind": str(name)}:
            return f"some {name}"
        case [first, [*rest]]:
            return f"{first!r} and {len(rest)}"
        case [*_]:
            return "list"
        case None | bool():
            return f"constant {value}"
        case int(n) | float(n):
            return f"number {n + 1}"
        case str():
            return value
        case _:
            return "other"


def case_json_patterns() -> list[str]:
    texts = '{"kind": "point", "at": [1, [2]]}', '{"kind": "line"}', "[1, [2, 3]]", "[]", "null", "true", "2.5", "-4", '"s"', "{}"
    return [kind(read(text)) for text in texts]


def count_types(value: Json, counts: dict[str, int]) -> dict[str, int]:
    name = type(value).__name__
    counts[name] = counts.get(name, 0) + 1
    if isinstance(value, (list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            count_types(each, counts)
    return counts


def case_json_types() -> dict[str, int]:
    return count_types(read(TEXT), {})


def case_json_deep() -> int:
    return depth(read("[" * 200 + "]" * 200))


def case_json_too_deep() -> str:
    try:
        return dump(read("[" * 5000 + "]" * 5000))
    except RecursionError:
        return "too deep"


def case_json_chosen_default() -> str:
    value = read(TEXT)
    return f"{value.get('lid')} {value.get('nothing', [1])} {value.get('sizes') or 'empty'}"


# --- nested lists ---


def nest(n: int) -> Nested:
    return [n, nest(n - 1), nest(n - 2)] if n > 1 else n


def flatten(value: Nested) -> list[int]:
    return [value] if isinstance(value, int) else [x for each in value for x in flatten(each)]


def flatten_lazily(value):
    if isinstance(value, list):
        for each in value:
            yield from flatten_lazily(each)
    else:
        yield value


def flatten_with_stack(value):
    out, stack = [], [value]
    while stack:
        at = stack.pop()
        if isinstance(at, list):
            stack.extend(reversed(at))
        else:
            out.append(at)
    return out


def case_nested_flatten() -> list[list[int]]:
    value = nest(5)
    return [flatten(value), list(flatten_lazily(value)), flatten_with_stack(value)]


def deep_sum(value: Nested) -> int:
    return value if isinstance(value, int) else sum(map(deep_sum, value))


def case_nested_sum() -> list[int]:
    return [deep_sum(nest(n)) for n in range(7)]


def mapped(value: Nested, change: Callable[[int], int]) -> Nested:
    return [mapped(each, change) for each in value] if isinstance(value, list) else change(value)


def case_nested_map() -> tuple[str, str]:
    value = nest(4)
    return repr(mapped(value, lambda n: n * n)), repr(value)


def copied(value):
    return [copied(each) for each in value] if isinstance(value, list) else value


def case_nested_copy() -> tuple[bool, str, str]:
    value = nest(4)
    copy = copied(value)
    same = copy == value
    copy[1][1] = "changed"
    return same, repr(value), repr(copy)


def largest_depth(value: Nested) -> int:
    return 1 + max([largest_depth(each) for each in value], default=0) if isinstance(value, list) else 0


def case_nested_depth() -> list[int]:
    return [largest_depth(nest(n)) for n in range(6)]


def case_nested_order() -> list[bool]:
    return [nest(3) == nest(3), nest(3) == nest(4), nest(1) == 1, nest(3) != [3, 2, 1], 3 in nest(3), [2, 1, 0] in nest(3)]


def case_wrapped_in_a_loop() -> str:
    value = 0
    for i in range(4):
        value = [value, i]
    return repr(value)


def case_wrapped_very_deep() -> int:
    value = 0
    for _ in range(400_000):
        value = [value]
    steps = 0
    while isinstance(value, list):
        value = value[0]
        steps += 1
    return steps


def case_wrapped_too_deep_to_show() -> str:
    value = 0
    for _ in range(400_000):
        value = [value]
    try:
        return repr(value)[:10]
    except RecursionError:
        return "too deep"


def case_wrapped_too_deep_to_compare() -> str:
    a, b = 0, 0
    for _ in range(400_000):
        a, b = [a], [b]
    try:
        return str(a == b)
    except RecursionError:
        return "too deep"


def case_cycle_of_a_list() -> tuple[str, int, bool]:
    value = [1]
    value.append(value)
    value.append([value, 2])
    return repr(value), len(value[1][1]), value[1] is value


def case_cycle_of_a_dict() -> str:
    value = {"a": 1}
    value["self"] = value
    value["list"] = [value]
    return repr(value)


def case_cycle_compared() -> str:
    a = [1]
    a.append(a)
    b = [1]
    b.append(b)
    try:
        return f"{a == a} {a == b}"
    except RecursionError:
        return "without end"


def tokens_to_lists(text: str):
    stack = [[]]
    for token in text.replace("(", " ( ").replace(")", " ) ").split():
        if token == "(":
            stack.append([])
        elif token == ")":
            done = stack.pop()
            stack[-1].append(done)
        else:
            stack[-1].append(int(token) if token.isdigit() else token)
    return stack[0][0]


def run(form):
    if isinstance(form, int):
        return form
    operator, *arguments = form
    values = [run(each) for each in arguments]
    if operator == "+":
        return sum(values)
    if operator == "max":
        return max(values)
    raise ValueError(f"no operator {operator}")


def case_lisp() -> tuple[str, int]:
    form = tokens_to_lists("(+ 1 (max 2 (+ 3 4) 5) (+))")
    return repr(form), run(form)


# --- two types that hold each other ---


def statement(n: int):
    return {"kind": "block", "body": [expression(i) for i in range(n)]}


def expression(n: int):
    return [n, statement(n)] if n else None


def case_mutual() -> str:
    return repr(statement(3))


def count_statements(value) -> int:
    if value is None or isinstance(value, (int, str)):
        return 0
    if isinstance(value, dict):
        return 1 + sum(map(count_statements, value["body"]))
    return count_statements(value[1])


def case_mutual_walked() -> int:
    return count_statements(statement(4))


class Folder:
    """An object that keeps such values."""

    def __init__(self) -> None:
        self.entries: dict[str, object] = {}

    def put(self, path: list[str], value: int) -> None:
        at = self.entries
        for part in path[:-1]:
            at = at.setdefault(part, {})
        at[path[-1]] = value


def case_paths_into_dicts() -> str:
    folder = Folder()
    folder.put(["a", "b", "c"], 1)
    folder.put(["a", "b", "d"], 2)
    folder.put(["e"], 3)
    return repr(folder.entries)


def case_sorted_by_text() -> str:
    return repr(sorted([nest(3), nest(0), nest(2)], key=repr))


def case_joined_with_plain_lists() -> str:
    plain = [[1, 2], [3]]
    value = nest(2)
    value.append(plain)
    value.extend(plain[0])
    return repr(value)


def case_conditional_shape() -> list[str]:
    return [repr(value) for value in (nest(3), [nest(2)], 4, [5])]


# --- at the border ---


def case_json_returned() -> Json:
    return read(TEXT)


def case_nested_returned() -> Nested:
    return nest(4)


def case_cycle_returned() -> Nested:
    value = [1]
    value.append(value)
    return [len(value), repr(value)]


# --- order ---


def case_order_of_nested_lists() -> list[str]:
    out = []
    for a in (0, 2, 3):
        for b in (1, 2, 3):
            try:
                out.append(f"{nest(a) < nest(b)} {nest(a) >= nest(b)}")
            except TypeError as error:
                out.append(str(error))
    return out


def case_order_by_first_item() -> str:
    pairs = [(2, nest(1)), (1, nest(2)), (3, 0)]
    return f"{sorted(pairs)!r} {min(pairs)!r} {(1, nest(3)) < (2, 0)}"


def wrapped(n: int, value):
    return value if n == 0 else wrapped(n - 1, [value])


def case_wrapped_by_recursion() -> list[str]:
    return [repr(wrapped(3, 1)), repr(wrapped(12, "a"))]
