"""Generates unicode_tables.h from the Unicode database of the Python that runs this script.

    python3.14 runtime/core/unicode_tables.py > runtime/core/unicode_tables.h

Python 3.11 knows Unicode 14.0, 3.10 13.0, 3.12 15.0, 3.13 15.1, 3.14 16.0; they differ in characters that the older one
has not assigned. A property is a set of code points kept as three stages of a bit set or, when it is seldom asked for, as
runs; each is a variable of its own, so that a linker drops those that a predictor does not ask for. A case mapping is a
list of runs with the same distance, and a list of the code points that map to several.
"""

import itertools
import sys
import unicodedata

LAST = 0x110000
HIGH = 0xE0000  # the only code points past the lower planes that have properties are here
WORD, CHUNK = 64, 16
SPAN = WORD * CHUNK

PROPERTIES = {
    "Alpha": str.isalpha,
    "Decimal": str.isdecimal,
    "Digit": str.isdigit,
    "Numeric": str.isnumeric,
    "Lower": str.islower,
    "Upper": str.isupper,
    "Title": lambda c: unicodedata.category(c) == "Lt",
    "IdentifierStart": str.isidentifier,
    "IdentifierContinue": lambda c: ("a" + c).isidentifier(),
}

# What repr() asks of characters beyond ASCII, and the capital sigma of those around it.
RARE_PROPERTIES = {
    "Printable": str.isprintable,
    # Seen from outside: what str.title() goes on in lower case after, what str.lower() skips beside a capital sigma.
    "Cased": lambda c: (c + "a").title()[-1] == "a",
    "CaseIgnorable": lambda c: ("A" + c + "\u03a3").lower()[-1] == "\u03c2" != (c + "\u03a3").lower()[-1],
}


def print_items(values: list[int]) -> None:
    line = "   "
    for value in values:
        item = f" {value:#x}," if value > 9 else f" {value},"
        if len(line) + len(item) > 110:
            print(line)
            line = "   "
        line += item
    print(line)


def print_array(kind: str, name: str, values: list[int]) -> None:
    print(f"inline constexpr {kind} k{name}[] = {{")
    print_items(values)
    print("};")


def print_property(name: str, holds) -> None:
    codes = [code for code in range(LAST) if holds(chr(code))]
    members = {code for code in codes if code < HIGH}
    limit = (max(members) // SPAN + 1) * SPAN
    high = {code - HIGH for code in codes if code >= HIGH}
    assert all(code < SPAN for code in high), name
    # The chunk of the high code points follows those below the limit.
    members |= {limit + code for code in high}
    words = [sum(1 << bit for bit in range(WORD) if start + bit in members) for start in range(0, limit + SPAN, WORD)]
    unique_words = sorted(set(words))
    chunks = [tuple(unique_words.index(w) for w in words[i : i + CHUNK]) for i in range(0, len(words), CHUNK)]
    unique_chunks = sorted(set(chunks))
    assert len(unique_chunks) <= 256, name
    index = "uint8_t" if len(unique_words) <= 256 else "uint16_t"
    print_array("uint64_t", f"{name}Words", unique_words)
    print_array(index, f"{name}Chunks", [word for chunk in unique_chunks for word in chunk])
    print_array("uint8_t", f"{name}Spans", [unique_chunks.index(chunk) for chunk in chunks])
    print(f"inline constexpr CodePointSet<{index}> k{name}{{k{name}Words, k{name}Chunks, k{name}Spans, {limit:#x}}};\n")


def print_runs(name: str, holds) -> None:
    """A property as the sizes of runs; see CodePointRuns in unicode_tables_layout.h."""
    bounds = [0]
    for code in range(LAST):
        if holds(chr(code)) != (len(bounds) % 2 == 0):
            bounds.append(code)
    bounds.append(LAST)
    data, starts = [], []
    for i, (first, end) in enumerate(itertools.pairwise(bounds)):
        if i % 16 == 0:
            assert len(data) < 1 << 11, name
            starts.append(first << 11 | len(data))
        size = end - first
        while size >= 0x80:
            data.append(size & 0x7F | 0x80)
            size >>= 7
        data.append(size)
    print_array("uint8_t", f"{name}Sizes", data)
    print_array("uint32_t", f"{name}Starts", starts)
    print(f"inline constexpr CodePointRuns k{name}{{k{name}Sizes, k{name}Starts, {len(starts)}}};\n")


def runs(mapping: dict[int, int]) -> list[tuple[int, int, int, int]]:
    """(first, count, stride, distance) such that first + i * stride maps to itself plus the distance; none overlap."""
    result: list[tuple[int, int, int, int]] = []
    left = sorted(mapping)
    while left:
        best: list[int] = []
        for stride in (1, 2):
            run = [left[0]]
            distance = mapping[run[0]] - run[0]
            while mapping.get(run[-1] + stride) == run[-1] + stride + distance and len(run) < 1023:
                if stride == 2 and run[-1] + 1 in mapping:
                    break
                run.append(run[-1] + stride)
            if len(run) > len(best):
                best, best_stride = run, stride
        result.append((best[0], len(best), best_stride, mapping[best[0]] - best[0]))
        left = sorted(set(left) - set(best))
    return result


def print_mapping(name: str, convert, default) -> None:
    """Tables of where `convert` differs from `default`, which is looked up next."""
    single: dict[int, int] = {}
    several: list[tuple[int, str]] = []
    for code in range(LAST):
        before, after = default(chr(code)), convert(chr(code))
        if before != after:
            if len(after) == 1:
                assert ord(after) >> 16 == code >> 16, code
                single[code] = ord(after)
            else:
                several.append((code, after))
    found = runs(single)
    print(f"inline constexpr CaseRuns<{len(found)}> k{name}Runs = {{{{")
    print_items([first << 11 | count << 1 | (stride - 1) for first, count, stride, _ in found])
    print("}, {")
    print_items([distance & 0xFFFF for *_, distance in found])
    print("}};")
    print(f"inline constexpr CaseExpansion k{name}Expansions[] = {{")
    line = "   "
    for code, text in several:
        units = [ord(c) for c in text] + [0] * (3 - len(text))
        item = f" {{{code:#x}, {{" + ", ".join(f"{unit:#x}" for unit in units) + "}},"
        if len(line) + len(item) > 110:
            print(line)
            line = "   "
        line += item
    if not several:
        line += " {0, {0, 0, 0}},"
    print(line)
    print("};\n")


def main() -> None:
    version = unicodedata.unidata_version
    python = ".".join(map(str, sys.version_info[:2]))
    print(f"// Generated by unicode_tables.py with Python {python}: Unicode {version}.")
    print("// For unicode.h only, which tells what the tables mean.")
    print("#pragma once\n\n#include <stdint.h>\n")
    print('#include "runtime/core/unicode_tables_layout.h"\n\nnamespace predictor {\n')
    for name, holds in PROPERTIES.items():
        print_property(name, holds)
    for name, holds in RARE_PROPERTIES.items():
        print_runs(name, holds)
    # is_space() of unicode.h needs no table.
    spaces = {0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000}
    assert spaces == {code for code in range(0x80, LAST) if chr(code).isspace()}
    zeros = [code for code in range(LAST) if chr(code).isdecimal() and unicodedata.decimal(chr(code)) == 0]
    assert all(unicodedata.decimal(chr(zero + i)) == i for zero in zeros for i in range(10))
    print_array("uint32_t", "DecimalZeros", zeros)
    print()
    print_mapping("Upper", str.upper, lambda c: c)
    print_mapping("Lower", str.lower, lambda c: c)
    print_mapping("Title", str.title, str.upper)
    print_mapping("Fold", str.casefold, str.lower)
    print("}  // namespace predictor")


if __name__ == "__main__":
    main()
