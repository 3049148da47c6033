def show(template: str, x: int) -> str:
    return template.format(x)
