def padded(data: bytes) -> bytes:
    out = bytearray(data)
    out.append(0)
    return out
