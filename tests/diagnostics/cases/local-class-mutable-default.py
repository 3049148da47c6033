from dataclasses import dataclass


def predict(word: str) -> list[str]:
    @dataclass
    class Words:
        found: list[str] = []

    return [word] if Words() else []
