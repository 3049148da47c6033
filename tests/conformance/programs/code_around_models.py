# accepted: 12
"""Code around models, as repositories have it: byte pairs, boxes, beams, spans, anchors, masks, metrics."""
import re
import math
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Callable, Dict, Iterable, List, Optional, Sequence, Tuple, Union

import numpy as np


# --- byte-pair encoding, as GPT-2's encoder.py ---
@lru_cache()
def bytes_to_unicode():
    bs = list(range(ord("!"), ord("~") + 1)) + list(range(ord("¡"), ord("¬") + 1)) + list(range(ord("®"), ord("ÿ") + 1))
    cs = bs[:]
    n = 0
    for b in range(2**8):
        if b not in bs:
            bs.append(b)
            cs.append(2**8 + n)
            n += 1
    cs = [chr(n) for n in cs]
    return dict(zip(bs, cs))


def get_pairs(word):
    pairs = set()
    prev_char = word[0]
    for char in word[1:]:
        pairs.add((prev_char, char))
        prev_char = char
    return pairs


class Encoder:
    def __init__(self, encoder, bpe_merges, errors="replace"):
        self.encoder = encoder
        self.decoder = {v: k for k, v in self.encoder.items()}
        self.errors = errors
        self.byte_encoder = bytes_to_unicode()
        self.byte_decoder = {v: k for k, v in self.byte_encoder.items()}
        self.bpe_ranks = dict(zip(bpe_merges, range(len(bpe_merges))))
        self.cache = {}
        self.pat = re.compile(r"""'s|'t|'re|'ve|'m|'ll|'d| ?[A-Za-z]+| ?[0-9]+| ?[^\sA-Za-z0-9]+|\s+(?!\S)|\s+""")

    def bpe(self, token):
        if token in self.cache:
            return self.cache[token]
        word = tuple(token)
        pairs = get_pairs(word)
        if not pairs:
            return token
        while True:
            bigram = min(pairs, key=lambda pair: self.bpe_ranks.get(pair, float("inf")))
            if bigram not in self.bpe_ranks:
                break
            first, second = bigram
            new_word = []
            i = 0
            while i < len(word):
                try:
                    j = word.index(first, i)
                    new_word.extend(word[i:j])
                    i = j
                except ValueError:
                    new_word.extend(word[i:])
                    break
                if word[i] == first and i < len(word) - 1 and word[i + 1] == second:
                    new_word.append(first + second)
                    i += 2
                else:
                    new_word.append(word[i])
                    i += 1
            new_word = tuple(new_word)
            word = new_word
            if len(word) == 1:
                break
            else:
                pairs = get_pairs(word)
        word = " ".join(word)
        self.cache[token] = word
        return word

    def encode(self, text):
        bpe_tokens = []
        for token in re.findall(self.pat, text):
            token = "".join(self.byte_encoder[b] for b in token.encode("utf-8"))
            bpe_tokens.extend(self.encoder[bpe_token] for bpe_token in self.bpe(token).split(" "))
        return bpe_tokens

    def decode(self, tokens):
        text = "".join([self.decoder[token] for token in tokens])
        text = bytearray([self.byte_decoder[c] for c in text]).decode("utf-8", errors=self.errors)
        return text


_vocab = {c: i for i, c in enumerate(bytes_to_unicode().values())}
for _m in ["he", "ll", "hell", "hello", "Ġw", "or", "Ġwor"]:
    _vocab[_m] = len(_vocab)
ENCODER = Encoder(_vocab, [("h", "e"), ("l", "l"), ("he", "ll"), ("hell", "o"), ("Ġ", "w"), ("o", "r"), ("Ġw", "or")])


def case_bpe():
    ids = ENCODER.encode("hello world it's 42!")
    return ids, ENCODER.decode(ids)


# --- SORT ---
def iou_batch(bb_test, bb_gt):
    bb_gt = np.expand_dims(bb_gt, 0)
    bb_test = np.expand_dims(bb_test, 1)
    xx1 = np.maximum(bb_test[..., 0], bb_gt[..., 0])
    yy1 = np.maximum(bb_test[..., 1], bb_gt[..., 1])
    xx2 = np.minimum(bb_test[..., 2], bb_gt[..., 2])
    yy2 = np.minimum(bb_test[..., 3], bb_gt[..., 3])
    w = np.maximum(0.0, xx2 - xx1)
    h = np.maximum(0.0, yy2 - yy1)
    wh = w * h
    o = wh / ((bb_test[..., 2] - bb_test[..., 0]) * (bb_test[..., 3] - bb_test[..., 1]) + (bb_gt[..., 2] - bb_gt[..., 0]) * (bb_gt[..., 3] - bb_gt[..., 1]) - wh)
    return o


def convert_bbox_to_z(bbox):
    w = bbox[2] - bbox[0]
    h = bbox[3] - bbox[1]
    x = bbox[0] + w / 2.0
    y = bbox[1] + h / 2.0
    s = w * h
    r = w / float(h)
    return np.array([x, y, s, r]).reshape((4, 1))


def case_iou():
    a = np.array([[0.0, 0, 10, 10], [5, 5, 15, 15]])
    b = np.array([[0.0, 0, 10, 10], [20, 20, 30, 30]])
    return iou_batch(a, b), convert_bbox_to_z(a[1])


# --- softmax, top-k, labels ---
LABELS = ["cat", "dog", "bird", "fish"]


def postprocess(logits: np.ndarray, k: int = 2) -> List[Dict[str, Any]]:
    e = np.exp(logits - np.max(logits))
    probs = e / e.sum()
    top = np.argsort(probs)[::-1][:k]
    return [{"label": LABELS[i], "score": round(float(probs[i]), 4)} for i in top]


def case_postprocess():
    return [(p["label"], p["score"]) for p in postprocess(np.array([1.0, 3.0, 2.0, 0.5], dtype=np.float32))]


# --- letterbox ---
def letterbox_shape(shape: Tuple[int, int], new_shape: Union[int, Tuple[int, int]] = (640, 640), auto: bool = True, stride: int = 32):
    if isinstance(new_shape, int):
        new_shape = (new_shape, new_shape)
    r = min(new_shape[0] / shape[0], new_shape[1] / shape[1])
    ratio = r, r
    new_unpad = int(round(shape[1] * r)), int(round(shape[0] * r))
    dw, dh = new_shape[1] - new_unpad[0], new_shape[0] - new_unpad[1]
    if auto:
        dw, dh = np.mod(dw, stride), np.mod(dh, stride)
    dw /= 2
    dh /= 2
    top, bottom = int(round(dh - 0.1)), int(round(dh + 0.1))
    left, right = int(round(dw - 0.1)), int(round(dw + 0.1))
    return ratio, new_unpad, (top, bottom, left, right)


def case_letterbox():
    return letterbox_shape((480, 640)), letterbox_shape((720, 1280), 320), letterbox_shape((100, 333), auto=False)


# --- viterbi ---
def viterbi(emissions: np.ndarray, transitions: np.ndarray) -> Tuple[List[int], float]:
    T, n = emissions.shape
    score = emissions[0].copy()
    back = np.zeros((T, n), dtype=np.int64)
    for t in range(1, T):
        m = score[:, None] + transitions
        back[t] = m.argmax(axis=0)
        score = m.max(axis=0) + emissions[t]
    best = int(score.argmax())
    path = [best]
    for t in range(T - 1, 0, -1):
        best = back[t, best]
        path.append(int(best))
    return path[::-1], float(score.max())


def case_viterbi():
    return viterbi(np.array([[1.0, 0.2], [0.1, 0.9], [0.6, 0.5]]), np.array([[0.5, -0.5], [-0.2, 0.3]]))


# --- CTC beam search ---
def ctc_beam(probs, alphabet, beam_width=3):
    beams = [("", (1.0, 0.0))]
    for t in range(probs.shape[0]):
        new = defaultdict(lambda: (0.0, 0.0))
        for prefix, (pb, pnb) in beams:
            for s, c in enumerate(alphabet):
                p = probs[t, s]
                if c == "-":
                    nb, nnb = new[prefix]
                    new[prefix] = (nb + (pb + pnb) * p, nnb)
                elif prefix and prefix[-1] == c:
                    nb, nnb = new[prefix]
                    new[prefix] = (nb, nnb + pnb * p)
                    nb, nnb = new[prefix + c]
                    new[prefix + c] = (nb, nnb + pb * p)
                else:
                    nb, nnb = new[prefix + c]
                    new[prefix + c] = (nb, nnb + (pb + pnb) * p)
        beams = sorted(new.items(), key=lambda x: sum(x[1]), reverse=True)[:beam_width]
    return beams[0][0], float(sum(beams[0][1]))


def case_ctc():
    p = np.array([[0.6, 0.3, 0.1], [0.2, 0.5, 0.3], [0.5, 0.1, 0.4], [0.3, 0.4, 0.3]])
    return ctc_beam(p, "-ab")


# --- BIO spans ---
@dataclass
class Span:
    label: str
    start: int
    end: int
    text: str = ""
    score: float = field(default=0.0)


def bio_to_spans(tokens: List[str], tags: Sequence[str], scores: np.ndarray) -> List[Span]:
    spans: List[Span] = []
    current: Optional[Span] = None
    acc: List[float] = []
    for i, (token, tag) in enumerate(zip(tokens, tags)):
        prefix, _, label = tag.partition("-")
        if prefix == "B" or (prefix == "I" and (current is None or current.label != label)):
            if current is not None:
                current.score = float(np.mean(acc))
                spans.append(current)
            current, acc = Span(label, i, i + 1, token), [scores[i]]
        elif prefix == "I" and current is not None:
            current.end = i + 1
            current.text += " " + token
            acc.append(scores[i])
        else:
            if current is not None:
                current.score = float(np.mean(acc))
                spans.append(current)
            current, acc = None, []
    if current is not None:
        current.score = float(np.mean(acc))
        spans.append(current)
    return spans


def case_bio():
    return bio_to_spans("John Smith lives in New York".split(), ["B-PER", "I-PER", "O", "O", "B-LOC", "I-LOC"], np.array([0.9, 0.8, 0.1, 0.2, 0.7, 0.95], dtype=np.float32))


# --- anchors ---
def generate_anchors(base_size=16, ratios=[0.5, 1, 2], scales=2 ** np.arange(3, 6)):
    base = np.array([1, 1, base_size, base_size]) - 1
    w, h = base[2] - base[0] + 1, base[3] - base[1] + 1
    out = []
    for r in ratios:
        size = w * h / r
        ws = np.round(np.sqrt(size))
        hs = np.round(ws * r)
        for s in scales:
            out.append([-(ws * s - 1) / 2 + 7.5, -(hs * s - 1) / 2 + 7.5, (ws * s - 1) / 2 + 7.5, (hs * s - 1) / 2 + 7.5])
    return np.array(out)


def case_anchors():
    return generate_anchors()


# --- rle ---
def rle_encode(mask: np.ndarray) -> str:
    pixels = mask.flatten()
    pixels = np.concatenate([[0], pixels, [0]])
    runs = np.where(pixels[1:] != pixels[:-1])[0] + 1
    runs[1::2] -= runs[::2]
    return " ".join(str(x) for x in runs)


def rle_decode(rle: str, shape: Tuple[int, int]) -> np.ndarray:
    s = rle.split()
    starts, lengths = [np.asarray(x, dtype=int) for x in (s[0:][::2], s[1:][::2])]
    starts -= 1
    ends = starts + lengths
    img = np.zeros(shape[0] * shape[1], dtype=np.uint8)
    for lo, hi in zip(starts, ends):
        img[lo:hi] = 1
    return img.reshape(shape)


def case_rle():
    return rle_encode(np.array([[0, 1, 1], [1, 0, 1]], dtype=np.uint8))


def case_rle_decode():
    return rle_decode("2 3 6 1", (2, 3))


# --- metrics ---
def confusion(y_true: List[str], y_pred: List[str]) -> Dict[str, Dict[str, int]]:
    labels = sorted(set(y_true) | set(y_pred))
    matrix = {t: {p: 0 for p in labels} for t in labels}
    for t, p in zip(y_true, y_pred):
        matrix[t][p] += 1
    return matrix


def prf(y_true, y_pred, label):
    tp = sum(1 for t, p in zip(y_true, y_pred) if t == p == label)
    fp = sum(t != label and p == label for t, p in zip(y_true, y_pred))
    fn = sum(t == label and p != label for t, p in zip(y_true, y_pred))
    precision = tp / (tp + fp) if tp + fp else 0.0
    recall = tp / (tp + fn) if tp + fn else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return precision, recall, f1


def case_metrics():
    t, p = ["a", "b", "a", "c"], ["a", "a", "a", "c"]
    return confusion(t, p), prf(t, p, "a"), prf(t, p, "b"), Counter(zip(t, p)).most_common(1)


# --- positional encoding / hashing trick ---
def sinusoid(n_pos: int, dim: int) -> np.ndarray:
    table = np.array([[pos / np.power(10000, 2 * (j // 2) / dim) for j in range(dim)] for pos in range(n_pos)])
    table[:, 0::2] = np.sin(table[:, 0::2])
    table[:, 1::2] = np.cos(table[:, 1::2])
    return table


def case_sinusoid():
    return np.round(sinusoid(3, 4), 6)
