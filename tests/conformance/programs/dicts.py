# accepted: 53
"""dict and set."""


def case_basics():
    d = {"a": 1, "b": 2}
    d["c"] = 3
    d["a"] += 10
    del d["b"]
    return d, len(d), "a" in d, "b" in d, d["c"]


def case_get():
    d = {"a": 1}
    return d.get("a"), d.get("z"), d.get("z", 5), d.setdefault("k", 7), d.setdefault("a", 9), d


def case_key_error():
    d = {"a": 1}
    return d["missing"]


def case_key_error_int():
    d = {1: "x"}
    return d[2]


def case_key_error_tuple():
    d = {(1, 2): 0}
    return d[(3, 4)]


def case_pop():
    d = {"a": 1, "b": 2, "c": 3}
    x = d.pop("a")
    y = d.pop("zz", None)
    z = d.popitem()
    return x, y, z, d


def case_pop_missing():
    d = {"a": 1}
    return d.pop("b")


def case_views():
    d = {"x": 1, "y": 2}
    return (
        list(d),
        list(d.keys()),
        list(d.values()),
        list(d.items()),
        sum(d.values()),
        [k + str(v) for k, v in d.items()],
        max(d, key=d.get),
        sorted(d.items(), key=lambda kv: -kv[1]),
    )


def case_update_merge():
    a = {"x": 1, "y": 2}
    b = {"y": 3, "z": 4}
    c = a | b
    d = {**a, **b, "w": 0}
    a.update(b)
    a.update(q=9)
    b |= {"m": 1}
    return a, b, c, d


def case_comprehension():
    return (
        {k: len(k) for k in ["a", "bb"]},
        {v: k for k, v in {"a": 1, "b": 2}.items()},
        {i: {j: i * j for j in range(2)} for i in range(2)},
    )


def case_order():
    d = {}
    for k in "hello":
        d[k] = d.get(k, 0) + 1
    del d["e"]
    d["e"] = 5
    return d, list(d)


def case_nested():
    d = {"a": {"x": 1}, "b": {}}
    d["b"]["y"] = 2
    d["a"]["x"] += 1
    return d, d["a"].get("q", "none")


def case_grouping():
    groups = {}
    for w in ["apple", "avocado", "bean", "cherry", "corn"]:
        groups.setdefault(w[0], []).append(w)
    return groups


def case_grouping_if():
    groups = {}
    for n in range(6):
        key = "even" if n % 2 == 0 else "odd"
        if key not in groups:
            groups[key] = []
        groups[key].append(n)
    return groups


def case_tuple_keys():
    grid = {(0, 0): "a", (0, 1): "b"}
    grid[1, 0] = "c"
    return grid[(0, 1)], grid.get((9, 9)), (1, 0) in grid, [k for k in grid if k[0] == 0]


def case_mixed_values():
    d = {"name": "Ann", "age": 30, "tags": ["x"], "score": None}
    return d, d["name"], d["tags"]


def case_int_and_bool_keys():
    d = {1: "one", True: "true", 0: "zero", 1.0: "float"}
    return d


def case_equality():
    return {"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 2}, {} == {}, {"a": 1} != {"a": 1, "b": 2}


def case_copy_alias():
    d = {"a": [1]}
    e = d.copy()
    f = d
    f["b"] = [2]
    e["a"].append(9)
    return d, e, f is d


def case_iterate_changing():
    d = {"a": 1}
    for k in d:
        d[k + "x"] = 2
    return d


def case_iterate_copy():
    d = {"a": 1, "b": 2, "c": 3}
    for k in list(d):
        if d[k] == 2:
            del d[k]
    return d


def case_from_pairs():
    return dict([("a", 1), ("b", 2)]), dict(x=1, y=2), dict(zip("ab", [1, 2])), dict({"k": 0}, z=1), dict()


def case_fromkeys():
    return dict.fromkeys(["a", "b"], 0), dict.fromkeys("xyx")


def case_unpack_items():
    out = []
    for i, (k, v) in enumerate({"a": 1, "b": 2}.items()):
        out.append((i, k, v))
    return out


def case_clear_truth():
    d = {"a": 1}
    before = bool(d)
    d.clear()
    return before, bool(d), d, len(d)


def case_reversed():
    d = {"a": 1, "b": 2}
    return list(reversed(d)), list(reversed(list(d.items())))


def case_text():
    return str({"a": 1, 2: [3]}), str({}), repr({"k": {"n": None}}), f"{ {'a': 1} }"


def case_delete_missing():
    d = {"a": 1}
    del d["b"]
    return d


def case_dispatch_on_strings():
    prices = {"apple": 0.5, "pear": 0.75}
    cart = [("apple", 3), ("pear", 2), ("kiwi", 1)]
    total = 0.0
    missing = []
    for name, n in cart:
        if name in prices:
            total += prices[name] * n
        else:
            missing.append(name)
    return total, missing


def case_memo():
    memo = {}

    def fib(n):
        if n in memo:
            return memo[n]
        memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
        return memo[n]

    return fib(40)


def case_invert_lists():
    d = {"a": [1, 2], "b": [2, 3]}
    inv = {}
    for k, vs in d.items():
        for v in vs:
            inv.setdefault(v, []).append(k)
    return inv


def case_two_level_counts():
    counts = {}
    for a, b in [("x", 1), ("x", 2), ("y", 1), ("x", 1)]:
        if a not in counts:
            counts[a] = {}
        counts[a][b] = counts[a].get(b, 0) + 1
    return counts


def case_set_basics():
    s = {1, 2, 3}
    s.add(4)
    s.add(1)
    s.discard(9)
    s.remove(2)
    return s, len(s), 3 in s, 2 in s, sorted(s)


def case_set_algebra():
    a, b = {1, 2, 3}, {2, 3, 4}
    return (
        a | b,
        a & b,
        a - b,
        a ^ b,
        a <= b,
        {2} < a,
        a.union(b),
        a.intersection(b),
        a.difference([1]),
        a.issubset({1, 2, 3, 4}),
        a.isdisjoint({9}),
        a >= {1},
    )


def case_set_updates():
    a = {1, 2, 3}
    a |= {7}
    a -= {1}
    a &= {2, 7, 8}
    a ^= {8, 7}
    b = {1}
    b.update([2, 3], (4,))
    return a, b


def case_set_remove_missing():
    s = {1}
    s.remove(5)
    return s


def case_set_of_strings():
    words = "the cat the dog".split()
    unique = set(words)
    return sorted(unique), len(unique), {w.upper() for w in words} == {"THE", "CAT", "DOG"}


def case_set_of_tuples():
    s = {(1, 2), (3, 4)}
    s.add((1, 2))
    return sorted(s), (3, 4) in s


def case_set_comprehension():
    return {x % 3 for x in range(10)}, sorted({len(w) for w in ["a", "bb", "cc"]})


def case_int_set_order():
    # Not a display of numbers that collide: CPython orders that one by whether the module came from a .pyc file.
    return list(set([5, 1, 100, 33, 64, 2])), list(set(range(20, 0, -3))), [x for x in {10, 9, 8}]


def case_frozenset():
    f = frozenset([1, 2, 2])
    d = {f: "x"}
    return len(f), d[frozenset([2, 1])], f | {3}, 1 in f


def case_empty_set():
    s = set()
    for c in "abca":
        s.add(c)
    return len(s), sorted(s), set() == s


def case_set_pop_one():
    s = {7}
    x = s.pop()
    return x, s


def case_set_pop_empty():
    s = {1}
    s.pop()
    return s.pop()


def case_set_equality():
    return {1, 2} == {2, 1}, {1} == {1, 2}, {1} != {2}, {1, 2} > {1}, set("ab") == set("ba")


def case_dict_of_sets():
    graph = {"a": {"b"}, "b": set()}
    graph["b"].add("a")
    graph["a"].add("c")
    return {k: sorted(v) for k, v in graph.items()}


def case_graph_bfs():
    graph = {"A": ["B", "C"], "B": ["D"], "C": ["D"], "D": []}
    seen = ["A"]
    queue = ["A"]
    while queue:
        node = queue.pop(0)
        for n in graph[node]:
            if n not in seen:
                seen.append(n)
                queue.append(n)
    return seen


def case_none_values():
    d = {"a": None, "b": 1}
    return [k for k, v in d.items() if v is None], d.get("a"), d.get("b") or 0


def case_float_keys():
    d = {0.5: "half", 1.5: "x"}
    d[0.5] += "!"
    return d, 1.5 in d


def case_setdefault() -> str:
    d: dict[str, int] = {"a": 1}
    x = d.setdefault("b")
    return str(d) + str(x) + str(d.setdefault("a"))


def case_setdefault2() -> str:
    d = {}
    d.setdefault(1, []).append(3)
    d.setdefault(1)
    return str(d)


def case_setdefault_wrong() -> str:
    d = {"a": 1}
    try:
        d.setdefault()
    except TypeError as e:
        return str(e)
    return ""


def case_setdefault_union() -> list[int]:
    out = []
    for d in ({"a": 1}, {"b": 2}):
        out.append(d.setdefault("a", 7))
    return out
