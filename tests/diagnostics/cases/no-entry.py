def classify(text):
    return text.lower()
