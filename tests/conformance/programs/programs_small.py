# accepted: 30
"""Whole small programs, as people write them."""

import math
from dataclasses import dataclass


def levenshtein(a: str, b: str) -> int:
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[j - 1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]


def case_levenshtein():
    return levenshtein("kitten", "sitting"), levenshtein("", "abc"), levenshtein("same", "same")


def tokenize(text: str) -> list[str]:
    tokens = []
    current = ""
    for c in text.lower():
        if c.isalnum():
            current += c
        else:
            if current:
                tokens.append(current)
                current = ""
    if current:
        tokens.append(current)
    return tokens


STOP = {"the", "a", "of"}


def case_word_count():
    counts: dict[str, int] = {}
    for t in tokenize("The quick brown fox. The lazy dog, of the DOG!"):
        if t not in STOP:
            counts[t] = counts.get(t, 0) + 1
    return sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))


def softmax(xs):
    m = max(xs)
    es = [math.exp(x - m) for x in xs]
    s = sum(es)
    return [e / s for e in es]


def case_softmax():
    ps = softmax([1.0, 2.0, 3.0])
    return [round(p, 6) for p in ps], ps.index(max(ps))


def argmax(xs):
    best, at = xs[0], 0
    for i, x in enumerate(xs):
        if x > best:
            best, at = x, i
    return at


def case_argmax():
    return argmax([1, 5, 3]), argmax([0.1, 0.05])


@dataclass
class Box:
    x1: float
    y1: float
    x2: float
    y2: float
    score: float

    @property
    def area(self):
        return max(0.0, self.x2 - self.x1) * max(0.0, self.y2 - self.y1)


def iou(a, b):
    inter = Box(max(a.x1, b.x1), max(a.y1, b.y1), min(a.x2, b.x2), min(a.y2, b.y2), 0.0).area
    union = a.area + b.area - inter
    return inter / union if union > 0 else 0.0


def nms(boxes, threshold=0.5):
    kept = []
    for b in sorted(boxes, key=lambda b: b.score, reverse=True):
        if all(iou(b, k) < threshold for k in kept):
            kept.append(b)
    return kept


def case_nms():
    boxes = [Box(0.0, 0.0, 10.0, 10.0, 0.9), Box(1.0, 1.0, 10.0, 10.0, 0.8), Box(20.0, 20.0, 30.0, 30.0, 0.7)]
    return nms(boxes), round(iou(boxes[0], boxes[1]), 4)


def parse_csv(text):
    rows = [line.split(",") for line in text.strip().split("\n")]
    header, *body = rows
    return [dict(zip(header, r)) for r in body]


def case_csv():
    rows = parse_csv("name,age\nAnn,30\nBob,25\n")
    return rows, sum(int(r["age"]) for r in rows), sorted(r["name"] for r in rows)


def run_length(s):
    out = []
    for c in s:
        if out and out[-1][0] == c:
            out[-1] = (c, out[-1][1] + 1)
        else:
            out.append((c, 1))
    return out


def case_run_length():
    return run_length("aabccc"), run_length("")


def roman(n):
    table = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    out = ""
    for v, s in table:
        while n >= v:
            out += s
            n -= v
    return out


def case_roman():
    return [roman(n) for n in (1, 4, 9, 14, 40, 1994, 2024)]


def case_game_of_life():
    cells = {(1, 0), (1, 1), (1, 2)}
    for _ in range(2):
        counts = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        p = (x + dx, y + dy)
                        counts[p] = counts.get(p, 0) + 1
        cells = {p for p, n in counts.items() if n == 3 or (n == 2 and p in cells)}
    return sorted(cells)


def dijkstra(graph, start):
    dist = {start: 0}
    todo = [(0, start)]
    while todo:
        todo.sort()
        d, u = todo.pop(0)
        if d > dist.get(u, math.inf):
            continue
        for v, w in graph.get(u, {}).items():
            nd = d + w
            if nd < dist.get(v, math.inf):
                dist[v] = nd
                todo.append((nd, v))
    return dist


def case_dijkstra():
    return dijkstra({"a": {"b": 1, "c": 4}, "b": {"c": 2, "d": 6}, "c": {"d": 3}}, "a")


def knapsack(items, cap):
    best = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1):
            best[c] = max(best[c], best[c - w] + v)
    return best[cap]


def case_knapsack():
    return knapsack([(1, 1), (3, 4), (4, 5), (5, 7)], 7)


def mandelbrot(w, h, limit):
    rows = []
    for py in range(h):
        row = ""
        for px in range(w):
            x0, y0 = px / w * 3.5 - 2.5, py / h * 2 - 1
            x = y = 0.0
            i = 0
            while x * x + y * y <= 4 and i < limit:
                x, y = x * x - y * y + x0, 2 * x * y + y0
                i += 1
            row += "#" if i == limit else "."
        rows.append(row)
    return rows


def case_mandelbrot():
    return mandelbrot(20, 8, 30)


def case_nqueens():
    def solve(n, row, cols, d1, d2):
        if row == n:
            return 1
        count = 0
        for c in range(n):
            if c not in cols and row + c not in d1 and row - c not in d2:
                count += solve(n, row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c})
        return count

    return solve(6, 0, set(), set(), set())


def case_math():
    return math.sqrt(16), math.floor(-2.5), math.ceil(2.1), math.gcd(12, 18), math.hypot(3, 4), math.isclose(0.1 + 0.2, 0.3), math.pi, math.log(math.e), math.log2(8), math.log10(1000), math.factorial(5), math.trunc(-2.7), math.isnan(float("nan")), math.inf, math.degrees(math.pi), math.atan2(1, 1), math.pow(2, 0.5), math.fabs(-2), math.copysign(1, -0.0), math.fmod(-7, 3), math.prod([1, 2, 3]), math.comb(5, 2), math.isqrt(17)


def case_statistics():
    xs = [2, 4, 4, 4, 5, 5, 7, 9]
    n = len(xs)
    mean = sum(xs) / n
    var = sum((x - mean) ** 2 for x in xs) / n
    s = sorted(xs)
    median = (s[n // 2 - 1] + s[n // 2]) / 2
    mode = max(set(xs), key=xs.count)
    return mean, math.sqrt(var), median, mode


def case_spiral():
    m = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    out = []
    top, bottom, left, right = 0, 2, 0, 2
    while top <= bottom and left <= right:
        for c in range(left, right + 1):
            out.append(m[top][c])
        top += 1
        for r in range(top, bottom + 1):
            out.append(m[r][right])
        right -= 1
        if top <= bottom:
            for c in range(right, left - 1, -1):
                out.append(m[bottom][c])
            bottom -= 1
        if left <= right:
            for r in range(bottom, top - 1, -1):
                out.append(m[r][left])
            left += 1
    return out


def evaluate(rpn):
    stack = []
    for t in rpn.split():
        if t in "+-*/":
            b, a = stack.pop(), stack.pop()
            if t == "+":
                stack.append(a + b)
            elif t == "-":
                stack.append(a - b)
            elif t == "*":
                stack.append(a * b)
            else:
                stack.append(a / b)
        else:
            stack.append(float(t))
    return stack[0]


def case_rpn():
    return evaluate("3 4 + 2 *"), evaluate("1 2 3 * - 4 /")


def balanced(s):
    pairs = {")": "(", "]": "[", "}": "{"}
    stack = []
    for c in s:
        if c in "([{":
            stack.append(c)
        elif c in pairs:
            if not stack or stack.pop() != pairs[c]:
                return False
    return not stack


def case_brackets():
    return [balanced(s) for s in ("([]{})", "([)]", "((", "")]


def merge_sort(xs):
    if len(xs) < 2:
        return xs
    mid = len(xs) // 2
    a, b = merge_sort(xs[:mid]), merge_sort(xs[mid:])
    out = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            out.append(a[i])
            i += 1
        else:
            out.append(b[j])
            j += 1
    return out + a[i:] + b[j:]


def case_merge_sort():
    return merge_sort([5, 2, 9, 1, 5, 6]), merge_sort(["b", "c", "a"])


def case_transpose_text():
    lines = ["abc", "de"]
    width = max(len(x) for x in lines)
    padded = [x.ljust(width) for x in lines]
    return ["".join(col) for col in zip(*padded)]


def case_hex_dump():
    data = bytes(range(0, 48, 5))
    return " ".join(f"{b:02x}" for b in data), data[::2], sum(data), bytes([1, 2, 3]), data.find(b"\x05")


def case_report():
    sales = [("north", 120.5), ("south", 80.25), ("north", 30.0), ("east", 99.99)]
    totals = {}
    for region, amount in sales:
        totals[region] = totals.get(region, 0.0) + amount
    lines = [f"{'Region':<10}{'Total':>10}"]
    for region, amount in sorted(totals.items(), key=lambda kv: kv[1], reverse=True):
        lines.append(f"{region:<10}{amount:>10.2f}")
    lines.append("-" * 20)
    lines.append(f"{'All':<10}{sum(totals.values()):>10.2f}")
    return "\n".join(lines)


def case_lru():
    cache, order, hits = {}, [], 0
    for k in [1, 2, 3, 1, 4, 2, 1]:
        if k in cache:
            hits += 1
            order.remove(k)
        elif len(cache) == 3:
            oldest = order.pop(0)
            del cache[oldest]
        cache[k] = k * k
        order.append(k)
    return hits, order, sorted(cache)


def case_bisect():
    xs = []
    for x in [5, 1, 4, 2]:
        i = 0
        while i < len(xs) and xs[i] < x:
            i += 1
        xs.insert(i, x)
    return xs


def case_temperatures():
    readings = {"mon": [20.5, 22.1], "tue": [19.0], "wed": []}
    return {d: (round(sum(r) / len(r), 2) if r else None) for d, r in readings.items()}


def case_anagram_groups():
    groups = {}
    for w in ["eat", "tea", "tan", "ate", "nat", "bat"]:
        key = "".join(sorted(w))
        groups.setdefault(key, []).append(w)
    return sorted(groups.values()), list(groups)


def case_two_sum():
    def two_sum(xs, t):
        seen = {}
        for i, x in enumerate(xs):
            if t - x in seen:
                return [seen[t - x], i]
            seen[x] = i
        return []

    return two_sum([2, 7, 11, 15], 9), two_sum([1], 5)


def case_lcs():
    a, b = "ABCBDAB", "BDCABA"
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a)):
        for j in range(len(b)):
            t[i + 1][j + 1] = t[i][j] + 1 if a[i] == b[j] else max(t[i][j + 1], t[i + 1][j])
    i, j, out = len(a), len(b), ""
    while i and j:
        if a[i - 1] == b[j - 1]:
            out = a[i - 1] + out
            i -= 1
            j -= 1
        elif t[i - 1][j] >= t[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return t[-1][-1], out


def case_prime_factors():
    def factors(n):
        out, d = {}, 2
        while d * d <= n:
            while n % d == 0:
                out[d] = out.get(d, 0) + 1
                n //= d
            d += 1
        if n > 1:
            out[n] = out.get(n, 0) + 1
        return out

    return factors(360), factors(97), " * ".join(f"{p}^{k}" for p, k in factors(360).items())


def case_linear_regression():
    xs, ys = [1, 2, 3, 4], [2.1, 3.9, 6.2, 8.1]
    n = len(xs)
    sx, sy = sum(xs), sum(ys)
    sxy = sum(x * y for x, y in zip(xs, ys))
    sxx = sum(x * x for x in xs)
    slope = (n * sxy - sx * sy) / (n * sxx - sx * sx)
    return round(slope, 4), round((sy - slope * sx) / n, 4)
