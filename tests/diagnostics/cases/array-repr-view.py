# packages: numpy
import numpy as np


def shown(values: list[float]) -> str:
    named = {"values": np.array(values)}
    return f"{named.items()}"
