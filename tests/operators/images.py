"""What the functions of images.cc stand for."""

from typing import Optional

import numpy as np

Image = np.ndarray[tuple[int, int], np.dtype[np.uint8]]


def halve(image: Image, brighter: float = 0.0) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Every other row and column, as float32."""
    if image.shape[0] < 2:
        raise ValueError(f"an image of {image.shape[0]} rows")
    return image[::2, ::2].astype(np.float32) + np.float32(brighter)


def histogram(image: Image, bins: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """How many pixels are in each of `bins` ranges of the same width."""
    counts = np.zeros(bins, dtype=np.int64)
    for value in image.reshape(-1).tolist():
        counts[value * bins // 256] += 1
    return counts


def largest(images: list[np.ndarray[tuple[int, int], np.dtype[np.float32]]]) -> Optional[float]:
    """The largest value of all, None where there is none."""
    found = [float(image.max()) for image in images if image.size]
    return max(found) if found else None
