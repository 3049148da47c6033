"""KeyErrors of keys that may be of several types, where other dicts of the program have keys of others still."""
# accepted: 2

from typing import Dict, List, Optional, Set, Tuple, Union


def looked_up(d: Dict[Optional[str], int], key: Optional[str]) -> int:
    return d[key]


def case_key_errors_of_several_types():
    found: List[object] = []
    either: Dict[Union[int, str], float] = {1: 0.5, "a": 1.5}
    pairs: Set[Optional[Tuple[int, str]]] = {None, (1, "a")}
    for lookup in (
        lambda: looked_up({"a": 1, None: 2}, "b"),
        lambda: looked_up({"a": 1}, None),
        lambda: {1.5: 2}[2.5],
        lambda: either.pop(7),
        lambda: either["b"],
        lambda: pairs.remove((2, "b")) or 0,
        lambda: {(1, 2, 3): 3}[(2, 1, 0)],
        lambda: {(): 3, (1,): 4}[(2,)],
        lambda: {((1, "a"), 2.5): 3}[((1, "b"), 0.5)],
    ):
        try:
            found.append(lookup())
        except KeyError as error:
            found.append((error.args[0], len(error.args), str(error), repr(error)))
    return found


def undefined(name: Optional[str]) -> str:
    names: Dict[Optional[str], float] = {"pi": 3.0, None: 1.0}
    del names[None]
    try:
        return f"{names[name]:.1f}"
    except KeyError as error:
        return f"undefined {error.args[0]}"


def case_text_of_the_key():
    return [undefined("y"), undefined(None), undefined("pi")]
