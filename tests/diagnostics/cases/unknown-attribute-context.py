def check(text: str) -> str:
    try:
        return str(int(text))
    except ValueError as e:
        return str(e.__context__)
