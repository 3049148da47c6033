# accepted: 31
"""Sorting, searching and dynamic programming as people write them."""

from typing import List, Optional, Tuple

DATA: List[int] = [64, 34, 25, 12, 22, 11, 90, 5, -3, 34]
WORDS = ["pear", "Apple", "fig", "banana", "kiwi", "apple"]


def bubble_sort(seq: List[int]) -> List[int]:
    n = len(seq)
    for i in range(n):
        swapped = False
        for j in range(n - 1 - i):
            if seq[j] > seq[j + 1]:
                tmp = seq[j]
                seq[j] = seq[j + 1]
                seq[j + 1] = tmp
                swapped = True
        if not swapped:
            break
    return seq


def case_bubble_sort():
    assert bubble_sort([]) == []
    assert bubble_sort([1]) == [1]
    return bubble_sort(DATA[:]), bubble_sort([3, 2, 1])


def comb_sort(seq: List[int]) -> List[int]:
    gap = len(seq)
    swap = True
    while gap > 1 or swap:
        gap = max(1, int(gap / 1.25))
        swap = False
        for i in range(len(seq) - gap):
            if seq[i] > seq[i + gap]:
                seq[i], seq[i + gap] = seq[i + gap], seq[i]
                swap = True
    return seq


def case_comb_sort():
    unsorted = [14, 11, 19, 5, 16, 10, 19, 12, 5, 12]
    expected = [5, 5, 10, 11, 12, 12, 14, 16, 19, 19]
    assert comb_sort(unsorted) == expected
    return unsorted


def insertion_sort(a, key=lambda x: x):
    for i in range(1, len(a)):
        x = a[i]
        j = i - 1
        while j >= 0 and key(a[j]) > key(x):
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = x


def case_insertion_sort():
    a = DATA.copy()
    insertion_sort(a)
    b = WORDS.copy()
    insertion_sort(b)
    c = WORDS.copy()
    insertion_sort(c, key=len)
    d = [2.5, -1.0, 0.25]
    insertion_sort(d, key=lambda x: -x)
    return a, b, c, d


def selection_sort(a):
    for i in range(len(a)):
        low = min(range(i, len(a)), key=a.__getitem__)
        a[i], a[low] = a[low], a[i]
    return a


def case_selection_sort():
    return selection_sort(DATA[:]), selection_sort(list("hello"))


def merge_sort(arr):
    if len(arr) <= 1:
        return arr
    mid = len(arr) // 2
    left, right = merge_sort(arr[:mid]), merge_sort(arr[mid:])
    result = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            result.append(left[i])
            i += 1
        else:
            result.append(right[j])
            j += 1
    result += left[i:]
    result.extend(right[j:])
    return result


def case_merge_sort():
    return merge_sort(DATA), merge_sort(WORDS), merge_sort([(2, "b"), (1, "z"), (2, "a")])


def quicksort(L):
    if L == []:
        return []
    pivot = L[0]
    return quicksort([x for x in L[1:] if x < pivot]) + [pivot] + quicksort([y for y in L[1:] if y >= pivot])


def partition(a: List[int], lo: int, hi: int) -> int:
    pivot = a[hi]
    i = lo - 1
    for j in range(lo, hi):
        if a[j] <= pivot:
            i = i + 1
            (a[i], a[j]) = (a[j], a[i])
    a[i + 1], a[hi] = a[hi], a[i + 1]
    return i + 1


def quick_in_place(a: List[int], lo: int, hi: int) -> None:
    if lo < hi:
        p = partition(a, lo, hi)
        quick_in_place(a, lo, p - 1)
        quick_in_place(a, p + 1, hi)


def case_quicksort():
    a = DATA[:]
    quick_in_place(a, 0, len(a) - 1)
    assert a == quicksort(DATA) == sorted(DATA)
    return a


def sift_down(a, start, end):
    root = start
    while True:
        child = 2 * root + 1
        if child > end:
            break
        if child + 1 <= end and a[child] < a[child + 1]:
            child += 1
        if a[root] < a[child]:
            a[root], a[child] = a[child], a[root]
            root = child
        else:
            break


def heap_sort(a):
    for start in range((len(a) - 2) // 2, -1, -1):
        sift_down(a, start, len(a) - 1)
    for end in range(len(a) - 1, 0, -1):
        a[end], a[0] = a[0], a[end]
        sift_down(a, 0, end - 1)
    return a


def case_heap_sort():
    return heap_sort(DATA[:]), heap_sort([])


def counting_sort(a: List[int], top: int) -> List[int]:
    count = [0] * (top + 1)
    for x in a:
        count[x] += 1
    out: List[int] = []
    for value, c in enumerate(count):
        out.extend([value] * c)
    return out


def radix_sort(a: List[int]) -> List[int]:
    place = 1
    while any(x // place for x in a):
        buckets: List[List[int]] = [[] for _ in range(10)]
        for x in a:
            buckets[x // place % 10].append(x)
        a = [x for bucket in buckets for x in bucket]
        place *= 10
    return a


def case_counting_and_radix():
    return counting_sort([3, 1, 4, 1, 5], 5), radix_sort([170, 45, 75, 90, 802, 24, 2, 66])


def shell_sort(a):
    gap = len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            x = a[i]
            while i >= gap and a[i - gap] > x:
                a[i] = a[i - gap]
                i -= gap
            a[i] = x
        gap = 1 if gap == 2 else gap * 5 // 11
    return a


def case_shell_sort():
    return shell_sort(DATA[:]), shell_sort([1.5, -2.0])


def binary_search(a: List[int], x: int) -> Optional[int]:
    lo, hi = 0, len(a) - 1
    while lo <= hi:
        mid = (lo + hi) >> 1
        if a[mid] == x:
            return mid
        elif a[mid] < x:
            lo = mid + 1
        else:
            hi = mid - 1
    return None


def case_binary_search():
    a = sorted(set(DATA))
    found = binary_search(a, 25)
    missing = binary_search(a, 26)
    if found is not None:
        found += 100
    return found, missing, [binary_search(a, x) for x in (-3, 90)]


def linear_search(seq, item) -> int:
    for index, value in enumerate(seq):
        if value == item:
            break
    else:
        return -1
    return index


def case_linear_search():
    return linear_search(WORDS, "fig"), linear_search(WORDS, "plum"), linear_search((1, 2, 3), 3), linear_search("abc", "c")


def case_sort_by_several_keys():
    rows = [("bob", 30, 1.5), ("al", 25, 2.5), ("cy", 30, 0.5)]
    by_age = sorted(rows, key=lambda r: (-r[1], r[0]))
    rows.sort(key=lambda r: r[2])
    names = [name for name, *_ in rows]
    return by_age, names, sorted(WORDS, key=str.lower), sorted(WORDS, key=lambda w: (len(w), w), reverse=True)


def lcs(a: str, b: str) -> str:
    m, n = len(a), len(b)
    table = [[0] * (n + 1) for _ in range(m + 1)]
    for i in range(m):
        for j in range(n):
            if a[i] == b[j]:
                table[i + 1][j + 1] = table[i][j] + 1
            else:
                table[i + 1][j + 1] = max(table[i + 1][j], table[i][j + 1])
    out = ""
    i, j = m, n
    while i > 0 and j > 0:
        if a[i - 1] == b[j - 1]:
            out = a[i - 1] + out
            i -= 1
            j -= 1
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return out


def case_longest_common_subsequence():
    return lcs("AGGTAB", "GXTXAYB"), lcs("", "x"), lcs("kitten", "sitting")


def edit_distance(s: str, t: str) -> int:
    prev = list(range(len(t) + 1))
    for i, cs in enumerate(s, 1):
        cur = [i]
        for j, ct in enumerate(t, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (cs != ct)))
        prev = cur
    return prev[-1]


def case_edit_distance():
    return edit_distance("kitten", "sitting"), edit_distance("", "abc"), edit_distance("flaw", "lawn")


def knapsack(weights: List[int], values: List[int], capacity: int) -> Tuple[int, List[int]]:
    n = len(weights)
    best = [[0 for _ in range(capacity + 1)] for _ in range(n + 1)]
    for i in range(1, n + 1):
        for w in range(capacity + 1):
            best[i][w] = best[i - 1][w]
            if weights[i - 1] <= w:
                best[i][w] = max(best[i][w], best[i - 1][w - weights[i - 1]] + values[i - 1])
    chosen: List[int] = []
    w = capacity
    for i in range(n, 0, -1):
        if best[i][w] != best[i - 1][w]:
            chosen.append(i - 1)
            w -= weights[i - 1]
    return best[n][capacity], chosen[::-1]


def case_knapsack():
    return knapsack([1, 3, 4, 5], [1, 4, 5, 7], 7)


def coin_change(coins: List[int], amount: int) -> int:
    INF = float("inf")
    dp = [0] + [INF] * amount
    for a in range(1, amount + 1):
        for c in coins:
            if c <= a and dp[a - c] + 1 < dp[a]:
                dp[a] = dp[a - c] + 1
    return dp[amount] if dp[amount] != INF else -1


def case_coin_change():
    return coin_change([1, 2, 5], 11), coin_change([2], 3), coin_change([1], 0)


def ways(coins: Tuple[int, ...], amount: int) -> int:
    table = [1] + [0] * amount
    for coin in coins:
        for i in range(coin, amount + 1):
            table[i] += table[i - coin]
    return table[amount]


def case_ways_to_pay():
    return ways((1, 2, 5, 10, 20, 50, 100, 200), 200), ways((3, 7), 5)


def longest_increasing(a: List[int]) -> List[int]:
    if not a:
        return []
    length = [1] * len(a)
    back = [-1] * len(a)
    for i in range(len(a)):
        for j in range(i):
            if a[j] < a[i] and length[j] + 1 > length[i]:
                length[i], back[i] = length[j] + 1, j
    k = max(range(len(a)), key=lambda i: length[i])
    out = []
    while k != -1:
        out.append(a[k])
        k = back[k]
    return out[::-1]


def case_longest_increasing():
    return longest_increasing([10, 9, 2, 5, 3, 7, 101, 18]), longest_increasing([])


def max_subarray(a: List[float]) -> Tuple[float, int, int]:
    best, start, end = a[0], 0, 0
    here, here_start = a[0], 0
    for i, x in enumerate(a[1:], start=1):
        if here < 0:
            here, here_start = x, i
        else:
            here += x
        if here > best:
            best, start, end = here, here_start, i
    return best, start, end


def case_max_subarray():
    return max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]), max_subarray([1.5, -0.5, 2.0])


def rotate(matrix):
    return [list(row) for row in zip(*matrix[::-1])]


def spiral(matrix):
    out = []
    m = [row[:] for row in matrix]
    while m:
        out += m.pop(0)
        m = [list(r) for r in zip(*m)][::-1]
    return out


def case_matrix_turns():
    m = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    return rotate(m), spiral(m), [m[i][i] for i in range(3)], sum(m[i][-1 - i] for i in range(3)), [sum(c) for c in zip(*m)]


def kth(a, k):
    """Quickselect."""
    pivot = a[len(a) // 2]
    lows = [x for x in a if x < pivot]
    highs = [x for x in a if x > pivot]
    same = len(a) - len(lows) - len(highs)
    if k < len(lows):
        return kth(lows, k)
    if k < len(lows) + same:
        return pivot
    return kth(highs, k - len(lows) - same)


def case_quickselect():
    return [kth(DATA, k) for k in range(len(DATA))], kth([0.5, 0.25], 0)


def two_sum(nums: List[int], target: int) -> Optional[Tuple[int, int]]:
    seen: dict = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return seen[target - x], i
        seen[x] = i
    return None


def case_two_sum():
    return two_sum([2, 7, 11, 15], 9), two_sum([1], 5)


def dutch_flag(a: List[str]) -> List[str]:
    order = {"red": 0, "white": 1, "blue": 2}
    lo, mid, hi = 0, 0, len(a) - 1
    while mid <= hi:
        match order[a[mid]]:
            case 0:
                a[lo], a[mid] = a[mid], a[lo]
                lo += 1
                mid += 1
            case 1:
                mid += 1
            case 2:
                a[mid], a[hi] = a[hi], a[mid]
                hi -= 1
    return a


def case_dutch_flag():
    return dutch_flag(["blue", "red", "white", "red", "blue", "white"])


def case_merge_intervals():
    intervals = [[1, 3], [8, 10], [2, 6], [15, 18]]
    intervals.sort(key=lambda i: i[0])
    merged: List[List[int]] = []
    for interval in intervals:
        if not merged or merged[-1][1] < interval[0]:
            merged.append(interval)
        else:
            merged[-1][1] = max(merged[-1][1], interval[1])
    return merged, intervals


def case_list_is_empty_while_it_is_sorted():
    xs = [3, 1, 3, 2, 1, 3]
    xs.sort(key=xs.count)
    return xs


def case_key_that_looks_at_the_list():
    xs = [3, 1, 3, 2]
    xs.sort(key=lambda x: (len(xs), -x))
    seen = []
    ys = ["b", "a"]
    ys.sort(key=lambda y: seen.append(list(ys)) or y)
    return xs, ys, seen


def case_key_that_searches_the_list():
    xs = [3, 1]
    try:
        xs.sort(key=xs.index)
    except ValueError as e:
        return str(e), xs


def case_key_that_raises():
    xs = [3, 1, 2]

    def key(v):
        if v == 1:
            raise KeyError(v)
        return v
    try:
        xs.sort(key=key)
    except KeyError as e:
        return str(e), xs


def case_key_that_adds_to_the_list():
    t = [3, 2, 1]
    try:
        t.sort(key=lambda v: t.append(v) or v)
    except ValueError as e:
        return str(e), t


def case_sorted_leaves_the_list():
    t = [3, 2, 1]
    return sorted(t, key=t.index), sorted(t, key=lambda v: len(t) * v)


def case_key_that_empties_the_list():
    t = [3, 2, 1]
    def key(v):
        t[:] = []
        return v
    try:
        t.sort(key=key)
    except ValueError as e:
        return str(e), t
    return t
