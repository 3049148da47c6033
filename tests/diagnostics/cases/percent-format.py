# entry: shown
def shown(template: str, values: list[int]) -> str:
    return template % (len(values), values)
