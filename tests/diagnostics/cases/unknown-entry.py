# entry: clasify
def classify(text: str) -> str:
    return text.lower()
