def stars(count: int) -> str:
    text = ""
    for i in count:
        text += "*"
    return text
