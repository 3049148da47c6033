from dataclasses import dataclass


@dataclass
class Box:
    label: str
    score: float


def best(boxes: list[Box]) -> Box:
    return sorted(boxes)[-1]
