"""Non-maximum suppression over lists that are passed in, all in one function of nested loops."""


def _boxes(count: int) -> tuple[list[list[float]], list[float]]:
    state = 7
    boxes, scores = [], []
    for _ in range(count):
        values = []
        for _ in range(5):
            state = (state * 1103515245 + 12345) % 2147483648
            values.append(state / 2147483648)
        x, y, w, h, score = values
        boxes.append([x * 300.0, y * 300.0, x * 300.0 + 10.0 + w * 60.0, y * 300.0 + 10.0 + h * 60.0])
        scores.append(score)
    return boxes, scores


ARGUMENTS = (*_boxes(400), 0.5, 4)


def nms(boxes: list[list[float]], scores: list[float], iou_threshold: float) -> list[int]:
    n = len(boxes)
    order = list(range(n))
    for i in range(n):
        best = i
        for j in range(i + 1, n):
            if scores[order[j]] > scores[order[best]]:
                best = j
        order[i], order[best] = order[best], order[i]
    areas = [(b[2] - b[0]) * (b[3] - b[1]) for b in boxes]
    removed = [False for _ in range(n)]
    keep: list[int] = []
    for i in range(n):
        a = order[i]
        if removed[a]:
            continue
        keep.append(a)
        for j in range(i + 1, n):
            b = order[j]
            if removed[b]:
                continue
            xx1 = max(boxes[a][0], boxes[b][0])
            yy1 = max(boxes[a][1], boxes[b][1])
            xx2 = min(boxes[a][2], boxes[b][2])
            yy2 = min(boxes[a][3], boxes[b][3])
            w = xx2 - xx1
            h = yy2 - yy1
            if w > 0.0 and h > 0.0:
                inter = w * h
                if inter / (areas[a] + areas[b] - inter) > iou_threshold:
                    removed[b] = True
    return keep


def run(boxes: list[list[float]], scores: list[float], iou_threshold: float, rounds: int) -> list[int]:
    keep: list[int] = []
    for _ in range(rounds):
        keep = nms(boxes, scores, iou_threshold)
    return keep
