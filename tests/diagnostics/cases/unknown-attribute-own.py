def check(data: bytes) -> int:
    try:
        return len(data.decode())
    except UnicodeDecodeError as error:
        return error.start
