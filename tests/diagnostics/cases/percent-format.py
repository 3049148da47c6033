# entry: shown
def shown(template: str, values: list[int]) -> str:
    return "%d, %d" % tuple(values) + template % len(values)
