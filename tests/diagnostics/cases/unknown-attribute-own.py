def check(names: dict[str, int], name: str) -> str:
    try:
        return str(names[name].imag)
    except AttributeError as error:
        return error.name
