"""Non-maximum suppression over rows with the score last, each compared with those that are kept by a helper."""


def _rows(count: int) -> list[list[float]]:
    state = 23
    rows = []
    for _ in range(count):
        values = []
        for _ in range(5):
            state = (state * 1103515245 + 12345) % 2147483648
            values.append(state / 2147483648)
        x, y, w, h, score = values
        rows.append([x * 300.0, y * 300.0, x * 300.0 + 10.0 + w * 60.0, y * 300.0 + 10.0 + h * 60.0, score])
    return rows


ARGUMENTS = (_rows(400), 0.5, 6)


def iou(a: list[float], b: list[float]) -> float:
    ix = min(a[2], b[2]) - max(a[0], b[0])
    iy = min(a[3], b[3]) - max(a[1], b[1])
    if ix <= 0 or iy <= 0:
        return 0.0
    inter = ix * iy
    return inter / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - inter)


def nms(rows: list[list[float]], threshold: float) -> list[list[float]]:
    rows = sorted(rows, key=lambda r: -r[4])
    kept: list[list[float]] = []
    for row in rows:
        ok = True
        for other in kept:
            if iou(row, other) > threshold:
                ok = False
                break
        if ok:
            kept.append(row)
    return kept


def run(rows: list[list[float]], threshold: float, rounds: int) -> int:
    total = 0
    for _ in range(rounds):
        total += len(nms(rows, threshold))
    return total
