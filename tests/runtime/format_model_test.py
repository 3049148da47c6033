"""Random format specifications must give what Python gives, and fail as it does.

Usage: format_model_test.py DRIVER [--seed SEED] [--times N], where DRIVER is the built format_driver.cc.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys

from tests.runtime.row_arguments import random_float, random_int

TYPES = {"int": "bcdoxXneEfFgG%", "float": "eEfFgGn%", "str": "s", "bool": "bdx"}
FILLS = "*0 x€😀<_\0"
CONVERSIONS = {"int": "diuoxXcefgG", "float": "eEfFgGdi", "str": "s"}


def maybe(chance: float, rng: random.Random, choices: list | str) -> str:
    return str(rng.choice(choices)) if rng.random() < chance else ""


def random_text(rng: random.Random) -> str:
    return "".join(rng.choice("ab c€é😀") for _ in range(rng.randint(0, 8)))


def random_specification(kind: str, rng: random.Random) -> str:
    align = rng.choice("<>^=")
    text = maybe(0.5, rng, [align, align, rng.choice(FILLS) + align]) + maybe(0.3, rng, "+- ")
    text += maybe(0.1, rng, "z") + maybe(0.2, rng, "#") + maybe(0.3, rng, "0")
    text += maybe(0.6, rng, [0, 1, 5, 8, 12, 20, 33]) + maybe(0.3, rng, ",_")
    text += maybe(0.4, rng, [f".{n}" for n in (0, 1, 2, 3, 6, 10, 17, 20, 60, 400)])
    text += maybe(0.75, rng, TYPES[kind] if rng.random() < 0.9 else "bcdoxXneEfFgG%sqÿ€ .,_")
    if rng.random() < 0.03:
        at = rng.randint(0, len(text))
        text = text[:at] + rng.choice(".,_<>0 9az€٣") + text[at:]
    return text


def random_field(kind: str, rng: random.Random) -> str:
    flags = "".join(rng.sample("-+ #0", rng.randint(0, 3)))
    width, precision = maybe(0.6, rng, [1, 5, 8, 12, 20]), maybe(0.4, rng, [".0", ".1", ".2", ".3", ".10", ".30"])
    return f"%{flags}{width}{precision}{rng.choice(CONVERSIONS[kind])}"


def is_new(specification: str) -> bool:
    """Whether only some versions of Python take it: since 3.14 the digits behind the point may be grouped too."""
    point = specification.find(".")
    return point >= 0 and any(c in ",_" for c in specification[point:])


def expected(kind: str, value: object, specification: str) -> str:
    try:
        percent = specification.startswith("%") and len(specification) > 1
        return repr(specification % value if percent else format(value, specification))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def cases_of(rng: random.Random, times: int) -> list[tuple[str, object, str]]:
    values = {"int": random_int, "float": random_float, "str": random_text, "bool": lambda r: r.random() < 0.5}
    cases: list[tuple[str, object, str]] = []
    while len(cases) < times:
        kind = rng.choice(["int", "int", "float", "float", "float", "str", "bool"])
        percent = kind != "bool" and rng.random() < 0.3
        specification = random_field(kind, rng) if percent else random_specification(kind, rng)
        value = values[kind](rng)
        if percent and kind == "float" and specification[-1] in "di" and abs(value) >= 2**63 and value - value == 0:
            continue  # does not fit in 64 bits
        if not is_new(specification) and (percent or not specification.startswith("%")):
            cases.append((kind, value, specification))
    return cases


def encode(text: str) -> str:
    return "x" + text.encode().hex()


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("driver")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--times", type=int, default=20000)
    options = parser.parse_args()
    cases = cases_of(random.Random(options.seed), options.times)
    lines = [f"{kind} {encode(str(value))} {encode(specification)}" for kind, value, specification in cases]
    run = subprocess.run(
        [options.driver, str(sys.version_info.minor)], input="\n".join([*lines, ""]).encode(), stdout=subprocess.PIPE
    )
    answers = run.stdout.decode().split("\n")
    wrong = 0
    for case, answer in zip(cases, answers):
        if answer != expected(*case):
            wrong += 1
            if wrong <= 20:
                print(f"{case}\n  want {expected(*case)}\n  got  {answer}")
    print(f"{len(cases)} values, {wrong} wrong, exit status {run.returncode}")
    return int(wrong != 0 or run.returncode != 0 or len(answers) != len(cases) + 1)


if __name__ == "__main__":
    sys.exit(main())
