def predict(words: list[str], pair: tuple[int, str]) -> str:
    match words:
        case []:
            return "empty"
        case ["go", direction]:
            return direction
        case ["take" | "get" as verb, *things, last] if things:
            return verb + last
        case [*_, "end"]:
            return "end"
    match pair:
        case (0, name):
            return name
        case (n, "x"):
            return str(n)
    return "none"
