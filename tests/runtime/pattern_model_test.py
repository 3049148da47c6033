"""Random regular expressions must match in random texts what they match in Python.

Usage: pattern_model_test.py DRIVER [--seed SEED] [--times N], where DRIVER is the built pattern_driver.cc.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys

from compiler.library.patterns import Unsupported, compiled

LETTERS = "abAB1_ -\néÉßſKk\u212aİıΣσς٣"
ATOMS = ["a", "b", "A", "k", "é", "ß", "σ", ".", r"\d", r"\w", r"\s", r"\W", r"\D", r"\S", "[ab]", "[^a]", "[a-f1]", r"[\w-]", r"[^\s\d]", "[É-é]", "i", r"\-", " "]
PLACES = ["^", "$", r"\b", r"\B", r"\A", r"\Z"]
COUNTS = ["*", "+", "?", "{2}", "{1,2}", "{0,3}", "{2,}", "{,1}"]


class Maker:
    def __init__(self, rng: random.Random):
        self.rng = rng
        self.groups = 0
        self.closed: list[int] = []

    def pattern(self, depth: int) -> str:
        parts = ["".join(self.item(depth) for _ in range(self.rng.randint(0 if self.rng.random() < 0.1 else 1, 3)))]
        while self.rng.random() < 0.25:
            parts.append("".join(self.item(depth) for _ in range(self.rng.randint(0, 2))))
        return "|".join(parts)

    def item(self, depth: int) -> str:
        r = self.rng.random()
        if r < 0.08:
            return self.rng.choice(PLACES)
        if r < 0.13 and self.closed:
            return f"(?:\\{self.rng.choice(self.closed)})"
        if r < 0.15 and self.closed:
            return f"(?({self.rng.choice(self.closed)}){self.item(0)}|{self.item(0)})"
        if depth > 0 and r < 0.45:
            made = self.group(depth - 1)
        else:
            made = self.rng.choice(ATOMS)
        if self.rng.random() < 0.4:
            made += self.rng.choice(COUNTS) + self.rng.choice(["", "", "", "?", "+"])
        return made

    def group(self, depth: int) -> str:
        kind = self.rng.random()
        if kind < 0.5:
            self.groups += 1
            number = self.groups
            inner = self.pattern(depth)
            self.closed.append(number)
            return f"({inner})"
        if kind < 0.72:
            return f"(?:{self.pattern(depth)})"
        if kind < 0.8:
            return f"(?>{self.pattern(depth)})"
        if kind < 0.86:
            return f"(?={self.pattern(depth)})"
        if kind < 0.9:
            return f"(?!{self.pattern(depth)})"
        if kind < 0.94:
            return f"(?<={self.rng.choice(ATOMS)})"
        if kind < 0.97:
            return f"(?<!{self.rng.choice(ATOMS)})"
        return f"(?i:{self.pattern(depth)})"


def spans(found: list[re.Match], groups: int) -> list[int]:
    listed = []
    for m in found:
        for i in range(groups + 1):
            listed += m.span(i)
        listed.append(-1 if m.lastindex is None else m.lastindex)
    return listed


def expected(pattern: re.Pattern, text: str, way: int, count: int, pos: int, endpos: int) -> list[int]:
    if way == 2 and count == 0:
        return spans(list(pattern.finditer(text, pos, endpos)), pattern.groups)
    found = (pattern.match, pattern.fullmatch, pattern.search)[way](text, pos, endpos)
    return spans([] if found is None else [found], pattern.groups)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("driver")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--times", type=int, default=4000)
    options = parser.parse_args(arguments)
    rng = random.Random(options.seed)
    lines, cases = [], []
    while len(lines) < options.times:
        source = Maker(rng).pattern(3)
        flags = rng.choice([0, 0, 0, re.I, re.M, re.S, re.A, re.I | re.A, re.M | re.I])
        try:
            pattern = re.compile(source, flags)
            program = compiled(source, int(pattern.flags), sys.version_info[1])
        except (re.error, Unsupported, OverflowError):
            continue
        for _ in range(4):
            text = "".join(rng.choice(LETTERS if rng.random() < 0.7 else "ab") for _ in range(rng.randint(0, 9)))
            way, count = rng.choice([(0, 1), (1, 1), (2, 1), (2, 0), (2, 0)])
            pos, endpos = (0, 99) if rng.random() < 0.8 else (rng.randint(0, 4), rng.randint(0, 9))
            code = ",".join(map(str, program.code))
            cases.append((source, flags, text, way, count, pos, endpos, expected(pattern, text, way, count, pos, endpos)))
            lines.append(f"{way} {count} {program.groups} {code} {pos} {endpos} x{text.encode().hex()}")
    made = subprocess.run([options.driver], input="\n".join(lines) + "\n", capture_output=True, text=True)
    answers = [[int(x) for x in line.split()] if line != "failed" else line for line in made.stdout.split("\n")]
    wrong = [(case, answer) for case, answer in zip(cases, answers) if case[-1] != answer]
    for case, answer in wrong[:20]:
        print(f"re.compile({case[0]!r}, {case[1]}) in {case[2]!r}, {case[3:7]}: {answer}, not {case[-1]}")
    print(f"{len(cases)} matches, {len(wrong)} wrong, driver ended with {made.returncode}")
    return 1 if wrong or made.returncode or len(answers) < len(cases) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
