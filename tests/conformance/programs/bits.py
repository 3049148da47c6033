# accepted: 14
"""Integers near 64 bits, bit tricks, checksums and codes by hand."""

from typing import Dict, List, Optional

MASK = 0xFFFFFFFF
BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def crc_table() -> List[int]:
    table = []
    for n in range(256):
        c = n
        for _ in range(8):
            c = 0xEDB88320 ^ (c >> 1) if c & 1 else c >> 1
        table.append(c)
    return table


CRC = crc_table()


def crc32(data: bytes) -> int:
    c = MASK
    for b in data:
        c = CRC[(c ^ b) & 0xFF] ^ (c >> 8)
    return c ^ MASK


def adler32(data: bytes) -> int:
    a, b = 1, 0
    for x in data:
        a = (a + x) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def case_checksums():
    return crc32(b"123456789"), crc32(b""), adler32(b"Wikipedia"), f"{crc32(b'hello'):08x}"


def b64encode(data: bytes) -> str:
    out = []
    for i in range(0, len(data), 3):
        chunk = data[i : i + 3]
        n = int.from_bytes(chunk + b"\0" * (3 - len(chunk)), "big")
        quad = [BASE64[n >> s & 63] for s in (18, 12, 6, 0)]
        for k in range(3 - len(chunk)):
            quad[3 - k] = "="
        out.append("".join(quad))
    return "".join(out)


def b64decode(text: str) -> bytes:
    values = {c: i for i, c in enumerate(BASE64)}
    out = []
    for i in range(0, len(text), 4):
        quad = text[i : i + 4]
        pad = quad.count("=")
        n = 0
        for c in quad:
            n = n << 6 | values.get(c, 0)
        out += [n >> 16 & 255, n >> 8 & 255, n & 255][: 3 - pad]
    return bytes(out)


def case_base64():
    texts = [b"", b"f", b"fo", b"foo", b"hello world"]
    codes = [b64encode(t) for t in texts]
    return codes, [b64decode(c) for c in codes] == texts


def case_hex():
    data = bytes([0, 15, 255, 128])
    text = "".join(f"{b:02x}" for b in data)
    return text, bytes(int(text[i : i + 2], 16) for i in range(0, len(text), 2)), data.hex(), bytes.fromhex("0aff"), hex(255), bin(10), oct(64), int("ff", 16), int("0b101", 2), format(10, "08b")


def popcount(n: int) -> int:
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def reverse_bits(n: int, width: int = 8) -> int:
    out = 0
    for _ in range(width):
        out = out << 1 | n & 1
        n >>= 1
    return out


def case_bits():
    return [popcount(n) for n in (0, 1, 255, 2**62 - 1)], reverse_bits(0b10110000), (5).bit_length(), ~5, -8 >> 1, 1 << 62, 6 & -6, [n for n in range(1, 70) if n & (n - 1) == 0], (255).bit_count()


class Xorshift:
    def __init__(self, seed: int = 2463534242):
        self.state = seed

    def next(self) -> int:
        x = self.state
        x ^= x << 13 & MASK
        x ^= x >> 17
        x ^= x << 5 & MASK
        self.state = x
        return x

    def shuffle(self, xs: List[int]) -> List[int]:
        xs = xs[:]
        for i in range(len(xs) - 1, 0, -1):
            j = self.next() % (i + 1)
            xs[i], xs[j] = xs[j], xs[i]
        return xs


def case_random():
    r = Xorshift()
    return [r.next() for _ in range(3)], r.shuffle(list(range(8))), sorted(r.shuffle([3, 1, 2]))


def lcg(seed: int):
    while True:
        seed = (1103515245 * seed + 12345) % 2**31
        yield seed


def case_lcg():
    g = lcg(42)
    return [next(g) for _ in range(4)]


def case_near_limit():
    top = 2**63 - 1
    total = 0
    for i in range(1000):
        total = (total * 31 + i) % 1_000_000_007
    return top, -top - 1, top - 1, total, top // 3, -top // 2, top % 10, abs(-top), min(top, 5), str(top), f"{top:,}"


def collatz_total(n: int) -> int:
    total = 0
    for i in range(1, n):
        k = i
        while k != 1:
            k = k // 2 if k % 2 == 0 else 3 * k + 1
            total += 1
    return total


def case_big_loop():
    return collatz_total(3000), sum(i * i for i in range(100000)), sum(1 for i in range(200000) if i % 7 == 3)


class HuffmanNode:
    def __init__(self, weight: int, symbol: Optional[str] = None, left=None, right=None):
        self.weight = weight
        self.symbol = symbol
        self.left = left
        self.right = right


def huffman(text: str) -> Dict[str, str]:
    counts: Dict[str, int] = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    nodes = [HuffmanNode(n, c) for c, n in sorted(counts.items())]
    while len(nodes) > 1:
        nodes.sort(key=lambda n: n.weight)
        a, b = nodes[0], nodes[1]
        nodes = nodes[2:] + [HuffmanNode(a.weight + b.weight, None, a, b)]
    codes: Dict[str, str] = {}

    def assign(node, prefix: str) -> None:
        if node.symbol is not None:
            codes[node.symbol] = prefix or "0"
        else:
            assign(node.left, prefix + "0")
            assign(node.right, prefix + "1")

    assign(nodes[0], "")
    return codes


def case_huffman():
    text = "abracadabra"
    codes = huffman(text)
    bits = "".join(codes[c] for c in text)
    return codes, len(bits), int(bits[:10], 2)


def run_length(text: str) -> str:
    if not text:
        return ""
    out, last, n = "", text[0], 0
    for c in text:
        if c == last:
            n += 1
        else:
            out += f"{n}{last}"
            last, n = c, 1
    return out + f"{n}{last}"


def expand(code: str) -> str:
    out, digits = "", ""
    for c in code:
        if c.isdigit():
            digits += c
        else:
            out += c * int(digits)
            digits = ""
    return out


def case_run_length():
    return run_length("WWWWBBW"), expand("4W2B1W"), expand(run_length("aabcccd")), run_length("")


def to_base(n: int, base: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n == 0:
        return "0"
    sign, n, out = "-" if n < 0 else "", abs(n), ""
    while n:
        n, r = divmod(n, base)
        out = digits[r] + out
    return sign + out


def case_bases():
    return [to_base(n, b) for n, b in ((0, 2), (255, 16), (-37, 5), (10**12, 36))], int(to_base(123456, 7), 7)


def luhn(number: str) -> bool:
    total = 0
    for i, c in enumerate(reversed(number.replace(" ", ""))):
        d = int(c)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


def case_luhn():
    return luhn("4539 1488 0343 6467"), luhn("8273 1232 7352 0569"), [luhn(str(n)) for n in range(17, 20)]


def gray(n: int) -> int:
    return n ^ n >> 1


def hamming(a: bytes, b: bytes) -> int:
    return sum(bin(x ^ y).count("1") for x, y in zip(a, b))


def case_gray():
    return [f"{gray(i):03b}" for i in range(8)], hamming(b"this is a test", b"wokka wokka!!!")


def utf8(code: int) -> List[int]:
    if code < 0x80:
        return [code]
    if code < 0x800:
        return [0xC0 | code >> 6, 0x80 | code & 63]
    if code < 0x10000:
        return [0xE0 | code >> 12, 0x80 | code >> 6 & 63, 0x80 | code & 63]
    return [0xF0 | code >> 18, 0x80 | code >> 12 & 63, 0x80 | code >> 6 & 63, 0x80 | code & 63]


def case_utf8():
    return all(bytes(utf8(ord(c))) == c.encode() for c in "aé€😀"), bytes(utf8(0x20AC)).decode("utf-8")
