# entry: shown
def shown(template: str, values: dict[str, int]) -> str:
    return template % values
