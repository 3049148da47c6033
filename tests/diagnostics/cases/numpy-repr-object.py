# packages: numpy
from dataclasses import dataclass

import numpy as np


@dataclass
class Box:
    width: float
    inner: "Box | None" = None


def shown(values: list[float]) -> str:
    return f"{Box(np.array(values)[0], Box(1.0))}"
