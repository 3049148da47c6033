def check(texts: list[str]) -> int:
    failed = []
    for text in texts:
        try:
            int(text)
        except ValueError as error:
            failed.append(error)
    if failed:
        raise ExceptionGroup("not all are numbers", failed)
    return len(texts)
