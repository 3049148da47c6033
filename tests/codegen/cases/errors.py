"""Exceptions: raised, caught by class, cleaned up after, passed on."""


def parse(text):
    try:
        return int(text)
    except ValueError:
        return None


def predict(texts: list[str]) -> list[int]:
    found = []
    for text in texts:
        try:
            value = parse(text)
            if value is None:
                continue
            found.append(100 // value)
        except ZeroDivisionError as e:
            raise ValueError(f"{text}: {e}") from e
        finally:
            found.append(-1)
    return found
