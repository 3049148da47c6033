def kinds(x: int) -> str:
    return str([int, str]) + str(len([x]))
