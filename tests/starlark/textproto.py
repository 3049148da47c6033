"""Reads messages in protobuf's text format as Java prints them: one field a line, no comments, no extensions.

The format is specified in https://protobuf.dev/reference/protobuf/textformat-spec/. A message is a dict of lists, as any
field may be repeated; enums stay words, numbers and booleans too.
"""

import re

Message = dict[str, list]

ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)")
CONTROLS = {b"a": b"\a", b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v"}


def unescape(match: re.Match[bytes]) -> bytes:
    code = match[1]
    return bytes([int(code, 8)]) if code.isdigit() else CONTROLS.get(code, code)


def parse_value(text: str) -> str:
    if not text.startswith('"'):
        return text
    return ESCAPE.sub(unescape, text[1:-1].encode()).decode()


def parse(text: str) -> Message:
    message: Message = {}
    outer: list[Message] = []
    for line in map(str.strip, text.splitlines()):
        if line == "}":
            message = outer.pop()
        elif line.endswith("{"):
            inner: Message = {}
            message.setdefault(line[:-1].strip(), []).append(inner)
            outer.append(message)
            message = inner
        elif line:
            name, _, value = line.partition(": ")
            message.setdefault(name, []).append(parse_value(value))
    if outer:
        raise ValueError("a message has no end")
    return message
