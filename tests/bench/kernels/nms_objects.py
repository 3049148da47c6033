"""Non-maximum suppression over boxes passed in, with a dataclass for each and a sort by score."""

from __future__ import annotations

from dataclasses import dataclass


def _rows(count: int) -> list[list[float]]:
    state = 99
    rows = []
    for _ in range(count):
        values = []
        for _ in range(5):
            state = (state * 1103515245 + 12345) % 2147483648
            values.append(state / 2147483648)
        x, y, w, h, score = values
        rows.append([x * 300.0, y * 300.0, x * 300.0 + 10.0 + w * 60.0, y * 300.0 + 10.0 + h * 60.0, score])
    return rows


ARGUMENTS = (_rows(400), 0.5, 10)


@dataclass
class Box:
    x1: float
    y1: float
    x2: float
    y2: float
    score: float

    def area(self) -> float:
        return (self.x2 - self.x1) * (self.y2 - self.y1)

    def iou(self, other: Box) -> float:
        w = min(self.x2, other.x2) - max(self.x1, other.x1)
        h = min(self.y2, other.y2) - max(self.y1, other.y1)
        if w <= 0 or h <= 0:
            return 0.0
        overlap = w * h
        return overlap / (self.area() + other.area() - overlap)


def suppress(boxes: list[Box], threshold: float) -> list[Box]:
    remaining = sorted(boxes, key=lambda box: box.score, reverse=True)
    kept: list[Box] = []
    while remaining:
        best = remaining.pop(0)
        kept.append(best)
        remaining = [box for box in remaining if best.iou(box) < threshold]
    return kept


def run(rows: list[list[float]], threshold: float, rounds: int) -> list[float]:
    boxes = [Box(row[0], row[1], row[2], row[3], row[4]) for row in rows]
    kept: list[Box] = []
    for _ in range(rounds):
        kept = suppress(boxes, threshold)
    return [box.score for box in kept]
