# accepted: 19
"""Programs that generated ones were shrunk to, each of which once failed."""

WORDS = ["abc"]  # of an item's length, run time tells


def maybe(nothing: bool) -> int | None:
    return None if nothing else 3


def case_loop_variable_does_not_widen_its_list():
    n = "a"
    for n in sorted({10, 63}):
        pass
    return n, sorted([10, 63])


def case_item_of_a_list_that_is_empty():
    for a, b in list(zip([1, 2], [])):
        return a, b
    return 0


def case_sorted_by_key_of_an_empty_list():
    *rest, last = sorted([], key=lambda k: (-2,) + ("12",), reverse=True)
    return rest, last


def case_merge_of_dicts_whose_values_differ():
    some, plain, text = {"a": maybe(True)}, {"b": 1}, {"b": "x"}
    return some | plain, plain | some, plain | text, text | plain


def case_merge_of_dicts_whose_keys_differ():
    numbered, named = {1: "b", 2: "c"}, {"b": 1}
    return numbered | named, named | numbered


def case_float_divmod_by_zero():
    return divmod(1.5, 0.0)


def case_mixed_divmod_by_zero():
    return divmod(True, 0.0)


def case_int_divmod_by_zero():
    return divmod(2, 0)


def case_divmod_of_mixed_numbers():
    return divmod(7, -2.0), divmod(-7.5, 2), divmod(True, 2), divmod(-7, 2)


def case_optional_looked_for_among_ints():
    one, none = maybe(False), maybe(True)
    return none in [3, -1], one in [3, 1], none not in {3, 1}, one in {3, 1}, none in {3: 4}, one in (3, 1)


def case_union_looked_for():
    v = 3 if len(WORDS[0]) > 3 else "x"
    return v in [1, 3], v in ["x"], v in ["x", 3], v in {"x": 1}, v in (1, "x")


def case_int_of_a_union_looked_for_in_a_string():
    v = 3 if len(WORDS[0]) > 2 else "x"
    return v in "xyz"


def case_list_looked_for_in_a_set():
    return [1] in {1}


def case_list_looked_for_in_a_dict():
    return [1] in {1: 2}


def case_set_looked_for_in_a_set():
    return {1} in {2}


def case_format_that_counts_its_fields_and_numbers_them():
    return "{}-{}|{0}".format("a", 1)


def case_format_that_numbers_its_fields_and_counts_them():
    return "{0}{name}{}".format("a", name="b")


def total(start: float) -> float:
    return sum([1.0, 0.46123119245825184, 0.46123119245825184], start)


def case_sum_of_floats_from_a_float_on():
    table = {"a": 0.1, "b": 0.2, "c": 0.3, "d": -0.6}
    pairs = (0.1, 0.2, 0.3, 1e16, -1e16)
    return total(0.0), total(0.5), sum(table.values()), sum(pairs), sum({0.1}), sum([], 0.0), sum([True, 3], 0.1), sum([1e308, 1e308, -1e308], 0.0)


def case_sum_of_ints_and_floats():
    mixed = [1, 2, 0.1, 0.2, 0.3, 4, 1e16, -1e16, True]
    nothing = [x for x in mixed if x == 7]
    return sum(mixed), sum(nothing), sum([0.1] * 10, 5), sum((x / 10 for x in range(10)), 1), sum([0.1, 0.2, 0.3], 0), sum([5e-324, 2.5, -2.5], 0.0)
