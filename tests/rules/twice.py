from pathlib import Path

TABLE = Path(__file__).with_name("table.txt").read_text().split()


def twice(index: int) -> str:
    return TABLE[index] * 2


def thrice(index: int) -> str:
    return TABLE[index] * 3
