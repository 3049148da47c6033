# accepted: 7
"""Words and stacks of them."""

import string
from typing import List


def soundex(name: str) -> str:
    codes = {"BFPV": "1", "CGJKQSXZ": "2", "DT": "3", "L": "4", "MN": "5", "R": "6"}
    digit = {c: d for letters, d in codes.items() for c in letters}
    name = name.upper()
    result, last = name[0], digit.get(name[0], "")
    for c in name[1:]:
        d = digit.get(c)
        if d and d != last:
            result += d
        if c not in "HW":
            last = d or ""
    return (result + "000")[:4]


def case_soundex():
    return [soundex(n) for n in ("Robert", "Rupert", "Ashcraft", "Tymczak")]


def pig_latin(word: str) -> str:
    for i, c in enumerate(word):
        if c in "aeiou":
            return word[i:] + word[:i] + "ay"
    return word + "ay"


def case_pig_latin():
    return " ".join(map(pig_latin, "the quick brown fox rhythm".split()))


def balanced(s: str) -> bool:
    pairs = {")": "(", "]": "[", "}": "{"}
    stack: List[str] = []
    for c in s:
        if c in pairs.values():
            stack.append(c)
        elif c in pairs:
            if not stack or stack.pop() != pairs[c]:
                return False
    return not stack


def case_balanced():
    return [balanced(s) for s in ("", "([]{})", "([)]", "((", "a(b)c")]


def rpn(tokens: List[str]) -> float:
    stack: List[float] = []
    ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
    for t in tokens:
        if t in ops:
            b = stack.pop()
            a = stack.pop()
            stack.append(ops[t](a, b))
        else:
            stack.append(float(t))
    (result,) = stack
    return result


def case_rpn():
    return rpn("3 4 + 2 * 7 /".split()), rpn(["2"])


def case_rpn_error():
    return rpn("1 2".split())


def find_all(text: str, part: str) -> List[int]:
    out = []
    at = text.find(part)
    while at != -1:
        out.append(at)
        at = text.find(part, at + 1)
    return out


def kmp_table(p: str) -> List[int]:
    table = [0]
    k = 0
    for c in p[1:]:
        while k and c != p[k]:
            k = table[k - 1]
        k += c == p[k]
        table.append(k)
    return table


def case_search():
    return find_all("abababa", "aba"), kmp_table("ababaca"), "abababa".count("aba"), "abc".rfind("c"), "a-b-c".rsplit("-", 1)


def case_title_cases():
    snake = "some_long_name"
    camel = "".join(w.capitalize() for w in snake.split("_"))
    back = "".join("_" + c.lower() if c.isupper() and i else c.lower() for i, c in enumerate(camel))
    return camel, back, camel[0].lower() + camel[1:], " ".join(w[::-1] for w in "ab cd".split()), string.capwords("the end")
