import threading

lock = threading.Lock()


def count(x: int) -> int:
    lock.acquire()
    return x + 1
