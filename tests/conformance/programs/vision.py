# accepted: 19
"""What stands before and after models: boxes, scores, metrics, search."""

import math
from dataclasses import dataclass
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

LABELS = ["cat", "dog", "bird", "fish"]


def softmax(logits: List[float]) -> List[float]:
    top = max(logits)
    exps = [math.exp(x - top) for x in logits]
    total = sum(exps)
    return [e / total for e in exps]


def sigmoid(x: float) -> float:
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    z = math.exp(x)
    return z / (1 + z)


def case_softmax():
    p = softmax([1.0, 2.0, 3.0, 1000.0][:3])
    return [round(x, 9) for x in p], round(sum(p), 12), round(sigmoid(-5.0) + sigmoid(5.0), 12)


def top_k(scores: Sequence[float], k: int) -> List[Tuple[str, float]]:
    order = sorted(range(len(scores)), key=lambda i: scores[i], reverse=True)
    return [(LABELS[i], scores[i]) for i in order[:k]]


def case_top_k():
    return top_k([0.1, 0.6, 0.05, 0.25], 2), top_k([0.5, 0.5], 5), top_k([], 3)


@dataclass
class Box:
    x1: float
    y1: float
    x2: float
    y2: float
    score: float = 1.0
    label: int = 0

    @property
    def area(self) -> float:
        return max(0.0, self.x2 - self.x1) * max(0.0, self.y2 - self.y1)

    def iou(self, other: "Box") -> float:
        w = min(self.x2, other.x2) - max(self.x1, other.x1)
        h = min(self.y2, other.y2) - max(self.y1, other.y1)
        if w <= 0 or h <= 0:
            return 0.0
        inter = w * h
        return inter / (self.area + other.area - inter)


def nms(boxes: List[Box], threshold: float = 0.5) -> List[Box]:
    kept: List[Box] = []
    for box in sorted(boxes, key=lambda b: -b.score):
        if all(box.label != k.label or box.iou(k) < threshold for k in kept):
            kept.append(box)
    return kept


def case_nms():
    boxes = [Box(0, 0, 10, 10, 0.9), Box(1, 1, 10, 10, 0.8), Box(20, 20, 30, 30, 0.7), Box(0, 0, 10, 10, 0.6, 1)]
    return nms(boxes), [b.score for b in nms(boxes, 0.99)], boxes[0].iou(boxes[1])


def iou(a: Tuple[float, float, float, float], b: Tuple[float, float, float, float]) -> float:
    ax1, ay1, ax2, ay2 = a
    bx1, by1, bx2, by2 = b
    inter = max(0, min(ax2, bx2) - max(ax1, bx1)) * max(0, min(ay2, by2) - max(ay1, by1))
    union = (ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1) - inter
    return inter / union if union else 0.0


def case_nms_tuples():
    boxes = [(0, 0, 10, 10), (1, 1, 11, 11), (50, 50, 60, 60)]
    scores = [0.8, 0.9, 0.3]
    order = sorted(range(len(boxes)), key=scores.__getitem__, reverse=True)
    keep = []
    while order:
        best = order.pop(0)
        keep.append(best)
        order = [i for i in order if iou(boxes[best], boxes[i]) < 0.5]
    return keep, iou((0, 0, 2, 2), (1, 1, 3, 3)), iou((0, 0, 0, 0), (0, 0, 0, 0))


class Beam(NamedTuple):
    score: float
    tokens: Tuple[int, ...]


def beam_search(table: Dict[int, List[Tuple[int, float]]], start: int, end: int, width: int, steps: int) -> List[Beam]:
    beams = [Beam(0.0, (start,))]
    finished = []
    for _ in range(steps):
        candidates = []
        for beam in beams:
            for token, p in table.get(beam.tokens[-1], []):
                candidates.append(Beam(beam.score + math.log(p), beam.tokens + (token,)))
        candidates.sort(key=lambda b: b.score, reverse=True)
        beams = []
        for c in candidates[:width]:
            (finished if c.tokens[-1] == end else beams).append(c)
        if not beams:
            break
    return sorted(finished, key=lambda b: b.score / len(b.tokens), reverse=True)


def case_beam_search():
    table = {0: [(1, 0.6), (2, 0.4)], 1: [(3, 0.5), (2, 0.5)], 2: [(3, 0.9), (1, 0.1)]}
    return [(round(b.score, 6), list(b.tokens)) for b in beam_search(table, 0, 3, 2, 5)]


def ctc_greedy(frames: List[List[float]], alphabet: str, blank: int = 0) -> str:
    best = [max(range(len(f)), key=f.__getitem__) for f in frames]
    out, previous = [], blank
    for b in best:
        if b != blank and b != previous:
            out.append(alphabet[b - 1])
        previous = b
    return "".join(out)


def case_ctc():
    frames = [[0.1, 0.8, 0.1], [0.1, 0.8, 0.1], [0.9, 0.05, 0.05], [0.1, 0.8, 0.1], [0.0, 0.1, 0.9]]
    return ctc_greedy(frames, "ab")


def confusion(truth: List[str], predicted: List[str]) -> Dict[str, Dict[str, int]]:
    names = sorted(set(truth) | set(predicted))
    table = {a: {b: 0 for b in names} for a in names}
    for t, p in zip(truth, predicted):
        table[t][p] += 1
    return table


def prf(table: Dict[str, Dict[str, int]], name: str) -> Tuple[float, float, float]:
    tp = table[name][name]
    fp = sum(row[name] for other, row in table.items() if other != name)
    fn = sum(n for other, n in table[name].items() if other != name)
    precision = tp / (tp + fp) if tp + fp else 0.0
    recall = tp / (tp + fn) if tp + fn else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return precision, recall, f1


def case_metrics():
    t = "cat dog cat bird cat dog".split()
    p = "cat cat cat bird dog dog".split()
    c = confusion(t, p)
    return c, prf(c, "cat"), sum(a == b for a, b in zip(t, p)) / len(t)


def auc(labels: List[int], scores: List[float]) -> float:
    pairs = sorted(zip(scores, labels))
    positives = sum(labels)
    negatives = len(labels) - positives
    rank_sum, i = 0.0, 0
    while i < len(pairs):
        j = i
        while j < len(pairs) and pairs[j][0] == pairs[i][0]:
            j += 1
        rank_sum += sum(l for _, l in pairs[i:j]) * (i + 1 + j) / 2
        i = j
    return (rank_sum - positives * (positives + 1) / 2) / (positives * negatives)


def case_auc():
    return auc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]), auc([1, 0], [0.5, 0.5])


def case_auc_one_class():
    return auc([1, 1], [0.5, 0.6])


def label_smoothing(index: int, classes: int, epsilon: float = 0.1) -> List[float]:
    return [1 - epsilon + epsilon / classes if i == index else epsilon / classes for i in range(classes)]


def cross_entropy(p: List[float], q: List[float]) -> float:
    return -sum(a * math.log(b + 1e-12) for a, b in zip(p, q))


def case_cross_entropy():
    q = softmax([2.0, 1.0, 0.1])
    return [round(x, 6) for x in label_smoothing(1, 4)], round(cross_entropy(label_smoothing(0, 3), q), 9)


def histogram(xs: List[float], bins: int) -> Tuple[List[int], List[float]]:
    lo, hi = min(xs), max(xs)
    width = (hi - lo) / bins
    counts = [0] * bins
    for x in xs:
        counts[min(int((x - lo) / width), bins - 1)] += 1
    return counts, [lo + i * width for i in range(bins + 1)]


def quantile(xs: List[float], q: float) -> float:
    ys = sorted(xs)
    at = q * (len(ys) - 1)
    below = math.floor(at)
    above = math.ceil(at)
    return ys[below] + (ys[above] - ys[below]) * (at - below)


def case_histogram():
    xs = [0.5, 1.5, 2.5, 2.6, 3.9, 4.5]
    counts, edges = histogram(xs, 4)
    return counts, edges, [quantile(xs, q) for q in (0.0, 0.25, 0.5, 1.0)], "\n".join(f"{e:5.2f} {'#' * c}" for e, c in zip(edges, counts))


def case_histogram_empty():
    return histogram([], 3)


def letterbox(w: int, h: int, size: int) -> Tuple[float, int, int, int, int]:
    scale = min(size / w, size / h)
    nw, nh = round(w * scale), round(h * scale)
    return scale, nw, nh, (size - nw) // 2, (size - nh) // 2


def resize_nearest(image: List[List[int]], w: int, h: int) -> List[List[int]]:
    ih, iw = len(image), len(image[0])
    return [[image[y * ih // h][x * iw // w] for x in range(w)] for y in range(h)]


def convolve(image: List[List[float]], kernel: List[List[float]]) -> List[List[float]]:
    k = len(kernel)
    out = []
    for y in range(len(image) - k + 1):
        row = []
        for x in range(len(image[0]) - k + 1):
            acc = 0.0
            for dy in range(k):
                for dx in range(k):
                    acc += image[y + dy][x + dx] * kernel[dy][dx]
            row.append(acc)
        out.append(row)
    return out


def case_images():
    return letterbox(1920, 1080, 640), resize_nearest([[1, 2], [3, 4]], 4, 3), convolve([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]], [[1.0, 0.0], [0.0, -1.0]])


def rle_encode(mask: List[int]) -> List[int]:
    runs, last, count = [], 0, 0
    for m in mask:
        if m == last:
            count += 1
        else:
            runs.append(count)
            last, count = m, 1
    runs.append(count)
    return runs


def rle_decode(runs: List[int]) -> List[int]:
    out: List[int] = []
    value = 0
    for r in runs:
        out += [value] * r
        value = 1 - value
    return out


def case_rle():
    mask = [0, 0, 1, 1, 1, 0, 1]
    runs = rle_encode(mask)
    return runs, rle_decode(runs) == mask, rle_encode([1, 1]), rle_encode([])


def moving_average(xs: List[float], n: int) -> List[Optional[float]]:
    return [None if i + 1 < n else sum(xs[i + 1 - n : i + 1]) / n for i in range(len(xs))]


def exponential(xs: List[float], alpha: float = 0.3) -> List[float]:
    out: List[float] = []
    for x in xs:
        out.append(alpha * x + (1 - alpha) * out[-1] if out else x)
    return out


def case_smoothing():
    xs = [1.0, 2.0, 6.0, 3.0]
    return moving_average(xs, 2), [round(x, 6) for x in exponential(xs)], [m for m in moving_average(xs, 3) if m is not None]


def linear_fit(points: List[Tuple[float, float]]) -> Tuple[float, float]:
    n = len(points)
    mx = sum(x for x, _ in points) / n
    my = sum(y for _, y in points) / n
    num = sum((x - mx) * (y - my) for x, y in points)
    den = sum((x - mx) ** 2 for x, _ in points)
    slope = num / den
    return slope, my - slope * mx


def case_linear_fit():
    return linear_fit([(1.0, 2.0), (2.0, 4.1), (3.0, 5.9)])


def case_linear_fit_vertical():
    return linear_fit([(1.0, 2.0), (1.0, 3.0)])


def knn(train: List[Tuple[List[float], str]], x: List[float], k: int = 3) -> str:
    near = sorted(train, key=lambda t: math.dist(t[0], x))[:k]
    votes: Dict[str, int] = {}
    for _, label in near:
        votes[label] = votes.get(label, 0) + 1
    return max(sorted(votes), key=lambda v: votes[v])


def case_knn():
    train = [([0.0, 0.0], "a"), ([0.1, 0.2], "a"), ([1.0, 1.0], "b"), ([0.9, 1.2], "b"), ([5.0, 5.0], "c")]
    return knn(train, [0.2, 0.1]), knn(train, [1.0, 1.1]), knn(train, [4.0, 4.0], 1)


@dataclass
class Stump:
    feature: int
    threshold: float
    left: "float | Stump"
    right: "float | Stump"


def evaluate(tree, row: List[float]) -> float:
    while isinstance(tree, Stump):
        tree = tree.left if row[tree.feature] <= tree.threshold else tree.right
    return tree


FOREST = [Stump(0, 0.5, 1.0, Stump(1, 2.0, -1.0, 0.5)), Stump(1, 1.0, Stump(0, 0.2, 0.0, 0.25), 2.0)]


def case_forest():
    return [sum(evaluate(t, row) for t in FOREST) for row in ([0.1, 0.0], [0.7, 1.5], [0.7, 3.0])]
