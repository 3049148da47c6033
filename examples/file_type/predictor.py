"""Says which of some 200 types a file has, by its content, with the model of the magika package.

The features follow magika's own description: the first and the last kilobyte that are not white space, as one list of
numbers, with a padding token where a file is shorter.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime

HERE = Path(__file__).parent
CONFIG = json.loads((HERE / "config.json").read_text())
TYPES = json.loads((HERE / "content_types.json").read_text())
SESSION = onnxruntime.InferenceSession(str(HERE / "model.onnx"))

LABELS = CONFIG["target_labels_space"]
THRESHOLDS = CONFIG["thresholds"]
DEFAULT_THRESHOLD = CONFIG["medium_confidence_threshold"]
RENAMED = CONFIG["overwrite_map"]
TEXT_LABELS = {name for name, kind in TYPES.items() if kind["is_text"]}
MIME_TYPES = {name: kind["mime_type"] or "application/octet-stream" for name, kind in TYPES.items()}

BLOCK = CONFIG["block_size"]  # bytes looked at on either end
BEGIN = CONFIG["beg_size"]
END = CONFIG["end_size"]
PADDING = CONFIG["padding_token"]
SMALLEST = CONFIG["min_file_size_for_dl"]  # bytes; of fewer only the encoding tells


@dataclass(frozen=True)
class FileType:
    label: str
    mime_type: str
    score: float


def classify(content: bytes) -> FileType:
    """The type of a file, as the model sees it.

    Args:
        content: the file's bytes
    """
    if not content:
        return file_type("empty", 1.0)
    if len(content) < SMALLEST:
        return file_type(label_of_few_bytes(content), 1.0)
    tokens = features(content)
    if tokens[SMALLEST - 1] == PADDING:
        return file_type(label_of_few_bytes(content[:BLOCK]), 1.0)
    scores = SESSION.run(["target_label"], {"bytes": np.array([tokens], dtype=np.int32)})[0][0]
    best = int(np.argmax(scores))
    return file_type(choose(LABELS[best], float(scores[best])), float(scores[best]))


def features(content: bytes) -> list[int]:
    """The model's 2048 input tokens: bytes, or PADDING."""
    begin = list(content[:BLOCK].lstrip()[:BEGIN])
    end = list(content[-BLOCK:].rstrip()[-END:])
    return begin + [PADDING] * (BEGIN - len(begin)) + [PADDING] * (END - len(end)) + end


def choose(label: str, score: float) -> str:
    """The label to tell: a generic one when the model is not sure."""
    chosen = RENAMED.get(label, label)
    if score >= THRESHOLDS.get(label, DEFAULT_THRESHOLD):
        return chosen
    return "txt" if chosen in TEXT_LABELS else "unknown"


def label_of_few_bytes(content: bytes) -> str:
    try:
        content.decode("utf-8")
        return "txt"
    except UnicodeDecodeError:
        return "unknown"


def file_type(label: str, score: float) -> FileType:
    return FileType(label, MIME_TYPES[label], score)
