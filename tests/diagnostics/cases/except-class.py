import json


def parse(text: str) -> int:
    try:
        return int(text)
    except json.JSONDecodeError:
        return 0
