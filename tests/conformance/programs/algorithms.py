# accepted: 33
"""Classic algorithms."""

from typing import Dict, List, Optional, Sequence, Set, Tuple

INF = float("inf")


def levenshtein(a: str, b: str) -> int:
    if len(a) < len(b):
        a, b = b, a
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


def case_levenshtein():
    return levenshtein("kitten", "sitting"), levenshtein("", "abc"), levenshtein("straße", "strasse")


def edit_script(a: Sequence[str], b: Sequence[str]) -> List[Tuple[str, str]]:
    n, m = len(a), len(b)
    table = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            if a[i] == b[j]:
                table[i][j] = table[i + 1][j + 1] + 1
            else:
                table[i][j] = max(table[i + 1][j], table[i][j + 1])
    i = j = 0
    script = []
    while i < n and j < m:
        if a[i] == b[j]:
            script.append((" ", a[i]))
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            script.append(("-", a[i]))
            i += 1
        else:
            script.append(("+", b[j]))
            j += 1
    script += [("-", x) for x in a[i:]]
    script += [("+", x) for x in b[j:]]
    return script


def case_edit_script():
    return edit_script("the quick fox".split(), "the slow red fox".split()), edit_script("abc", "acd")


def k_means(points: List[Tuple[float, float]], k: int, rounds: int = 10):
    centers = points[:k]
    labels = [0] * len(points)
    for _ in range(rounds):
        for i, (x, y) in enumerate(points):
            distances = [(x - cx) ** 2 + (y - cy) ** 2 for cx, cy in centers]
            labels[i] = distances.index(min(distances))
        new = []
        for c in range(k):
            members = [p for p, l in zip(points, labels) if l == c]
            if members:
                new.append((sum(p[0] for p in members) / len(members), sum(p[1] for p in members) / len(members)))
            else:
                new.append(centers[c])
        if new == centers:
            break
        centers = new
    return centers, labels


def case_k_means():
    return k_means([(1.0, 1.0), (5.0, 7.0), (1.5, 2.0), (3.0, 4.0), (3.5, 5.0), (4.5, 5.0), (3.5, 4.5)], 2)


Matrix = List[List[float]]


def matmul(a: Matrix, b: Matrix) -> Matrix:
    if len(a[0]) != len(b):
        raise ValueError("shapes do not match: (%d, %d) and (%d, %d)" % (len(a), len(a[0]), len(b), len(b[0])))
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]


def case_matmul():
    return matmul([[1.0, 2.0], [3.0, 4.0]], [[5.0, 6.0], [7.0, 8.0]])


def case_matmul_shapes():
    return matmul([[1.0, 2.0]], [[5.0, 6.0]])


def matmul_loops(a: Matrix, b: Matrix) -> Matrix:
    n, k, m = len(a), len(b), len(b[0])
    out = [[0.0 for _ in range(m)] for _ in range(n)]
    for i in range(n):
        for j in range(m):
            total = 0.0
            for t in range(k):
                total += a[i][t] * b[t][j]
            out[i][j] = total
    return out


def transpose(m: Matrix) -> Matrix:
    return [[row[i] for row in m] for i in range(len(m[0]))]


def case_matrix_power():
    def power(m, n):
        result = [[1.0 if i == j else 0.0 for j in range(len(m))] for i in range(len(m))]
        while n:
            if n & 1:
                result = matmul_loops(result, m)
            m = matmul_loops(m, m)
            n >>= 1
        return result

    return power([[1.0, 1.0], [1.0, 0.0]], 30), transpose([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])


def determinant(m: Matrix) -> float:
    m = [row[:] for row in m]
    n, sign = len(m), 1
    for c in range(n):
        pivot = max(range(c, n), key=lambda r: abs(m[r][c]))
        if abs(m[pivot][c]) < 1e-12:
            return 0.0
        if pivot != c:
            m[c], m[pivot] = m[pivot], m[c]
            sign = -sign
        for r in range(c + 1, n):
            f = m[r][c] / m[c][c]
            for k in range(c, n):
                m[r][k] -= f * m[c][k]
    product = float(sign)
    for i in range(n):
        product *= m[i][i]
    return product


def case_determinant():
    return round(determinant([[2.0, -1.0, 0.0], [-1.0, 2.0, -1.0], [0.0, -1.0, 2.0]]), 9), determinant([[1.0, 2.0], [2.0, 4.0]])


class Heap:
    def __init__(self) -> None:
        self.items: List[Tuple[float, str]] = []

    def __len__(self) -> int:
        return len(self.items)

    def push(self, item: Tuple[float, str]) -> None:
        self.items.append(item)
        i = len(self.items) - 1
        while i > 0:
            parent = (i - 1) // 2
            if self.items[parent] <= self.items[i]:
                break
            self.items[parent], self.items[i] = self.items[i], self.items[parent]
            i = parent

    def pop(self) -> Tuple[float, str]:
        if not self.items:
            raise IndexError("pop from an empty heap")
        last = self.items.pop()
        if not self.items:
            return last
        top, self.items[0] = self.items[0], last
        i = 0
        while True:
            child = 2 * i + 1
            if child >= len(self.items):
                return top
            if child + 1 < len(self.items) and self.items[child + 1] < self.items[child]:
                child += 1
            if self.items[i] <= self.items[child]:
                return top
            self.items[i], self.items[child] = self.items[child], self.items[i]
            i = child


GRAPH = {"a": {"b": 7.0, "c": 9.0, "f": 14.0}, "b": {"c": 10.0, "d": 15.0}, "c": {"d": 11.0, "f": 2.0}, "d": {"e": 6.0}, "f": {"e": 9.0}}


def dijkstra(graph: Dict[str, Dict[str, float]], start: str, goal: str) -> Tuple[float, List[str]]:
    distance = {start: 0.0}
    before: Dict[str, str] = {}
    heap = Heap()
    heap.push((0.0, start))
    done: Set[str] = set()
    while heap:
        d, node = heap.pop()
        if node in done:
            continue
        done.add(node)
        if node == goal:
            break
        for other, weight in graph.get(node, {}).items():
            candidate = d + weight
            if candidate < distance.get(other, INF):
                distance[other] = candidate
                before[other] = node
                heap.push((candidate, other))
    if goal not in distance:
        return INF, []
    path = [goal]
    while path[-1] != start:
        path.append(before[path[-1]])
    return distance[goal], path[::-1]


def case_dijkstra():
    return dijkstra(GRAPH, "a", "e"), dijkstra(GRAPH, "e", "a"), dijkstra(GRAPH, "b", "b")


def case_heap_empty():
    return Heap().pop()


class UnionFind:
    def __init__(self, n: int):
        self.parent = list(range(n))
        self.size = [1] * n
        self.count = n

    def find(self, x: int) -> int:
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def union(self, a: int, b: int) -> bool:
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        self.count -= 1
        return True


def case_union_find():
    u = UnionFind(10)
    made = [u.union(a, b) for a, b in [(0, 1), (2, 3), (1, 3), (0, 2), (8, 9)]]
    return made, u.count, u.find(3) == u.find(0), u.size[u.find(2)]


def kruskal(n: int, edges: List[Tuple[int, int, int]]) -> Tuple[int, List[Tuple[int, int]]]:
    u = UnionFind(n)
    total, chosen = 0, []
    for w, a, b in sorted(edges):
        if u.union(a, b):
            total += w
            chosen.append((a, b))
    return total, chosen


def case_kruskal():
    return kruskal(4, [(10, 0, 1), (6, 0, 2), (5, 0, 3), (15, 1, 3), (4, 2, 3)])


def topological(graph: Dict[str, List[str]]) -> List[str]:
    state: Dict[str, int] = {}
    order: List[str] = []

    def visit(node: str, trail: Tuple[str, ...]) -> None:
        mark = state.get(node, 0)
        if mark == 2:
            return
        if mark == 1:
            raise ValueError("cycle: " + " -> ".join(trail + (node,)))
        state[node] = 1
        for other in graph.get(node, []):
            visit(other, trail + (node,))
        state[node] = 2
        order.append(node)

    for node in sorted(graph):
        visit(node, ())
    return order[::-1]


def case_topological():
    return topological({"shoes": ["socks"], "socks": [], "shirt": ["tie"], "tie": ["jacket"], "jacket": []})


def case_topological_cycle():
    return topological({"a": ["b"], "b": ["c"], "c": ["a"]})


def queens(n: int, row: int = 0, cols: Tuple[int, ...] = ()) -> int:
    if row == n:
        return 1
    total = 0
    for c in range(n):
        if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)):
            total += queens(n, row + 1, cols + (c,))
    return total


def case_queens():
    return [queens(n) for n in range(1, 8)]


PUZZLE = "530070000600195000098000060800060003400803001700020006060000280000419005000080079"


def solve_sudoku(board: List[int]) -> bool:
    try:
        at = board.index(0)
    except ValueError:
        return True
    row, col = divmod(at, 9)
    used = {board[row * 9 + i] for i in range(9)} | {board[i * 9 + col] for i in range(9)}
    top, left = row // 3 * 3, col // 3 * 3
    used |= {board[(top + i) * 9 + left + j] for i in range(3) for j in range(3)}
    for digit in range(1, 10):
        if digit not in used:
            board[at] = digit
            if solve_sudoku(board):
                return True
    board[at] = 0
    return False


def case_sudoku():
    board = [int(c) for c in PUZZLE]
    ok = solve_sudoku(board)
    return ok, "".join(map(str, board))


def life(cells: Set[Tuple[int, int]]) -> Set[Tuple[int, int]]:
    counts: Dict[Tuple[int, int], int] = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = (x + dx, y + dy)
                    counts[key] = counts.get(key, 0) + 1
    return {c for c, n in counts.items() if n == 3 or (n == 2 and c in cells)}


def case_life():
    glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
    for _ in range(8):
        glider = life(glider)
    return sorted(glider), "\n".join("".join("#" if (x, y) in glider else "." for x in range(6)) for y in range(6))


def sieve(n: int) -> List[int]:
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = [False] * len(range(i * i, n + 1, i))
    return [i for i, prime in enumerate(flags) if prime]


def case_sieve():
    p = sieve(1000)
    return len(p), p[:10], p[-1]


def case_sieve_bytes():
    n = 200
    flags = bytearray([1]) * (n + 1)
    flags[0] = flags[1] = 0
    for i in range(2, 15):
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = 0
    return sum(flags)


def primes():
    known = []
    n = 2
    while True:
        if all(n % p for p in known if p * p <= n):
            known.append(n)
            yield n
        n += 1


def case_prime_generator():
    out = []
    for p in primes():
        if p > 60:
            break
        out.append(p)
    return out


def viterbi(obs, states, start, trans, emit):
    v = [{s: start[s] * emit[s][obs[0]] for s in states}]
    path = {s: [s] for s in states}
    for t in range(1, len(obs)):
        v.append({})
        new_path = {}
        for s in states:
            prob, best = max((v[t - 1][p] * trans[p][s] * emit[s][obs[t]], p) for p in states)
            v[t][s] = prob
            new_path[s] = path[best] + [s]
        path = new_path
    prob, state = max((v[-1][s], s) for s in states)
    return prob, path[state]


def case_viterbi():
    return viterbi(
        ["normal", "cold", "dizzy"],
        ("Healthy", "Fever"),
        {"Healthy": 0.6, "Fever": 0.4},
        {"Healthy": {"Healthy": 0.7, "Fever": 0.3}, "Fever": {"Healthy": 0.4, "Fever": 0.6}},
        {"Healthy": {"normal": 0.5, "cold": 0.4, "dizzy": 0.1}, "Fever": {"normal": 0.1, "cold": 0.3, "dizzy": 0.6}},
    )


def quicksort(xs: List[int]) -> List[int]:
    if len(xs) <= 1:
        return xs
    pivot, *rest = xs
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])


def merge_sort(xs):
    if len(xs) < 2:
        return list(xs)
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


def case_sorts():
    xs = [5, 3, 9, 1, 5, -2, 8, 0]
    return quicksort(xs), merge_sort(xs), merge_sort(["pear", "fig", "apple"]), merge_sort([2.5, -1.0])


def binary_search(xs: Sequence[int], x: int) -> Optional[int]:
    lo, hi = 0, len(xs) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if xs[mid] == x:
            return mid
        if xs[mid] < x:
            lo = mid + 1
        else:
            hi = mid - 1
    return None


def case_binary_search():
    xs = [1, 3, 5, 7, 9, 11]
    return [binary_search(xs, x) for x in (1, 7, 11, 4, 12, 0)]


def knapsack(items: List[Tuple[int, int]], capacity: int) -> int:
    best = [0] * (capacity + 1)
    for weight, value in items:
        for c in range(capacity, weight - 1, -1):
            best[c] = max(best[c], best[c - weight] + value)
    return best[capacity]


def lcs(a: str, b: str, memo: Dict[Tuple[int, int], str], i: int = 0, j: int = 0) -> str:
    if i == len(a) or j == len(b):
        return ""
    if (i, j) not in memo:
        if a[i] == b[j]:
            memo[i, j] = a[i] + lcs(a, b, memo, i + 1, j + 1)
        else:
            memo[i, j] = max(lcs(a, b, memo, i + 1, j), lcs(a, b, memo, i, j + 1), key=len)
    return memo[i, j]


def case_dynamic_programming():
    return knapsack([(12, 4), (2, 2), (1, 1), (1, 2), (4, 10)], 15), lcs("AGGTAB", "GXTXAYB", {}), coin_ways(100, [1, 5, 10, 25, 50])


def coin_ways(amount: int, coins: List[int]) -> int:
    ways = [1] + [0] * amount
    for coin in coins:
        for a in range(coin, amount + 1):
            ways[a] += ways[a - coin]
    return ways[amount]


FIB: Dict[int, int] = {}


def fib(n: int) -> int:
    if n < 2:
        return n
    if n not in FIB:
        FIB[n] = fib(n - 1) + fib(n - 2)
    return FIB[n]


def case_memoised():
    return fib(90), len(FIB)


def case_large_fibonacci():
    a, b = 0, 1
    for _ in range(91):
        a, b = b, a + b
    return a


def hanoi(n: int, a: str, b: str, c: str, moves: List[str]) -> int:
    if n == 0:
        return 0
    count = hanoi(n - 1, a, c, b, moves)
    moves.append(f"{a}->{c}")
    return count + 1 + hanoi(n - 1, b, a, c, moves)


def case_hanoi():
    moves: List[str] = []
    return hanoi(4, "A", "B", "C", moves), moves[:5], moves[-1]


def permutations(xs: List[int]) -> List[List[int]]:
    if not xs:
        return [[]]
    return [[x] + rest for i, x in enumerate(xs) for rest in permutations(xs[:i] + xs[i + 1 :])]


def subsets(xs):
    if not xs:
        return [[]]
    rest = subsets(xs[1:])
    return rest + [[xs[0]] + r for r in rest]


def case_combinatorics():
    return permutations([1, 2, 3]), subsets(["a", "b", "c"]), len(permutations([1, 2, 3, 4, 5]))


def flood(grid: List[str], row: int, col: int) -> int:
    seen = set()
    stack = [(row, col)]
    while stack:
        r, c = stack.pop()
        if (r, c) in seen or not (0 <= r < len(grid) and 0 <= c < len(grid[0])) or grid[r][c] == "#":
            continue
        seen.add((r, c))
        stack += [(r + dr, c + dc) for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0))]
    return len(seen)


def case_flood():
    return flood(["..#.", ".##.", "....", "##.#"], 0, 0), flood(["#"], 0, 0)


def gcd(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return a


def extended(a: int, b: int) -> Tuple[int, int, int]:
    if a == 0:
        return b, 0, 1
    g, x, y = extended(b % a, a)
    return g, y - b // a * x, x


def power_mod(base: int, exponent: int, modulus: int) -> int:
    result = 1
    base %= modulus
    while exponent > 0:
        if exponent % 2 == 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent //= 2
    return result


def is_probable_prime(n: int) -> bool:
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def case_number_theory():
    return gcd(1071, 462), extended(240, 46), power_mod(3, 200, 1_000_007), [n for n in range(1000000, 1000100) if is_probable_prime(n)]


def newton(f, df, x: float, tolerance: float = 1e-12) -> float:
    for _ in range(100):
        step = f(x) / df(x)
        x -= step
        if abs(step) < tolerance:
            return x
    raise ArithmeticError("no convergence")


def integrate(f, a: float, b: float, n: int = 100) -> float:
    h = (b - a) / n
    return h / 3 * sum((1 if i in (0, n) else 4 if i % 2 else 2) * f(a + i * h) for i in range(n + 1))


def case_numerics():
    return newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0), integrate(lambda x: x**3, 0, 2), newton(lambda x: x**3 - 8.0, lambda x: 3 * x**2, 3.0)


def case_collatz():
    longest = max(range(1, 1000), key=lambda n: collatz(n))
    return longest, collatz(longest)


def collatz(n: int) -> int:
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def case_pascal():
    rows = [[1]]
    for _ in range(6):
        last = rows[-1]
        rows.append([1, *(a + b for a, b in zip(last, last[1:])), 1])
    return rows


def case_spiral():
    n = 4
    grid = [[0] * n for _ in range(n)]
    r, c, dr, dc = 0, 0, 0, 1
    for k in range(1, n * n + 1):
        grid[r][c] = k
        if not (0 <= r + dr < n and 0 <= c + dc < n) or grid[r + dr][c + dc]:
            dr, dc = dc, -dr
        r, c = r + dr, c + dc
    return grid
