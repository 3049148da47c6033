"""list and tuple: methods, slices, sorting; a run of changes to one list."""


def item(values: list[int], index: int) -> int:
    return values[index]


def sliced(values: list[int], start: int | None, stop: int | None) -> list[int]:
    return values[start:stop]


def stepped(values: list[int], start: int | None, stop: int | None, step: int) -> list[int]:
    return values[start:stop:step]


def assigned_slice(values: list[int], start: int | None, stop: int | None, others: list[int]) -> list[int]:
    values[start:stop] = others
    return values


def assigned_stepped(values: list[int], start: int | None, stop: int | None, step: int, others: list[int]) -> list[int]:
    values[start:stop:step] = others
    return values


def assigned_to_itself(values: list[int], start: int | None, stop: int | None) -> list[int]:
    values[start:stop] = values
    return values


def deleted(values: list[int], index: int) -> list[int]:
    del values[index]
    return values


def deleted_slice(values: list[int], start: int | None, stop: int | None, step: int) -> list[int]:
    del values[start:stop:step]
    return values


def inserted(values: list[int], index: int, a: int) -> list[int]:
    values.insert(index, a)
    return values


def popped(values: list[int], index: int) -> tuple[int, list[int]]:
    last = values.pop(index)
    return last, values


def removed(values: list[int], small: int) -> list[int]:
    values.remove(small)
    return values


def found(values: list[int], small: int) -> tuple[int, bool, int]:
    return values.count(small), small in values, values.index(small)


def found_within(values: list[int], small: int, start: int, stop: int) -> int:
    return values.index(small, start, stop)


def concatenated(values: list[int], others: list[int], small: int) -> tuple[list[int], list[int]]:
    return values + others, values * small


def compare(values: list[int], others: list[int]) -> tuple[bool, bool, bool, bool]:
    return values < others, values <= others, values == others, values != others


def compare_nested(rows: list[tuple[int, str]], others: list[tuple[int, str]]) -> tuple[bool, bool]:
    return rows < others, rows == others


def sorted_ints(values: list[int]) -> tuple[list[int], list[int]]:
    values.sort()
    return values, sorted(values, reverse=True)


def sorted_reals(numbers: list[float]) -> tuple[list[float], list[float]]:
    return sorted(numbers), sorted(numbers, reverse=True)


def sorted_words(words: list[str]) -> tuple[list[str], list[str], list[str]]:
    return sorted(words), sorted(words, key=len), sorted(words, key=str.lower, reverse=True)


def sorted_rows(rows: list[tuple[int, str]]) -> tuple[list[tuple[int, str]], list[tuple[int, str]], list[tuple[int, str]]]:
    return sorted(rows), sorted(rows, key=lambda r: r[1]), sorted(rows, key=lambda r: (-(r[0] % 7), r[1]), reverse=True)


def extremes(values: list[int]) -> tuple[int, int]:
    return min(values), max(values, key=lambda v: v % 10)


def reversed_list(values: list[int]) -> tuple[list[int], list[int]]:
    values.reverse()
    return values, list(reversed(values))


def zipped(values: list[int], words: list[str]) -> list[tuple[int, tuple[int, str]]]:
    return list(enumerate(zip(values, words), 1))


def zipped_strictly(values: list[int], words: list[str]) -> list[tuple[int, str]]:
    return list(zip(values, words, strict=True))


def unpacked(values: list[int]) -> tuple[int, list[int], int]:
    first, *middle, last = values
    return first, middle, last


def unpacked_pair(values: list[int]) -> tuple[int, int]:
    a, b = values
    return b, a


def questions(values: list[int]) -> tuple[bool, bool, int]:
    return any(values), all(values), sum(v > 0 for v in values)


def filtered(values: list[int]) -> list[int]:
    return [v * 2 for v in values if v % 2 and abs(v) < 1000] + list(filter(lambda v: v < 0, values))


def shown(rows: list[tuple[int, str]]) -> str:
    return f"{rows!r}{rows[:1]}"


def tuples(values: list[int], index: int) -> tuple[int, int]:
    made = tuple(values)
    return made[index], made.count(made[0])


def changed(operations: list[tuple[int, int, int]]) -> tuple[list[int], list[str]]:
    """A run of changes to one list; what raises is written down."""
    values = [3, 1, 2]
    log = []
    for code, a, b in operations:
        try:
            if code == 0:
                values.append(a)
            elif code == 1:
                values.insert(a, b)
            elif code == 2:
                log.append(str(values.pop(a)))
            elif code == 3:
                values.remove(a)
            elif code == 4:
                values[a] = b
            elif code == 5:
                del values[a:b]
            elif code == 6:
                values[a:b] = values[::-1]
            elif code == 7:
                values[a:b] = [a, b]
            elif code == 8:
                values.sort(key=lambda v: (v % 5, v))
            elif code == 9:
                values += values[a:b]
            elif code == 10:
                log.append(str(values.index(a)))
            elif code == 11:
                values *= a % 3
            elif code == 12:
                values[::2] = values[1::2]
            else:
                values.extend(range(a, b))
            if len(values) > 60:
                del values[::3]
        except (IndexError, ValueError) as error:
            log.append(f"{type(error).__name__}: {error}")
    return values, log
