def tail(data: bytes) -> memoryview:
    return memoryview(data)[1:]
