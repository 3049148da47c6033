"""dict and set: methods, operators; a run of changes to one of each."""


def got(table: dict[str, int], key: str) -> int:
    return table[key]


def got_default(table: dict[str, int], key: str, a: int) -> tuple[int, bool]:
    return table.get(key, a), key in table


def views(table: dict[str, int]) -> tuple[list[str], list[int], list[tuple[str, int]], int]:
    return list(table), list(table.values()), list(table.items()), len(table)


def reversed_views(table: dict[str, int]) -> tuple[list[str], list[tuple[str, int]]]:
    return list(reversed(table)), list(reversed(table.items()))


def deleted(table: dict[str, int], key: str) -> dict[str, int]:
    del table[key]
    return table


def popped(table: dict[str, int], key: str) -> tuple[int, dict[str, int]]:
    found = table.pop(key)
    return found, table


def popped_last(table: dict[str, int]) -> tuple[tuple[str, int], dict[str, int]]:
    last = table.popitem()
    return last, table


def merged(table: dict[str, int], other: dict[str, int]) -> tuple[dict[str, int], dict[str, int], bool]:
    both = table | other
    table.update(other)
    return both, {**other, **table}, table == both


def compare(table: dict[str, int], other: dict[str, int]) -> tuple[bool, bool]:
    return table == other, set(table) <= set(other)


def made(rows: list[tuple[int, str]]) -> tuple[dict[int, str], dict[str, int]]:
    return dict(rows), {word: number for number, word in rows}


def grouped(rows: list[tuple[int, str]]) -> dict[int, list[str]]:
    groups: dict[int, list[str]] = {}
    for number, word in rows:
        groups.setdefault(number, []).append(word)
    return groups


def sorted_table(table: dict[str, int]) -> list[tuple[str, int]]:
    return sorted(table.items(), key=lambda pair: (-(pair[1] % 9), pair[0]))


def shown(table: dict[str, int]) -> str:
    return f"{table} {list(table.items())!r}"


def float_keys(numbers: list[float]) -> dict[float, int]:
    counts: dict[float, int] = {}
    for x in numbers:
        counts[x] = counts.get(x, 0) + 1
    return counts


def pair_keys(rows: list[tuple[int, str]]) -> dict[tuple[int, str], int]:
    return {row: i for i, row in enumerate(rows)}


def algebra(s: set[int], t: set[int]) -> tuple[set[int], set[int], set[int], set[int]]:
    return s | t, s & t, s - t, s ^ t


def algebra_in_place(s: set[int], t: set[int]) -> list[list[int]]:
    results = []
    for i in range(4):
        u = s.copy()
        if i == 0:
            u |= t
        elif i == 1:
            u &= t
        elif i == 2:
            u -= t
        else:
            u ^= t
        results.append(sorted(u))
    return results


def set_questions(s: set[int], t: set[int], small: int) -> tuple[bool, bool, bool, bool, bool]:
    return s <= t, s < t, s == t, s.isdisjoint(t), small in s


def set_methods(s: set[int], values: list[int]) -> tuple[set[int], set[int], set[int]]:
    return s.union(values), s.intersection(values), s.difference(values)


def unique(values: list[int]) -> tuple[list[int], int]:
    return sorted(set(values)), len(frozenset(values))


def removed(s: set[int], small: int) -> set[int]:
    s.remove(small)
    return s


def changed_table(operations: list[tuple[int, int, int]]) -> tuple[dict[int, int], list[str]]:
    """A run of changes to one dict; what raises is written down."""
    table = {}
    log = []
    for code, a, b in operations:
        try:
            if code in (0, 1, 2):
                table[a] = b
            elif code == 3:
                del table[a]
            elif code == 4:
                log.append(str(table.pop(a)))
            elif code == 5:
                log.append(str(table.popitem()))
            elif code == 6:
                log.append(str(table.setdefault(a, b)))
            elif code == 7:
                table.update({b: a, a: b})
            elif code == 8:
                table[a] += b
            elif code == 9:
                log.append(str(list(table.items())))
            elif code == 10:
                table = {k: v for k, v in table.items() if (k + v) % 3}
            elif code == 11:
                for key in list(table):
                    if key % 2 == a % 2:
                        del table[key]
            elif code == 12:
                table |= {a: a, b: b}
            else:
                table.clear()
        except KeyError as error:
            log.append(f"KeyError: {error}")
    return table, log


def changed_set(operations: list[tuple[int, int, int]]) -> tuple[set[int], list[str]]:
    """A run of changes to one set; what raises is written down."""
    s: set[int] = set()
    log = []
    for code, a, b in operations:
        try:
            if code in (0, 1, 2):
                s.add(a)
            elif code == 3:
                s.remove(a)
            elif code == 4:
                s.discard(a)
            elif code == 5:
                s.update([a, b])
            elif code == 6:
                s ^= {a, b}
            elif code == 7:
                s &= set(range(a, b))
            elif code == 8:
                log.append(str(sorted(s)))
            elif code == 9:
                log.append(str((a in s, len(s))))
            elif code == 10:
                s = {v + b for v in s}
            elif code == 11:
                s.difference_update([a, b])
            else:
                s.clear()
        except KeyError as error:
            log.append(f"KeyError: {error}")
    return s, log
