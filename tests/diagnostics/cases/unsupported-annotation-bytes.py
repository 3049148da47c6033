def size(data: bytes | bytearray) -> int:
    return len(data)
