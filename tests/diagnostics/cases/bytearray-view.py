def checked(payload: bytes) -> bytes:
    data = bytearray(payload)
    view = memoryview(data)
    view[0] = 0
    data.append(sum(view) % 256)
    return bytes(data)
