# accepted: 18
"""Sorting what mixes types: by Python's order where there is one, else its TypeError."""

PEOPLE = [{"name": "bo", "age": 5, "pay": None}, {"name": "al", "age": 3, "pay": 2.5}, {"name": "cy", "age": 4, "pay": 1}]


def case_records_by_int():
    return [p["name"] for p in sorted(PEOPLE, key=lambda p: p["age"])], [
        p["age"] for p in sorted(PEOPLE, key=lambda p: p["name"], reverse=True)
    ]


def case_records_in_place():
    people = [dict(p) for p in PEOPLE]
    people.sort(key=lambda p: (p["age"], p["name"]))
    return people


def case_records_by_none():
    return sorted(PEOPLE, key=lambda p: p["pay"])


def case_mixed():
    return sorted([1, "a"])


def case_mixed_later():
    return sorted([3, 1, 2, "a", 0])


def case_mixed_text_first():
    return sorted(["b", 1])


def case_nones():
    xs = [3, None, 1]
    return sorted(xs)


def case_two_nones():
    return sorted([None, None, 1][:2])


def case_no_nones():
    xs = [3, None, 1]
    return sorted(x for x in xs if x is not None), sorted(xs[:1]), sorted(xs[2:] + xs[:1])


def case_pairs():
    rows = [(2, "b"), (1, None), (2, "a")]
    return sorted(rows), sorted(rows, key=lambda r: r[0])


def case_pairs_that_meet_none():
    return sorted([(1, "b"), (1, None)])


def case_lists():
    return sorted([[1, "a"], [1, "A"], [0]]), sorted([[2.5], [1], [True, 3]])


def case_lists_unlike():
    return sorted([[1, "a"], [1, 2]])


def case_caught():
    try:
        sorted([1, "a"])
    except TypeError as e:
        return str(e)
    return ""


def case_dict_items():
    d = {"b": 1, "a": "x", "c": None}
    return sorted(d.items()), sorted(d), sorted(d.items(), key=lambda kv: str(kv[1]))


def case_values():
    return sorted({"b": 1, "a": "x"}.values())


def case_numbers():
    return sorted([3, 1.5, True, 2]), sorted([2, None, 1.5], key=lambda v: (v is None, v or 0)), sorted([(1, 2.5), (1.0, 2)])


def case_stable():
    rows = [("x", 1), ("y", "1"), ("z", 1)]
    return sorted(rows, key=lambda r: str(r[1])), sorted([("b", 2), ("a", 2), ("c", 1)], key=lambda r: r[1], reverse=True)
