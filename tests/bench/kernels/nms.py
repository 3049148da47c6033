"""Non-maximum suppression over boxes made here, in plain loops; the boxes are lists of floats."""

ARGUMENTS = (500, 0.4, 5)


def make_boxes(count: int) -> tuple[list[list[float]], list[float]]:
    state = 12345
    boxes = []
    scores = []
    for _ in range(count):
        values = []
        for _ in range(5):
            state = (state * 1103515245 + 12345) % 2147483648
            values.append(state / 2147483648)
        x = values[0] * 400.0
        y = values[1] * 400.0
        boxes.append([x, y, x + 20.0 + values[2] * 80.0, y + 20.0 + values[3] * 80.0])
        scores.append(values[4])
    return boxes, scores


def iou(a: list[float], b: list[float]) -> float:
    left = max(a[0], b[0])
    top = max(a[1], b[1])
    right = min(a[2], b[2])
    bottom = min(a[3], b[3])
    width = max(0.0, right - left)
    height = max(0.0, bottom - top)
    intersection = width * height
    area_a = (a[2] - a[0]) * (a[3] - a[1])
    area_b = (b[2] - b[0]) * (b[3] - b[1])
    return intersection / (area_a + area_b - intersection)


def nms(boxes: list[list[float]], scores: list[float], threshold: float) -> list[int]:
    order = sorted(range(len(boxes)), key=lambda i: scores[i], reverse=True)
    suppressed = [False] * len(boxes)
    kept = []
    for position, i in enumerate(order):
        if suppressed[i]:
            continue
        kept.append(i)
        for j in order[position + 1 :]:
            if not suppressed[j] and iou(boxes[i], boxes[j]) > threshold:
                suppressed[j] = True
    return kept


def run(count: int, threshold: float, rounds: int) -> list[int]:
    boxes, scores = make_boxes(count)
    kept: list[int] = []
    for k in range(rounds):
        kept = nms(boxes, scores, threshold + 0.01 * k)
    return kept
