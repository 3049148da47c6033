# entry: report
def shorten(text):
    return text[: len(text) / 2]


def report(names: list[str], limit: int) -> str:
    total = sum(names)
    for i in limit:
        names.append(i)
    label = "names: " + limit
    return shorten(label) + shorten(names[0])
